package org.clicktrail.ui.goal;

/// One condition of the sentence builder, as the user is writing it.
///
/// @param subject as an expression writes it: `event`, `price_sum`, `last(page)`
/// @param value as an expression writes it; "" until the user chose one
record Condition(String subject, Comparison comparison, String value) {

  boolean complete() {
    return !subject.isEmpty() && !value.isEmpty();
  }

  /// "clicks>5", "event=purchase".
  String text() {
    return subject + comparison.sign() + value;
  }
}
