package org.clicktrail.data.session;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Scored;

/// The rows of one decision moment while they are collected.
final class Draft {

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
    int capacity = Math.min(most, 1024);
    this.sessions = new int[capacity];
    this.columns = new double[features.size()][capacity];
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
    open = false;
    if (rows == sessions.length) {
      int more = rows + (rows >> 1);
      sessions = Arrays.copyOf(sessions, more);
      for (int column = 0; column < columns.length; column++) {
        columns[column] = Arrays.copyOf(columns[column], more);
      }
    }
    sessions[rows] = session;
    for (int column = 0; column < readers.length; column++) {
      columns[column][rows] = readers[column].getAsDouble();
    }
    rows++;
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

  /// How many there are by now.
  int rows() {
    return rows;
  }

  /// Session numbers of the rows, ascending.
  int[] sessions() {
    return Arrays.copyOf(sessions, rows);
  }

  /// Values of a feature, one a row.
  double[] column(int feature) {
    return Arrays.copyOf(columns[feature], rows);
  }
}
