package org.clicktrail.data.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.template.ColumnProfile;

/// Finds the column somebody means.
public final class Nearest {

  private Nearest() {}

  /// The name as in the file; case, blanks and signs do not matter unless two names differ in them
  /// only.
  ///
  /// @throws ProblemException if there is none, with the nearest names
  public static String column(String wanted, Collection<String> names) throws ProblemException {
    Optional<String> same = same(wanted, names);
    if (same.isPresent()) {
      return same.get();
    }
    List<String> near = names(wanted, names);
    throw new ProblemException(
        Problem.Kind.COLUMN_MISSING,
        wanted,
        Messages.text(
            "import.nearest",
            near.stream().map(n -> "“" + n + "”").collect(Collectors.joining(", "))));
  }

  /// The name as in the file; case, blanks and signs do not matter unless two names differ in them
  /// only.
  public static Optional<String> same(String wanted, Collection<String> names) {
    if (names.contains(wanted)) {
      return Optional.of(wanted);
    }
    String key = ColumnProfile.key(wanted);
    return names.stream().filter(name -> ColumnProfile.key(name).equals(key)).findFirst();
  }

  /// The names most like it, at most three.
  public static List<String> names(String wanted, Collection<String> names) {
    String key = ColumnProfile.key(wanted);
    return names.stream()
        .sorted(Comparator.comparingInt(name -> distance(ColumnProfile.key(name), key)))
        .limit(3)
        .toList();
  }

  /// Levenshtein distance.
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j - 1], diagonal) + 1);
      }
    }
    return row[b.length()];
  }
}
