package org.clicktrail.ml.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.prep.RowSample;

/// Rows made up between a row of the rarer class and one of its five nearest of the same class
/// (SMOTE, and for words SMOTE-NC: Chawla, Bowyer, Hall and Kegelmeyer 2002).
///
/// Numbers lie at a random place on the line between both, whole ones rounded where all known cells
/// of the column are whole; words and yes or no are what most of the five have. What is missing in
/// the row stays missing.
final class Smote {

  /// As in the paper.
  private static final int NEIGHBOURS = 5;

  /// Neighbours are looked for among so many rows, drawn: the work grows with their square.
  private static final int MOST_ROWS = 5_000;

  private final TrainingSet set;
  private final int[] rare;
  private final RareRows near;

  /// @param set with groups
  /// @param rare rows of the rarer class
  Smote(TrainingSet set, int[] rare) {
    this.set = set;
    this.rare = rare;
    near = new RareRows(set, rare);
  }

  /// The set and so many rows more.
  TrainingSet filled(int more, SplittableRandom random, Progress progress) {
    int[] known = RowSample.of(rare.length, MOST_ROWS, random.nextLong());
    int[] base = new int[more];
    int[][] neighbours = new int[more][];
    double[] way = new double[more];
    int[] toward = new int[more];
    int[][] found = new int[rare.length][];
    for (int i = 0; i < more; i++) {
      progress.report(i, more);
      // every row in turn, as in the paper
      int place = i % rare.length;
      base[i] = rare[place];
      if (i < rare.length) {
        found[place] = near.nearest(place, known, NEIGHBOURS);
      }
      neighbours[i] = Arrays.stream(found[place]).map(other -> rare[other]).toArray();
      way[i] = random.nextDouble();
      toward[i] =
          neighbours[i].length == 0 ? base[i] : neighbours[i][random.nextInt(neighbours[i].length)];
    }
    return joined(new Origins(base, toward, way, neighbours));
  }

  /// What each new row is made from: a share of the way from `base` to `toward`.
  private static final class Origins {
    private final int[] base;
    private final int[] toward;
    private final double[] way;
    private final int[][] neighbours;

    Origins(int[] base, int[] toward, double[] way, int[][] neighbours) {
      this.base = base;
      this.toward = toward;
      this.way = way;
      this.neighbours = neighbours;
    }
  }

  private TrainingSet joined(Origins made) {
    int rows = set.rows();
    int[] source = IntStream.concat(IntStream.range(0, rows), Arrays.stream(made.base)).toArray();
    List<Column> columns = new ArrayList<>();
    for (FeatureInfo info : set.infos()) {
      columns.add(
          switch (set.features().column(info.id())) {
            case Column.Numbers numbers -> numbers(numbers, info, made);
            case Column.Categories words -> words(words, made);
            case Column.Times times -> times.rows(source);
          });
    }
    return new TrainingSet(
        Table.of(source.length, columns),
        set.infos(),
        set.target().rows(source),
        set.group().map(group -> group.rows(source)));
  }

  private Column numbers(Column.Numbers column, FeatureInfo info, Origins made) {
    int rows = set.rows();
    double[] cells = Arrays.copyOf(column.toArray(), rows + made.base.length);
    boolean whole = RareRows.whole(column);
    boolean word = info.kind() == FeatureInfo.Kind.YES_NO;
    for (int i = 0; i < made.base.length; i++) {
      double from = column.number(made.base[i]);
      double to = column.number(made.toward[i]);
      if (Double.isFinite(from) && Double.isFinite(to)) {
        double between = from + made.way[i] * (to - from);
        cells[rows + i] =
            word ? column.number(most(column, i, made)) : whole ? Math.rint(between) : between;
      } else {
        cells[rows + i] = from;
      }
    }
    return Columns.numbers(column.name(), cells);
  }

  private Column words(Column.Categories column, Origins made) {
    int rows = set.rows();
    int[] codes = new int[rows + made.base.length];
    for (int row = 0; row < codes.length; row++) {
      int from = row < rows ? row : most(column, row - rows, made);
      codes[row] = column.missing(from) ? -1 : column.code(from);
    }
    return Columns.categories(column.name(), codes, column.levels());
  }

  /// A neighbour with the cell that most neighbours have; among equally frequent ones the nearest.
  private static int most(Column column, int line, Origins made) {
    int[] neighbours = made.neighbours[line];
    int best = made.base[line];
    long often = 0;
    for (int one : neighbours) {
      long count =
          Arrays.stream(neighbours)
              .filter(other -> column.text(other).equals(column.text(one)))
              .count();
      if (count > often) {
        often = count;
        best = one;
      }
    }
    return best;
  }
}
