package org.clicktrail.ui.predict;

import org.clicktrail.core.text.Formats;

/// Numbers as typed into a field.
final class NumberText {

  private NumberText() {}

  /// The number; NaN if it is none. Blanks, thousands separators and the unit do not matter. A
  /// share is typed as it is shown, in percent.
  static double parsed(String text, String unit) {
    return unit.equals(Formats.SHARE) ? bare(text, "%") / 100 : bare(text, unit);
  }

  private static double bare(String text, String unit) {
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
