package org.clicktrail.data.session;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.WordTable;
import org.clicktrail.data.read.Words;

/// The words behind the codes of a large file, in order of appearance. They stay bytes: a column
/// may have millions.
final class BucketWords implements Dictionaries {

  private final List<Words> words;
  private final List<double[]> numbers = new ArrayList<>();
  private final Map<String, Map<String, String>> codeWords;

  /// @param words by slot; those of numbers are empty
  /// @param codeWords what codes stand for, see [org.clicktrail.core.schema.ImportReport]
  BucketWords(
      List<Words> words,
      Map<String, Map<String, String>> codeWords,
      Engine engine,
      Progress progress)
      throws ProblemException {
    this.words = List.copyOf(words);
    this.codeWords = codeWords;
    for (Words column : words) {
      numbers.add(numbers(column, engine, progress));
    }
  }

  /// Plain numbers are read here, the others by the engine, as it reads those of other files.
  private static double[] numbers(Words words, Engine engine, Progress progress)
      throws ProblemException {
    double[] numbers = new double[words.size()];
    List<Integer> others = new ArrayList<>();
    for (int code = 0; code < numbers.length; code++) {
      byte[] word = words.bytes(code);
      if (plain(word)) {
        numbers[code] = Double.parseDouble(new String(word, StandardCharsets.US_ASCII));
      } else {
        numbers[code] = Double.NaN;
        others.add(code);
      }
    }
    new WordTable(others.size(), 1, (row, _) -> words.text(others.get(row)))
        .each(
            "try_cast(w0 as double)",
            engine,
            progress,
            row -> numbers[others.get(row.getInt(1))] = row.getDouble(2));
    return numbers;
  }

  private static boolean plain(byte[] word) {
    for (byte b : word) {
      if (b < '0' || b > '9') {
        return false;
      }
    }
    return word.length > 0;
  }

  /// The most frequent words; of equally frequent ones the first by their bytes.
  List<String> top(int slot) {
    Words column = words.get(slot);
    Comparator<Integer> better =
        Comparator.<Integer>comparingLong(code -> -column.count(code))
            .thenComparing(column::bytes, Arrays::compareUnsigned);
    PriorityQueue<Integer> best = new PriorityQueue<>(better.reversed());
    for (int code = 0; code < column.size(); code++) {
      boolean few = best.size() < ColumnFacts.TOP;
      if (few || column.count(code) >= column.count(best.peek())) {
        best.add(code);
        if (!few) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(better).map(column::text).toList();
  }

  @Override
  public List<String> words(Slot slot, Progress progress) {
    Words column = words.get(slot.index());
    return new AbstractList<>() {
      @Override
      public String get(int code) {
        return column.text(code);
      }

      @Override
      public int size() {
        return column.size();
      }
    };
  }

  @Override
  public Map<String, Integer> codes(Slot slot, List<String> wanted, Progress progress) {
    Map<String, Integer> codes = new HashMap<>();
    for (String word : wanted) {
      int code = words.get(slot.index()).known(word.getBytes(StandardCharsets.UTF_8));
      if (code >= 0) {
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
    return numbers.get(slot.index());
  }
}
