package org.clicktrail.ml.prep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Additive;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.table.Table;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// Turns rows of a table into rows of numbers without gaps: imputation, encoding, scaling, as
/// fitted on training rows by [PrepFit]. Immutable.
public final class Prep {

  /// Rows between two reports.
  private static final int STEP = 4_096;

  private final List<Input> inputs;
  private final List<Part> parts;
  private final double[] shift;
  private final double[] scale;
  private final int[] inputOf;

  /// @param inputs one a part, same order
  /// @param shift subtracted from each number; as many as the parts are wide
  /// @param scale what is left is divided by it
  Prep(List<Input> inputs, List<Part> parts, double[] shift, double[] scale) {
    this.inputs = List.copyOf(inputs);
    this.parts = List.copyOf(parts);
    this.shift = shift.clone();
    this.scale = scale.clone();
    inputOf = new int[shift.length];
    int at = 0;
    for (int part = 0; part < parts.size(); part++) {
      int end = at + parts.get(part).width();
      Arrays.fill(inputOf, at, end, part);
      at = end;
    }
  }

  public List<Input> inputs() {
    return inputs;
  }

  /// Numbers a row.
  public int width() {
    return shift.length;
  }

  /// Which of [#inputs()] a number comes from.
  public int inputOf(int number) {
    return inputOf[number];
  }

  /// How many codes a prepared number can be, 0 to codes − 1; 0 if it is not a code.
  public int codes(int number) {
    boolean asItIs = shift[number] == 0 && scale[number] == 1;
    return asItIs ? parts.get(inputOf[number]).codes() : 0;
  }

  /// Which prepared numbers are mean targets of words, and of which column.
  Map<Integer, String> means() {
    Map<Integer, String> means = new TreeMap<>();
    for (int number = 1; number < inputOf.length; number++) {
      boolean second = inputOf[number] == inputOf[number - 1];
      if (second && parts.get(inputOf[number]) instanceof MeanPart part) {
        means.put(number, part.column());
      }
    }
    return means;
  }

  /// The values that become each code of a prepared number, in the order of the codes; empty if it
  /// is not a code.
  public List<Additive.Values> values(int number) {
    return IntStream.range(0, codes(number)).mapToObj(parts.get(inputOf[number])::values).toList();
  }

  /// Which numbers are meant.
  public enum Side {
    /// Up to and with a threshold.
    UP_TO,
    /// Above it.
    ABOVE;

    boolean holds(double number, double threshold) {
      return this == UP_TO ? number <= threshold : number > threshold;
    }
  }

  /// The values of a column whose prepared number lies on one side of a threshold. Missing cells
  /// are told where training had some.
  ///
  /// @param number which; its numbers as they are, or codes, as trees want them
  public Additive.Values values(int number, double threshold, Side side) {
    int first = number;
    while (first > 0 && inputOf[first - 1] == inputOf[number]) {
      first--;
    }
    return parts.get(inputOf[number]).values(number - first, threshold, side);
  }

  /// Looks the columns up once; rows are then cheap. Safe for one thread.
  public Rows bind(Table table) {
    List<Part.Cells> cells = parts.stream().map(part -> part.bind(table)).toList();
    int[] at = new int[parts.size()];
    for (int part = 1; part < at.length; part++) {
      at[part] = at[part - 1] + parts.get(part - 1).width();
    }
    return (row, out) -> {
      for (int part = 0; part < at.length; part++) {
        cells.get(part).fill(row, out, at[part]);
      }
      for (int i = 0; i < shift.length; i++) {
        out[i] = Double.isNaN(out[i]) ? 0 : (out[i] - shift[i]) / scale[i];
      }
    };
  }

  /// All rows as n × [#width()].
  public double[][] matrix(Table table) {
    return matrix(table, Progress.none());
  }

  /// The same with progress, so that it can be cancelled.
  public double[][] matrix(Table table, Progress progress) {
    Rows rows = bind(table);
    double[][] matrix = new double[table.rows()][];
    for (int row = 0; row < matrix.length; row++) {
      if (row % STEP == 0) {
        progress.report(row, matrix.length);
      }
      matrix[row] = new double[width()];
      rows.fill(row, matrix[row]);
    }
    return matrix;
  }

  /// All rows, column by column: [#width()] × n; with progress, so that it can be cancelled.
  public double[][] columns(Table table, Progress progress) {
    Rows rows = bind(table);
    double[] line = new double[width()];
    double[][] columns = new double[width()][table.rows()];
    for (int row = 0; row < table.rows(); row++) {
      if (row % STEP == 0) {
        progress.report(row, table.rows());
      }
      rows.fill(row, line);
      for (int i = 0; i < line.length; i++) {
        columns[i][row] = line[i];
      }
    }
    return columns;
  }

  /// The rows of one table.
  @FunctionalInterface
  public interface Rows {

    /// Writes row `row` to `out`, which has [Prep#width()] places.
    void fill(int row, double[] out);
  }

  public void write(ArrayWriter out) {
    out.whole(parts.size());
    for (int part = 0; part < parts.size(); part++) {
      InputFile.write(inputs.get(part), out);
      out.word(parts.get(part).kind().name());
      parts.get(part).write(out);
    }
    out.numbers(shift);
    out.numbers(scale);
  }

  public static Prep read(ArrayReader in) throws BrokenException {
    int count = in.count(1);
    List<Input> inputs = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int width = 0;
    for (int part = 0; part < count; part++) {
      inputs.add(InputFile.read(in));
      parts.add(Part.read(in));
      width += parts.getLast().width();
    }
    double[] shift = in.numbers(width);
    double[] scale = in.numbers(width);
    if (Arrays.stream(scale).anyMatch(value -> value <= 0)) {
      throw new BrokenException("a scale is not positive");
    }
    return new Prep(inputs, parts, shift, scale);
  }
}
