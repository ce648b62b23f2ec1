package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.clicktrail.core.Visits;

/// An honest table drawn from a seed: a few hundred to some thousand rows, columns of every kind,
/// with gaps, some of which have to do with an outcome that nobody can know for certain.
///
/// Size, number and kind of the columns, how much they tell, base rate and gaps are all drawn.
final class MadeTable {

  /// Rows of the rarer outcome no table goes below: with fewer nothing can be said.
  private static final int FEWEST = 60;

  final SplittableRandom random;
  final int rows;

  /// What the outcome goes with, as log-odds but for a constant.
  final double[] score;

  final Map<String, double[]> numbers = new LinkedHashMap<>();
  final Map<String, List<String>> words = new LinkedHashMap<>();
  double[] label;

  MadeTable(long seed) {
    random = new SplittableRandom(seed);
    rows = (int) Math.round(Math.exp(random.nextDouble(Math.log(500), Math.log(6000))));
    score = new double[rows];
    int columns = random.nextInt(4, 18);
    for (int i = 0; i < columns; i++) {
      // More than half of the columns say nothing.
      double weight = random.nextDouble() < 0.45 ? random.nextGaussian() * 0.7 : 0;
      if (random.nextDouble() < 0.25) {
        word("w" + i, weight);
      } else {
        number("x" + i, weight);
      }
    }
    bend();
    double rate = Math.max((double) FEWEST / rows, Math.exp(random.nextDouble(-3.5, -0.7)));
    label = random.nextDouble() < 0.12 ? drawn(new double[rows], rate) : drawn(score, rate);
    gaps();
  }

  private void number(String name, double weight) {
    int kind = random.nextInt(6);
    double scale = Math.exp(random.nextDouble(-2, 5));
    double[] latent = column(_ -> random.nextGaussian());
    double[] cells =
        switch (kind) {
          case 0 -> column(i -> rounded(latent[i] * scale));
          case 1 -> column(i -> rounded(scale * Math.exp(latent[i])));
          case 2 -> column(i -> Math.max(0, Math.floor(2 + 3 * latent[i])));
          case 3 -> column(i -> latent[i] > 0.8 ? 1 : 0);
          case 4 -> column(i -> latent[i] < 0.5 ? 0 : rounded(scale * Math.exp(latent[i])));
          default -> column(i -> Math.rint(20 + 10 * latent[i]) / 10);
        };
    numbers.put(name, cells);
    add(i -> weight * latent[i]);
  }

  private void word(String name, double weight) {
    int levels =
        random.nextDouble() < 0.2
            ? Math.max(30, rows / random.nextInt(3, 30))
            : random.nextInt(2, 25);
    double[] effect = random.doubles(levels, -1.7, 1.7).toArray();
    int[] level =
        IntStream.range(0, rows)
            .map(_ -> (int) (levels * Math.pow(random.nextDouble(), 1.6)))
            .toArray();
    words.put(name, texts(i -> "v" + level[i]));
    add(i -> weight * effect[level[i]]);
  }

  /// Two columns that only say something together, or a step, in a third of the tables.
  private void bend() {
    List<double[]> all = List.copyOf(numbers.values());
    if (all.size() < 2 || random.nextDouble() > 0.35) {
      return;
    }
    double[] one = all.get(random.nextInt(all.size()));
    double[] other = all.get(random.nextInt(all.size()));
    double middle = median(one);
    double end = median(other);
    add(i -> one[i] > middle && other[i] > end ? 1 : 0);
  }

  private void gaps() {
    for (Map.Entry<String, double[]> column : numbers.entrySet()) {
      if (random.nextDouble() < 0.3) {
        double share = random.nextDouble(0.02, 0.6);
        double[] cells = column.getValue();
        double middle = median(cells);
        boolean byValue = random.nextBoolean();
        column.setValue(
            column(i -> {
              double chance = byValue && cells[i] > middle ? share / 2 : share;
              return random.nextDouble() < chance ? Double.NaN : cells[i];
            }));
      }
    }
  }

  private void add(IntToDoubleFunction part) {
    for (int i = 0; i < rows; i++) {
      score[i] += part.applyAsDouble(i);
    }
  }

  /// Outcomes drawn with log-odds `score` plus the constant that gives the rate.
  double[] drawn(double[] logit, double rate) {
    double low = -30;
    double high = 30;
    for (int step = 0; step < 60; step++) {
      double middle = (low + high) / 2;
      double mean = Arrays.stream(logit).map(s -> chance(s + middle)).average().orElseThrow();
      if (mean < rate) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double constant = (low + high) / 2;
    double[] drawn = column(i -> random.nextDouble() < chance(logit[i] + constant) ? 1 : 0);
    for (int i = 0; i < rows && Arrays.stream(drawn).sum() < FEWEST / 2.0; i++) {
      drawn[random.nextInt(rows)] = 1;
    }
    return drawn;
  }

  private static double chance(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  double[] column(IntToDoubleFunction cell) {
    double[] column = new double[rows];
    Arrays.setAll(column, cell);
    return column;
  }

  List<String> texts(IntFunction<String> cell) {
    return IntStream.range(0, rows).mapToObj(cell).toList();
  }

  static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }

  static double median(double[] cells) {
    double[] sorted = Arrays.stream(cells).filter(v -> !Double.isNaN(v)).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /// The columns in an order that gives nothing away.
  Visits visits() {
    Visits visits = new Visits(label);
    List<String> names = new ArrayList<>(numbers.keySet());
    names.addAll(words.keySet());
    for (int i = names.size() - 1; i > 0; i--) {
      Collections.swap(names, i, random.nextInt(i + 1));
    }
    for (String name : names) {
      Optional.ofNullable(words.get(name)).ifPresent(cells -> visits.words(name, cells));
      Optional.ofNullable(numbers.get(name)).ifPresent(cells -> visits.numbers(name, cells));
    }
    return visits;
  }
}
