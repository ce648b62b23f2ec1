package org.clicktrail.core.segment;

import java.util.List;
import org.clicktrail.core.segment.Segmentation.Assignment;

/// Groups of rows, and what else a method knows of them.
///
/// @param groups of each row, from 0; −1 for none
/// @param criterion how ill the number of groups suits, by the method's own criterion: the smaller,
///   the better; NaN where it has none
/// @param shapes of the groups, in their order; empty where the nearest centre decides
public record Grouping(Assignment groups, double criterion, List<Shape> shapes) {

  public Grouping {
    shapes = List.copyOf(shapes);
  }

  /// Groups and nothing else.
  public static Grouping of(int[] groups) {
    return of(groups, Double.NaN, List.of());
  }

  public static Grouping of(int[] groups, double criterion, List<Shape> shapes) {
    return new Grouping(new Assignment(groups), criterion, shapes);
  }

  /// The same groups under other numbers.
  ///
  /// @param numbers new number of each group, without gaps
  Grouping renumbered(int[] numbers) {
    int[] all = groups.toArray();
    for (int row = 0; row < all.length; row++) {
      all[row] = all[row] < 0 ? -1 : numbers[all[row]];
    }
    Shape[] moved = new Shape[shapes.size()];
    for (int i = 0; i < moved.length; i++) {
      moved[numbers[i]] = shapes.get(i);
    }
    return of(all, criterion, List.of(moved));
  }
}
