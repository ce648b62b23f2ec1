package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// The words behind the codes of a log. Short dictionaries are read once and kept; of long ones
/// (products, customers) only what is asked for is read.
final class EngineWords implements Dictionaries {

  private static final int SHORT = 1000;

  private final Engine engine;
  private final Map<String, List<String>> all = new HashMap<>();
  private final Map<String, double[]> numbers = new HashMap<>();

  private final Map<String, Map<String, String>> codeWords;

  /// @param codeWords what codes stand for, see [org.clicktrail.core.schema.ImportReport]
  EngineWords(Engine engine, Map<String, Map<String, String>> codeWords) {
    this.engine = engine;
    this.codeWords = codeWords;
  }

  /// Kept: snapshots share them.
  @Override
  public synchronized List<String> words(Slot slot, Progress progress) throws ProblemException {
    List<String> known = all.get(slot.dictionary());
    if (known != null) {
      return known;
    }
    List<String> words = new ArrayList<>(slot.distinct());
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select w from " + slot.dictionary() + " order by code",
          row -> words.add(row.getString(1)));
    }
    List<String> kept = List.copyOf(words);
    all.put(slot.dictionary(), kept);
    return kept;
  }

  @Override
  public Map<String, Integer> codes(Slot slot, List<String> words, Progress progress)
      throws ProblemException {
    Map<String, Integer> codes = new HashMap<>();
    if (slot.distinct() <= SHORT) {
      List<String> known = words(slot, progress);
      for (int code = 0; code < known.size(); code++) {
        if (words.contains(known.get(code))) {
          codes.put(known.get(code), code);
        }
      }
    } else if (!words.isEmpty()) {
      String wanted = String.join(", ", words.stream().map(Sql::text).toList());
      try (Query query = Query.on(engine, progress)) {
        query.each(
            "select w, code from " + slot.dictionary() + " where w in (" + wanted + ")",
            row -> codes.put(row.getString(1), row.getInt(2)));
      }
    }
    return codes;
  }

  @Override
  public boolean[] matches(Slot slot, String word, Progress progress) throws ProblemException {
    boolean[] matches = new boolean[slot.distinct()];
    Set<String> spellings = Dictionaries.spellings(slot, word, codeWords);
    String wanted = String.join(", ", spellings.stream().map(Sql::text).toList());
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select code from " + slot.dictionary() + " where lower(w) in (" + wanted + ")",
          row -> matches[row.getInt(1)] = true);
    }
    return matches;
  }

  @Override
  public synchronized double[] numbers(Slot slot, Progress progress) throws ProblemException {
    double[] known = numbers.get(slot.dictionary());
    if (known != null) {
      return known;
    }
    double[] parsed = new double[slot.distinct()];
    Arrays.fill(parsed, Double.NaN);
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select code, num from " + slot.dictionary() + " where num is not null",
          row -> parsed[row.getInt(1)] = row.getDouble(2));
    }
    numbers.put(slot.dictionary(), parsed);
    return parsed;
  }
}
