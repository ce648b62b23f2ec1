package org.clicktrail.ml.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Formats;

/// What all clusterers need: checks, numbering, and groups for rows that were not fitted.
final class Groups {

  /// Rows between two reports.
  private static final int STEP = 1_024;

  private Groups() {}

  /// @throws ProblemException if there are fewer rows than groups, or none
  /// @throws IllegalArgumentException if a cell is NaN or infinite, or k is below 1
  static void check(double[][] rows, int k) throws ProblemException {
    if (k < 1) {
      throw new IllegalArgumentException("k " + k);
    }
    if (rows.length < k) {
      throw new ProblemException(
          Problem.Kind.TOO_FEW_ROWS, Formats.count(rows.length), Formats.count(k));
    }
    for (double[] row : rows) {
      if (!Arrays.stream(row).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a row with " + Arrays.toString(row));
      }
    }
  }

  /// Numbers groups anew, the largest first, ties by first row, so that the numbers do not hang on
  /// chance. Negative groups become −1.
  static int[] bySize(int[] groups) {
    Map<Integer, Integer> sizes = new LinkedHashMap<>();
    for (int group : groups) {
      if (group >= 0) {
        sizes.merge(group, 1, Integer::sum);
      }
    }
    int[] order =
        sizes.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .mapToInt(Map.Entry::getKey)
            .toArray();
    Map<Integer, Integer> numbers = new LinkedHashMap<>();
    for (int number = 0; number < order.length; number++) {
      numbers.put(order[number], number);
    }
    return Arrays.stream(groups).map(group -> numbers.getOrDefault(group, -1)).toArray();
  }

  /// The groups where there is nothing to find out: one group is asked for, or there are no more
  /// than k different rows.
  static Optional<int[]> obvious(double[][] rows, int k) {
    if (k == 1) {
      return Optional.of(new int[rows.length]);
    }
    Map<String, Integer> seen = new LinkedHashMap<>();
    int[] groups = new int[rows.length];
    for (int row = 0; row < rows.length; row++) {
      groups[row] = seen.computeIfAbsent(Arrays.toString(rows[row]), _ -> seen.size());
      if (seen.size() > k) {
        return Optional.empty();
      }
    }
    return Optional.of(bySize(groups));
  }

  /// Means of the groups from 0; rows in no group count nowhere.
  static double[][] centres(double[][] rows, int[] groups) {
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    double[][] centres = new double[count][rows[0].length];
    int[] sizes = new int[count];
    for (int row = 0; row < rows.length; row++) {
      if (groups[row] >= 0) {
        sizes[groups[row]]++;
        for (int i = 0; i < rows[row].length; i++) {
          centres[groups[row]][i] += rows[row][i];
        }
      }
    }
    for (int group = 0; group < count; group++) {
      for (int i = 0; i < centres[group].length; i++) {
        centres[group][i] /= sizes[group];
      }
    }
    return centres;
  }

  /// The nearest point of each row, −1 if none is within `reach`; ties go to the first.
  static int[] nearest(double[][] rows, double[][] points, double reach, Progress progress) {
    return IntStream.range(0, rows.length)
        .map(row -> {
          if (row % STEP == 0) {
            progress.report(row, rows.length);
          }
          return nearest(rows[row], points, reach * reach);
        })
        .toArray();
  }

  private static int nearest(double[] row, double[][] points, double limit) {
    double least = Math.nextUp(limit);
    int nearest = -1;
    for (int point = 0; point < points.length; point++) {
      double distance = squaredDistance(row, points[point]);
      if (distance < least) {
        least = distance;
        nearest = point;
      }
    }
    return nearest;
  }

  static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }
}
