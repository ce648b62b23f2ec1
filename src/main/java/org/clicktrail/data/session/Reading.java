package org.clicktrail.data.session;

import java.util.function.DoubleSupplier;
import java.util.function.LongToDoubleFunction;
import org.clicktrail.core.feature.Op;

/// A feature as it is read from a tally, after the events so far: a number, for a category the
/// index of its level; NaN if missing.
final class Reading implements DoubleSupplier {

  private static final int NO_CODE = -2;
  private static final double[] NO_LEVELS = {};
  private static final double[] NO_ROWS = {};

  private final Tally tally;
  private final Op op;
  private final int code;
  private final double[] levels;
  private final LongToDoubleFunction calendar;
  private double[] rows = NO_ROWS;

  private Reading(Tally tally, Op op, int code, double[] levels, LongToDoubleFunction calendar) {
    this.tally = tally;
    this.op = op;
    this.code = code;
    this.levels = levels;
    this.calendar = calendar;
  }

  Reading(Tally tally, Op op) {
    this(tally, op, NO_CODE);
  }

  /// @param code of the feature's word; negative, and not that of a missing cell, if the file does
  ///   not hold it
  Reading(Tally tally, Op op, int code) {
    this(tally, op, code, NO_LEVELS, _ -> Double.NaN);
  }

  /// @param levels of the feature, by code
  Reading(Tally tally, Op op, double[] levels) {
    this(tally, op, NO_CODE, levels, _ -> Double.NaN);
  }

  /// @param calendar what a time (microseconds since 1970) is
  Reading(Tally tally, Op op, LongToDoubleFunction calendar) {
    this(tally, op, NO_CODE, NO_LEVELS, calendar);
  }

  Tally tally() {
    return tally;
  }

  Op op() {
    return op;
  }

  int code() {
    return code;
  }

  /// @param word its code; negative if there is none
  double level(int word) {
    return word < 0 ? Double.NaN : levels[word];
  }

  /// @param time microseconds since 1970, or [Events#NO_TIME]
  double calendar(long time) {
    return time == Events.NO_TIME ? Double.NaN : calendar.applyAsDouble(time);
  }

  IllegalArgumentException unknown() {
    return new IllegalArgumentException(op.name());
  }

  @Override
  public double getAsDouble() {
    return tally.value(this);
  }

  /// From now on values go there.
  void into(double[] column) {
    rows = column;
  }

  void put(int row, double value) {
    rows[row] = value;
  }
}
