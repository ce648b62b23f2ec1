package org.clicktrail.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacerTest {

  private static final Rectangle2D LEFT = new Rectangle2D.Double(0, 0, 10, 10);
  private static final Rectangle2D MIDDLE = new Rectangle2D.Double(5, 0, 10, 10);
  private static final Rectangle2D RIGHT = new Rectangle2D.Double(20, 0, 10, 10);

  @Test
  void wordsThatWouldHideOthersAreLeftOut() {
    Placer placer = new Placer(new Rectangle2D.Double(0, 0, 100, 100));
    assertEquals(Optional.of(LEFT), placer.free(List.of(LEFT, RIGHT)));
    assertEquals(Optional.of(RIGHT), placer.free(List.of(MIDDLE, RIGHT)), "the next that is free");
    assertEquals(Optional.empty(), placer.free(List.of(MIDDLE, RIGHT)));
  }
}
