package org.clicktrail.core.split;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.table.Column;

/// Which rows belong together: those of one customer, or of one session where customers are not
/// known.
public final class Groups {

  private Groups() {}

  /// A group number from 0 for each row of the snapshot. A row whose customer is missing stands for
  /// itself.
  public static int[] of(Snapshot snapshot) {
    return numbers(snapshot.customer().orElse(snapshot.session()));
  }

  /// "customers" or "sessions": what a group of [#of] is.
  public static String what(Snapshot snapshot) {
    return snapshot.customer().isPresent() ? "customers" : "sessions";
  }

  /// How many groups there are.
  public static int count(int[] groups) {
    return Arrays.stream(groups).max().orElse(-1) + 1;
  }

  /// The groups of some rows, numbered anew from 0.
  public static int[] of(int[] groups, int[] rows) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] of = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      of[i] = numbers.computeIfAbsent(groups[rows[i]], _ -> numbers.size());
    }
    return of;
  }

  private static int[] numbers(Column.Categories ids) {
    int[] byCode = new int[ids.levels().size()];
    Arrays.fill(byCode, -1);
    int[] groups = new int[ids.size()];
    int next = 0;
    for (int row = 0; row < groups.length; row++) {
      if (ids.missing(row)) {
        groups[row] = next++;
        continue;
      }
      int code = ids.code(row);
      if (byCode[code] < 0) {
        byCode[code] = next++;
      }
      groups[row] = byCode[code];
    }
    return groups;
  }
}
