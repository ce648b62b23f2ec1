package org.clicktrail.render.deck;

import java.util.Locale;

/// Writes XML text, element by element.
final class Xml {

  private final StringBuilder text = new StringBuilder();

  /// Markup as it is.
  Xml raw(String markup) {
    text.append(markup);
    return this;
  }

  /// `<name val="value"/>`.
  Xml val(String name, Object value) {
    text.append('<').append(name).append(" val=\"").append(escaped(words(value))).append("\"/>");
    return this;
  }

  /// An element around a text.
  Xml tag(String name, Object value) {
    text.append('<').append(name).append('>').append(escaped(words(value)));
    text.append("</").append(name).append('>');
    return this;
  }

  private static String words(Object value) {
    return value instanceof Double number ? number(number) : String.valueOf(value);
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%d", (long) value)
        : Double.toString(value);
  }

  static String escaped(String text) {
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
              if (c >= 32 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)) {
                safe.appendCodePoint(c);
              }
            }
          }
        });
    return safe.toString();
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
