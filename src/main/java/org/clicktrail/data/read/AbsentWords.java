package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words that mean that nothing is there, as far as the beginning of a column tells: those it holds
/// and reads as missing, and those that could mean it but did not come.
final class AbsentWords {

  /// What any column may take for missing, see [TypeDecider].
  private static final List<String> USUAL =
      List.of(
          "NULL", "null", "NaN", "nan", "N/A", "n/a", "#N/A", "<null>", "(null)", "\\N", "NA", "na",
          "None", "none", "-", "?");

  private final Set<String> absent;
  private final Set<String> doubtful;
  private final boolean[] firsts = new boolean[256];
  private final int longest;

  /// @param absent of the column
  /// @param known words of the column that mean themselves
  /// @param further that a template takes for missing
  AbsentWords(Set<String> absent, Collection<String> known, Set<String> further) {
    this.absent = Set.copyOf(absent);
    Set<String> open = doubtful(known, further);
    open.removeAll(absent);
    this.doubtful = Set.copyOf(open);
    int most = 0;
    for (Set<String> words : List.of(this.absent, doubtful)) {
      for (String word : words) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        firsts[bytes[0] & 0xFF] = true;
        most = Math.max(most, bytes.length);
      }
    }
    this.longest = most;
  }

  /// Words that could mean that nothing is there, but are not among those that mean themselves.
  static Set<String> doubtful(Collection<String> known, Set<String> further) {
    Set<String> open = new HashSet<>(USUAL);
    open.addAll(further);
    open.removeAll(new HashSet<>(known));
    return open;
  }

  /// Whether a cell is missing.
  ///
  /// @throws OddCellException if it may mean that, but did not come at the beginning
  boolean is(byte[] b, int from, int to) throws OddCellException {
    if (!firsts[b[from] & 0xFF] || to - from > longest) {
      return false;
    }
    String word = new String(b, from, to - from, StandardCharsets.UTF_8);
    if (doubtful.contains(word)) {
      throw new OddCellException("missing");
    }
    return absent.contains(word);
  }
}
