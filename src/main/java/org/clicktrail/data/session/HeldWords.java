package org.clicktrail.data.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.data.read.CodedRows;

/// The words of a column held in memory, most frequent first, and how the codes of the file map to
/// theirs.
final class HeldWords {

  private final int[] ofCode;
  private final List<String> words;
  private final Map<String, Integer> codes;
  private final double[] numbers;

  private HeldWords(int[] ofCode, List<String> words, double[] numbers) {
    this.ofCode = ofCode;
    this.words = List.copyOf(words);
    this.numbers = numbers;
    this.codes = HashMap.newHashMap(words.size());
    for (int code = 0; code < words.size(); code++) {
      codes.put(words.get(code), code);
    }
  }

  /// @param trainRows rows of training files; their words come first
  static HeldWords of(CodedRows rows, Field field, int trainRows, Progress progress)
      throws ProblemException {
    TextCodes texts = new TextCodes(rows.words().texts(field, progress));
    int[] order = order(texts, rows.codes(field), trainRows, rows.rows());
    int[] place = new int[order.length];
    List<String> words = new ArrayList<>(order.length);
    for (int code = 0; code < order.length; code++) {
      place[order[code]] = code;
      words.add(texts.texts().get(order[code]));
    }
    double[] written = rows.words().numbersOfTexts(field, progress);
    double[] numbers = new double[order.length];
    int[] ofCode = new int[written.length];
    for (int code = 0; code < written.length; code++) {
      ofCode[code] = texts.of(code) < 0 ? -1 : place[texts.of(code)];
      if (ofCode[code] >= 0) {
        numbers[ofCode[code]] = written[code];
      }
    }
    return new HeldWords(ofCode, words, numbers);
  }

  /// The texts as [EventLogBuilder] orders them: frequent ones of the training rows first.
  private static int[] order(TextCodes texts, int[] codes, int trainRows, int rows) {
    long[] train = new long[texts.texts().size()];
    long[] all = new long[train.length];
    for (int row = 0; row < rows; row++) {
      int text = texts.of(codes[row]);
      if (text >= 0) {
        all[text]++;
        train[text] += row < trainRows ? 1 : 0;
      }
    }
    return IntStream.range(0, all.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(text -> -train[text])
                .thenComparingLong(text -> -all[text])
                .thenComparing(texts.texts()::get, HeldWords::byBytes))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// As the engine compares text.
  private static int byBytes(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /// By code.
  List<String> words() {
    return words;
  }

  Map<String, Integer> codes() {
    return codes;
  }

  /// The words as numbers, by code; NaN where a word is none.
  double[] numbers() {
    return numbers;
  }

  /// The code for a code of the file; negative where the cell means nothing.
  int of(int code) {
    return code < 0 ? -1 : ofCode[code];
  }
}
