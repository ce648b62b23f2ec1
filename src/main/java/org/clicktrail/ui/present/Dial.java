package org.clicktrail.ui.present;

import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

/// A number the audience may move.
final class Dial {

  private final String id;
  private final String label;
  private final Range range;
  private final double begin;
  private final DoubleProperty value;
  private final DoubleFunction<String> words;

  /// @param step values keep to its multiples; NaN for any value
  record Range(double low, double high, double step) {

    /// What one arrow key moves.
    double increment() {
      return Double.isNaN(step) ? (high - low) / 100 : step;
    }
  }

  /// @param begin where it stands first, also outside the range
  /// @param words the value as it is read: "12 %"
  Dial(String id, String label, Range range, double begin, DoubleFunction<String> words) {
    this.id = id;
    this.label = label;
    this.range = range;
    this.begin = begin;
    this.value = new SimpleDoubleProperty(begin);
    this.words = words;
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  Range range() {
    return range;
  }

  DoubleProperty valueProperty() {
    return value;
  }

  /// A value as it is read.
  String words(double of) {
    return words.apply(of);
  }

  /// Its value as it is read.
  ObservableValue<String> wordsProperty() {
    return value.map(now -> words.apply(now.doubleValue()));
  }

  /// Whether it still stands where it began.
  boolean untouched() {
    return Double.compare(value.get(), begin) == 0;
  }

  /// Moves it, kept to the range and the step.
  void turn(double wanted) {
    double kept = Math.clamp(wanted, range.low(), range.high());
    value.set(Double.isNaN(range.step()) ? kept : Math.rint(kept / range.step()) * range.step());
  }

  void reset() {
    value.set(begin);
  }
}
