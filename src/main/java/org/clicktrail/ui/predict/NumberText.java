package org.clicktrail.ui.predict;

/// Numbers as typed into a field.
final class NumberText {

  private NumberText() {}

  /// The number; NaN if it is none. Blanks, thousands separators and the unit do not matter.
  static double parsed(String text, String unit) {
    String bare =
        text.replace(unit, "").replace('−', '-').replaceAll("[\\s\u202f\u00a0,]", "").strip();
    if (bare.isEmpty() || Character.isLetter(bare.charAt(bare.length() - 1))) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(bare);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}
