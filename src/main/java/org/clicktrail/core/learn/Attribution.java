package org.clicktrail.core.learn;

import java.util.List;

/// What moved one prediction.
///
/// `base` plus all `amount`s is the prediction on the scale `scale` to 1e-9 where `exact`.
///
/// @param calibrated whether the sum is the final prediction; else it is what the model said before
///   its probabilities were calibrated by a curve
/// @param scale `logit` (log-odds) or `value` (probability or amount)
/// @param parts one an input, largest absolute amount first
public record Attribution(
    String scale, boolean exact, double base, List<Part> parts, boolean calibrated) {
  public Attribution {
    parts = List.copyOf(parts);
  }

  /// Of the final prediction.
  public Attribution(String scale, boolean exact, double base, List<Part> parts) {
    this(scale, exact, base, parts, true);
  }

  /// @param input id of the input
  /// @param value its value as the user reads it
  /// @param amount signed contribution
  public record Part(String input, String value, double amount) {}
}
