package org.clicktrail.data.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return Dictionaries.matches(
        words(slot, progress), Dictionaries.spellings(slot, word, codeWords));
  }

  @Override
  public double[] numbers(Slot slot, Progress progress) {
    return column(slot).numbers();
  }
}
