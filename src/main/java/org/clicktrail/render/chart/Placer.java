package org.clicktrail.render.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a free place for words near a mark.
final class Placer {

  /// Words over words are worse than words over so many lines.
  private static final int WORDS = 8;

  private final Rectangle2D bounds;
  private final List<Line2D> lines = new ArrayList<>();
  private final List<Rectangle2D> boxes = new ArrayList<>();

  Placer(Rectangle2D bounds) {
    this.bounds = bounds;
  }

  void avoid(Line2D line) {
    lines.add(line);
  }

  void avoid(Rectangle2D box) {
    boxes.add(box);
  }

  /// The first candidate that touches nothing, else the one that touches least; from then on its
  /// place is taken.
  Rectangle2D place(List<Rectangle2D> candidates) {
    Rectangle2D best = candidates.getFirst();
    long least = Long.MAX_VALUE;
    for (Rectangle2D candidate : candidates) {
      long touched = touched(candidate);
      if (touched < least) {
        least = touched;
        best = candidate;
      }
    }
    boxes.add(best);
    return best;
  }

  /// The first candidate that hides no other words; empty if there is none. From then on its place
  /// is taken.
  Optional<Rectangle2D> free(List<Rectangle2D> candidates) {
    Optional<Rectangle2D> found =
        candidates.stream().filter(one -> boxes.stream().noneMatch(one::intersects)).findFirst();
    found.ifPresent(boxes::add);
    return found;
  }

  private long touched(Rectangle2D box) {
    return lines.stream().filter(box::intersectsLine).count()
        + WORDS * boxes.stream().filter(box::intersects).count()
        + (bounds.contains(box) ? 0 : 2 * WORDS);
  }
}
