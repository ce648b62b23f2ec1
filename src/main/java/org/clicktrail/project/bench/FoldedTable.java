package org.clicktrail.project.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.TrainingSet;
import org.clicktrail.core.stat.Sample;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;

/// The sessions of a file with the fold each is tested in: five folds, classes shared out equally,
/// always the same.
final class FoldedTable {

  static final int FOLDS = 5;
  private static final long SEED = 468;

  private final TrainingSet set;
  private final int[] fold;

  private FoldedTable(TrainingSet set, int[] fold) {
    this.set = set;
    this.fold = fold;
  }

  static FoldedTable of(BenchSet bench, Path folder, Progress progress) throws ProblemException {
    Pipeline pipeline = bench.pipeline(folder);
    try (PipelineRunner runner = PipelineRunner.open()) {
      Pipeline spelt = runner.spelt(pipeline, progress);
      Run run = runner.advance(Run.of(spelt), spelt, Step.GOAL, _ -> {}, progress);
      Snapshot snapshot = run.snapshot().orElseThrow();
      return new FoldedTable(
          new TrainingSet(snapshot.features(), snapshot.infos(), snapshot.label()),
          Sample.folds(snapshot.label().toArray(), FOLDS, SEED));
    }
  }

  int rows() {
    return fold.length;
  }

  int columns() {
    return set.infos().size();
  }

  /// Rows not tested in the fold.
  TrainingSet training(int now) {
    int[] rows = IntStream.range(0, fold.length).filter(row -> fold[row] != now).toArray();
    return new TrainingSet(set.features().rows(rows), set.infos(), set.target().rows(rows));
  }

  Table test(int now) {
    return set.features().rows(testRows(now));
  }

  int[] testRows(int now) {
    return IntStream.range(0, fold.length).filter(row -> fold[row] == now).toArray();
  }

  /// @param predicted one a row
  Scores scores(double[] predicted) {
    return new Scores(
        predicted, set.target().toArray(), IntStream.range(0, fold.length).toArray(), fold);
  }

  /// Writes it as plain CSV: a column `n:…` for numbers, `w:…` for words, then `fold` and `target`;
  /// points in time, of which no model learns, are left out.
  void write(Path file) throws IOException {
    List<Column> columns = new ArrayList<>(set.features().columns());
    columns.removeIf(Column.Times.class::isInstance);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          columns.stream()
              .map(column ->
                  quoted((column instanceof Column.Numbers ? "n:" : "w:") + column.name()))
              .collect(Collectors.joining(",", "", ",fold,target\n")));
      for (int row = 0; row < fold.length; row++) {
        int at = row;
        out.write(
            columns.stream().map(column -> cell(column, at)).collect(Collectors.joining(",")));
        out.write("," + fold[row] + "," + (int) set.target().number(row) + "\n");
      }
    }
  }

  private static String cell(Column column, int row) {
    if (column.missing(row)) {
      return "";
    }
    return column instanceof Column.Numbers numbers
        ? Double.toString(numbers.number(row))
        : quoted(column.text(row));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
