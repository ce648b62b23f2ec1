package org.clicktrail.data.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.job.Progress;

/// The words behind the codes of a log in memory.
///
/// @param columns by slot; empty for numbers
/// @param codeWords what codes stand for, see [org.clicktrail.core.schema.ImportReport]
record HeldDictionaries(
    List<Optional<HeldWords>> columns, Map<String, Map<String, String>> codeWords)
    implements Dictionaries {

  private HeldWords column(Slot slot) {
    return columns.get(slot.index()).orElseThrow();
  }

  @Override
  public List<String> words(Slot slot, Progress progress) {
    return column(slot).words();
  }

  @Override
  public Map<String, Integer> codes(Slot slot, List<String> words, Progress progress) {
    Map<String, Integer> all = column(slot).codes();
    Map<String, Integer> codes = new HashMap<>();
    for (String word : words) {
      Integer code = all.get(word);
      if (code != null) {
        codes.put(word, code);
      }
    }
    return codes;
  }

  @Override
  public boolean[] matches(Slot slot, String word, Progress progress) {
    Set<String> spellings = Dictionaries.spellings(slot, word, codeWords);
    List<String> words = words(slot, progress);
    boolean[] matches = new boolean[words.size()];
    for (int code = 0; code < matches.length; code++) {
      matches[code] = spellings.contains(lower(words.get(code)));
    }
    return matches;
  }

  /// Letter by letter, as the engine does it.
  static String lower(String word) {
    return word.codePoints()
        .map(Character::toLowerCase)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public double[] numbers(Slot slot, Progress progress) {
    return column(slot).numbers();
  }
}
