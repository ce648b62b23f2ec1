package org.clicktrail.data.session;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.job.Progress;

/// The rows of one decision moment while they are collected.
final class Draft {

  private static final double[] NO_ROWS = {};
  private static final int FIRST = 1 << 12;

  private final DecisionMoment moment;
  private final List<Feature> features;
  private final DoubleSupplier[] readers;
  private final double[][] columns;
  private int[] sessions;
  private int rows;
  private boolean open;
  private long notReached;
  private long alreadyDecided;

  /// @param readers one a feature; those of earlier sessions give NaN and are filled in later
  /// @param most rows there can be
  Draft(DecisionMoment moment, List<Feature> features, List<DoubleSupplier> readers, int most) {
    this.moment = moment;
    this.features = List.copyOf(features);
    this.readers = readers.toArray(DoubleSupplier[]::new);
    int capacity = Math.min(most, FIRST);
    this.sessions = new int[capacity];
    this.columns = new double[features.size()][capacity];
  }

  /// An empty one for the same moment.
  ///
  /// @param most rows there can be
  Draft like(int most) {
    return new Draft(moment, features, List.of(), most);
  }

  /// Adds the rows of another one for the same moment; call [#sort] after the last.
  ///
  /// @param numbers of the other's sessions
  void add(Draft other, int[] numbers) {
    if (rows + other.rows > sessions.length) {
      grow(Math.max(rows + other.rows, rows + (rows >> 1)));
    }
    for (int row = 0; row < other.rows; row++) {
      sessions[rows + row] = numbers[other.sessions[row]];
    }
    for (int column = 0; column < columns.length; column++) {
      System.arraycopy(other.columns[column], 0, columns[column], rows, other.rows);
    }
    rows += other.rows;
    notReached += other.notReached;
    alreadyDecided += other.alreadyDecided;
  }

  /// Brings the rows into the order of their sessions.
  void sort(Progress progress) {
    long[] order = new long[rows];
    Arrays.setAll(order, row -> (long) sessions[row] << Integer.SIZE | row);
    Arrays.parallelSort(order);
    for (int column = 0; column < columns.length; column++) {
      progress.report(column, columns.length);
      double[] unsorted = columns[column];
      double[] sorted = new double[rows];
      Arrays.setAll(sorted, row -> unsorted[(int) order[row]]);
      columns[column] = sorted;
    }
    sessions = Arrays.stream(order).mapToInt(key -> (int) (key >>> Integer.SIZE)).toArray();
  }

  DecisionMoment moment() {
    return moment;
  }

  List<Feature> features() {
    return features;
  }

  /// A new session begins.
  void start() {
    open = true;
  }

  /// Whether the session has not reached the moment yet.
  boolean open() {
    return open;
  }

  /// The session has reached the moment: what is known now is its row.
  void take(int session) {
    int row = place(session);
    for (int column = 0; column < readers.length; column++) {
      columns[column][row] = readers[column].getAsDouble();
    }
  }

  /// The session has reached the moment: makes room for its row.
  ///
  /// @return the number of the row
  int place(int session) {
    open = false;
    if (rows == sessions.length) {
      grow(rows + (rows >> 1) + 1);
    }
    sessions[rows] = session;
    return rows++;
  }

  /// Whether all features are read from tallies.
  boolean bound() {
    return Arrays.stream(readers).allMatch(Reading.class::isInstance);
  }

  /// Those read from a tally.
  Reading[] readings(Tally tally) {
    return Arrays.stream(readers)
        .filter(Reading.class::isInstance)
        .map(Reading.class::cast)
        .filter(reading -> reading.tally().equals(tally))
        .toArray(Reading[]::new);
  }

  /// Readings put their values into the columns; again after more rows were placed.
  void direct() {
    for (int column = 0; column < readers.length; column++) {
      if (readers[column] instanceof Reading reading) {
        reading.into(columns[column]);
      }
    }
  }

  private void grow(int capacity) {
    sessions = Arrays.copyOf(sessions, capacity);
    for (int column = 0; column < columns.length; column++) {
      columns[column] = Arrays.copyOf(columns[column], capacity);
    }
  }

  /// The session has reached the moment, but its outcome had happened by then.
  void leaveOut() {
    open = false;
    alreadyDecided++;
  }

  /// The session is over.
  void finish() {
    if (open) {
      notReached++;
    }
  }

  Scored scored() {
    return new Scored(rows, notReached, alreadyDecided);
  }

  /// Forgets the rows.
  void clear() {
    rows = 0;
  }

  /// How many there are by now.
  int rows() {
    return rows;
  }

  /// Session numbers of the rows, ascending.
  int[] sessions() {
    return Arrays.copyOf(sessions, rows);
  }

  /// Values of a feature, one a row; they are not kept here, as together they may fill the memory.
  double[] column(int feature) {
    double[] all = columns[feature];
    columns[feature] = NO_ROWS;
    return all.length == rows ? all : Arrays.copyOf(all, rows);
  }

  /// The session numbers without a copy: only the first [#rows] count.
  int[] sessionsSoFar() {
    return sessions;
  }

  /// Values of a feature without a copy: only the first [#rows] count.
  double[] columnSoFar(int feature) {
    return columns[feature];
  }
}
