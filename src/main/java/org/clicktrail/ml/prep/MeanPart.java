package org.clicktrail.ml.prep;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// A word of a column with more words than a code tells apart: its code, and the mean target of the
/// training rows with that word, drawn towards the mean of all by [#WEIGHT] rows (Micci-Barreca
/// 2001).
///
/// New rows take the mean over all training rows; training rows themselves the one without the fold
/// they are in, see [TrainingRows].
final class MeanPart implements Part {

  /// Rows the mean of all counts for.
  static final double WEIGHT = 20;

  private final WordPart code;
  private final List<String> words;
  private final double[] means;
  private final double unknown;
  private final Map<String, Double> byWord = new HashMap<>();

  /// @param words known ones; "" is missing
  /// @param means one a word
  /// @param unknown of all other words
  MeanPart(WordPart code, List<String> words, double[] means, double unknown) {
    this.code = code;
    this.words = List.copyOf(words);
    this.means = means.clone();
    this.unknown = unknown;
    for (int i = 0; i < means.length; i++) {
      byWord.put(words.get(i), means[i]);
    }
  }

  @Override
  public String column() {
    return code.column();
  }

  @Override
  public int width() {
    return 2;
  }

  @Override
  public int codes() {
    return 0;
  }

  @Override
  public Additive.Values values(int place, double threshold, Prep.Side side) {
    if (place == 0) {
      return code.values(place, threshold, side);
    }
    boolean others = side.holds(unknown, threshold);
    return new Additive.Values(
        Double.NaN,
        Double.NaN,
        words.stream()
            .filter(word -> !word.isEmpty() && side.holds(mean(word), threshold))
            .toList(),
        byWord.containsKey("") && side.holds(mean(""), threshold),
        others);
  }

  @Override
  public Cells bind(Table rows) {
    Cells codes = code.bind(rows);
    return switch (rows.find(column()).orElse(null)) {
      case Column.Categories cells when cells.levels().size() <= rows.rows() -> {
        double[] ofLevel = cells.levels().stream().mapToDouble(this::mean).toArray();
        yield (row, out, at) -> {
          codes.fill(row, out, at);
          out[at + 1] = cells.missing(row) ? mean("") : ofLevel[cells.code(row)];
        };
      }
      case Column cells ->
          (row, out, at) -> {
            codes.fill(row, out, at);
            out[at + 1] = mean(cells.text(row));
          };
      case null ->
          (row, out, at) -> {
            codes.fill(row, out, at);
            out[at + 1] = mean("");
          };
    };
  }

  private double mean(String word) {
    return byWord.getOrDefault(word, unknown);
  }

  @Override
  public Kind kind() {
    return Kind.MEANS;
  }

  @Override
  public void write(ArrayWriter out) {
    code.write(out);
    out.words(words);
    out.numbers(means);
    out.number(unknown);
  }

  static MeanPart read(ArrayReader in) throws BrokenException {
    WordPart code = WordPart.read(in);
    List<String> words = in.words();
    double[] means = in.numbers(words.size());
    double unknown = in.number();
    if (code.width() != 1 || Arrays.stream(means).anyMatch(mean -> !Double.isFinite(mean))) {
      throw new BrokenException("its means are none");
    }
    return new MeanPart(code, words, means, unknown);
  }
}
