package org.clicktrail.render.chart;

/// Text inside XML and HTML.
public final class Markup {

  private Markup() {}

  /// The text with markup characters escaped and what XML does not allow left out.
  public static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            case '\n' -> safe.append("&#10;");
            default -> {
              if (allowed(c)) {
                safe.appendCodePoint(c);
              }
            }
          }
        });
    return safe.toString();
  }

  private static boolean allowed(int c) {
    return c >= 32 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF);
  }
}
