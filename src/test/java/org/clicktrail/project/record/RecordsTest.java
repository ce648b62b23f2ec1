package org.clicktrail.project.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.file.BrokenException;
import org.junit.jupiter.api.Test;

class RecordsTest {

  /// A part of every simple type.
  public record All(
      double number,
      int whole,
      long count,
      boolean flag,
      String word,
      Task task,
      List<Object> args,
      Optional<Double> maybe,
      Map<String, Integer> keyed,
      Scores scores) {}

  public record Renamed(double value) {}

  public record Unnamed(double number) {}

  private static All sample() {
    Scores scores =
        new Scores(
            new double[] {0.0, -0.0, Double.NaN},
            new double[] {-0.0, 0.0, Double.NEGATIVE_INFINITY},
            new int[] {2, 1, 0},
            new int[] {2, 1, 0});
    return new All(
        Double.MIN_VALUE,
        Integer.MIN_VALUE,
        -2L,
        true,
        "groß",
        Task.REVENUE,
        List.of(1L, 0.5, "x"),
        Optional.empty(),
        Map.of("b", 1, "a", 2),
        scores);
  }

  @Test
  void everyBitComesBack() throws Exception {
    All before = sample();
    All after = Records.read(All.class, Records.write(before));
    assertEquals(before.number(), after.number());
    assertEquals(before.whole(), after.whole());
    assertEquals(before.count(), after.count());
    assertEquals(before.flag(), after.flag());
    assertEquals(before.word(), after.word());
    assertEquals(before.task(), after.task());
    assertEquals(before.maybe(), after.maybe());
    assertEquals(before.keyed(), after.keyed());
    assertArrayEquals(before.scores().predicted(), after.scores().predicted());
    assertArrayEquals(before.scores().actual(), after.scores().actual(), "0 is not −0");
    assertArrayEquals(before.scores().rows(), after.scores().rows());
    assertArrayEquals(before.scores().fold(), after.scores().fold());
    assertEquals(List.of(1L, 0.5, "x"), after.args());
    assertArrayEquals(Records.write(before), Records.write(after));
  }

  @Test
  void whatIsCutShortIsRefused() {
    byte[] whole = Records.write(sample());
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThrows(BrokenException.class, () -> Records.read(All.class, part), length + " bytes");
    }
  }

  @Test
  void anotherNameIsAnotherShape() {
    assertNotEquals(
        Records.shape(Renamed.class).replace("Renamed", "Unnamed"), Records.shape(Unnamed.class));
  }
}
