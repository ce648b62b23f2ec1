package org.clicktrail.render.sheet;

import java.util.regex.Pattern;

/// Keeps spreadsheets from running cells as formulas (OWASP, "CSV injection"): a text that begins
/// with `=`, `+`, `-`, `@`, tab or carriage return gets an apostrophe in front, unless it is a
/// number.
public final class FormulaGuard {

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+([.,]\\d+)*|[.,]\\d+)([eE][+-]?\\d+)?\\s?%?");

  private FormulaGuard() {}

  /// The text as it is safe in a cell.
  public static String defused(String text) {
    if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
      return text;
    }
    return NUMBER.matcher(text).matches() ? text : "'" + text;
  }
}
