package org.clicktrail.ml.prep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// Fits a [Prep] to training rows, and to nothing else.
public final class PrepFit {

  /// A column keeps so many words, the most frequent; the others are "other".
  static final int MOST_WORDS = 30;

  /// Words whose mean target is kept, the most frequent.
  private static final int MOST_MEANS = 10_000;

  /// The words a form can offer.
  private static final int MOST_LEVELS = 1_000;

  private PrepFit() {}

  /// Fits all columns but points in time, which are no inputs.
  public static Prep fit(TrainingSet set, Style style, Progress progress) {
    List<Input> inputs = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (FeatureInfo info : set.infos()) {
      progress.report(done++, set.infos().size() + 1L);
      switch (set.features().column(info.id())) {
        case Column.Numbers numbers -> {
          double[] sorted =
              Arrays.stream(numbers.toArray()).filter(Double::isFinite).sorted().toArray();
          inputs.add(input(info, sorted, numbers.size()));
          parts.add(part(info.id(), sorted, numbers.size(), style));
        }
        case Column.Categories words -> {
          List<Word> counts = words(words, set.target());
          inputs.add(input(info, counts, words.size()));
          parts.add(part(info.id(), counts, words.size(), style));
        }
        case Column.Times _ -> {}
      }
    }
    return scaled(set.features(), inputs, parts, style);
  }

  private static Prep scaled(Table rows, List<Input> inputs, List<Part> parts, Style style) {
    int width = parts.stream().mapToInt(Part::width).sum();
    double[] shift = new double[width];
    double[] scale = new double[width];
    Arrays.fill(scale, 1);
    Prep plain = new Prep(inputs, parts, shift, scale);
    return switch (style.numbers) {
      case PLAIN, BINNED, BINNED_FINE -> plain;
      case SCALED, SCALED_LOG -> {
        Moments moments = new Moments(plain, rows);
        for (int i = 0; i < width; i++) {
          boolean asItIs =
              style.words == Style.Words.PLAIN_PLACES
                  && parts.get(plain.inputOf(i)) instanceof WordPart;
          if (plain.codes(i) == 0 && !asItIs) {
            shift[i] = moments.mean(i);
            scale[i] = moments.deviation(i);
          }
        }
        yield new Prep(inputs, parts, shift, scale);
      }
    };
  }

  private static Input input(FeatureInfo info, double[] sorted, int rows) {
    double none = Double.NaN;
    return new Input(
        info,
        List.of(),
        Quantile.of(sorted, 0.5, none),
        Quantile.of(sorted, 0, none),
        Quantile.of(sorted, 0.01, none),
        Quantile.of(sorted, 0.99, none),
        Quantile.of(sorted, 1, none),
        share(rows - sorted.length, rows));
  }

  private static Input input(FeatureInfo info, List<Word> counts, int rows) {
    List<String> levels = counts.stream().map(Word::text).filter(text -> !text.isEmpty()).toList();
    double none = Double.NaN;
    double missing =
        counts.stream().filter(word -> word.text().isEmpty()).mapToInt(Word::rows).sum();
    return new Input(
        info,
        levels.subList(0, Math.min(levels.size(), MOST_LEVELS)),
        levels.isEmpty() ? none : 0,
        none,
        none,
        none,
        none,
        share(missing, rows));
  }

  private static Part part(String column, double[] sorted, int rows, Style style) {
    double median = Quantile.of(sorted, 0.5, 0);
    boolean flagged = sorted.length < rows && sorted.length > 0;
    return switch (style.numbers) {
      case PLAIN, SCALED -> new NumberPart(column, median, flagged, 0);
      case SCALED_LOG -> new NumberPart(column, median, flagged, Skew.unit(sorted));
      case BINNED -> BinPart.deciles(column, sorted);
      case BINNED_FINE -> BinPart.fine(column, sorted);
    };
  }

  private static double share(double part, int all) {
    return all == 0 ? 0 : part / all;
  }

  private static Part part(String column, List<Word> counts, int rows, Style style) {
    int enough = Math.clamp(rows / 50, 2, 10);
    List<Word> kept =
        counts.stream().filter(word -> word.rows() >= enough).limit(MOST_WORDS).toList();
    List<Word> rest = counts.stream().filter(word -> !kept.contains(word)).toList();
    WordPart.Form form =
        switch (style.words) {
          case PLACES, PLAIN_PLACES -> WordPart.Form.PLACES;
          case BY_COUNT, BY_TARGET -> WordPart.Form.CODE;
        };
    List<Word> all = new ArrayList<>(kept);
    Word other =
        new Word(
            "",
            rest.stream().mapToInt(Word::rows).sum(),
            rest.stream().mapToDouble(Word::target).sum(),
            true);
    if (!rest.isEmpty()) {
      all.add(other);
    }
    if (style.words == Style.Words.BY_TARGET) {
      all.sort(Comparator.comparingDouble(Word::mean));
    }
    List<String> words = all.stream().map(Word::text).toList();
    int at = words.size();
    if (!rest.isEmpty()) {
      at = Math.toIntExact(all.stream().takeWhile(word -> !word.others()).count());
    }
    WordPart part = new WordPart(column, form, words, at);
    boolean many = rest.stream().anyMatch(word -> word.rows() >= enough);
    return many && style == Style.ORDERED ? means(part, counts) : part;
  }

  /// With the mean target of every word that stands in several rows.
  private static MeanPart means(WordPart part, List<Word> counts) {
    double rows = counts.stream().mapToInt(Word::rows).sum();
    double mean = counts.stream().mapToDouble(Word::target).sum() / rows;
    List<Word> known = counts.stream().filter(word -> word.rows() > 1).limit(MOST_MEANS).toList();
    return new MeanPart(
        part,
        known.stream().map(Word::text).toList(),
        known.stream()
            .mapToDouble(
                word -> (word.target() + MeanPart.WEIGHT * mean) / (word.rows() + MeanPart.WEIGHT))
            .toArray(),
        mean);
  }

  /// The words of a column, most frequent first, ties by alphabet; "" is missing.
  private static List<Word> words(Column.Categories column, Column.Numbers target) {
    int missing = column.levels().size();
    int[] rows = new int[missing + 1];
    double[] targets = new double[missing + 1];
    for (int row = 0; row < column.size(); row++) {
      int code = column.missing(row) ? missing : column.code(row);
      rows[code]++;
      targets[code] += target.number(row);
    }
    return IntStream.rangeClosed(0, missing)
        .filter(code -> rows[code] > 0)
        .mapToObj(code ->
            new Word(
                code == missing ? "" : column.levels().get(code), rows[code], targets[code], false))
        .sorted(Comparator.comparingInt(Word::rows).reversed().thenComparing(Word::text))
        .toList();
  }

  /// A word, how many rows have it, and the sum of their targets.
  ///
  /// @param others it stands for all rare words together
  private record Word(String text, int rows, double target, boolean others) {
    double mean() {
      return target / rows;
    }
  }
}
