package org.clicktrail.data.session;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// The words behind the codes of a log.
interface Dictionaries {

  /// The words of a column, by code.
  List<String> words(Slot slot, Progress progress) throws ProblemException;

  /// The codes of some words; words the log does not hold are absent.
  Map<String, Integer> codes(Slot slot, List<String> words, Progress progress)
      throws ProblemException;

  /// Whether a code stands for the word (as written in the file or as shown to the user), without
  /// case; by code.
  boolean[] matches(Slot slot, String word, Progress progress) throws ProblemException;

  /// The words of a column as numbers, by code; NaN where a word is none. Do not change it.
  double[] numbers(Slot slot, Progress progress) throws ProblemException;

  /// What the file may write where the user means the word, in lower case.
  ///
  /// @param codeWords what codes stand for, see [org.clicktrail.core.schema.ImportReport]
  static Set<String> spellings(Slot slot, String word, Map<String, Map<String, String>> codeWords) {
    Set<String> spellings = new HashSet<>(Set.of(word.toLowerCase(Locale.ROOT)));
    codeWords
        .getOrDefault(slot.field().name(), Map.of())
        .forEach((code, shown) -> {
          if (shown.equalsIgnoreCase(word)) {
            spellings.add(code.toLowerCase(Locale.ROOT));
          }
        });
    return spellings;
  }

  /// Which of the words are one of the spellings, by code.
  static boolean[] matches(List<String> words, Set<String> spellings) {
    boolean[] matches = new boolean[words.size()];
    for (int code = 0; code < matches.length; code++) {
      matches[code] = spellings.contains(lower(words.get(code)));
    }
    return matches;
  }

  /// Letter by letter, as the engine does it.
  private static String lower(String word) {
    return word.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
