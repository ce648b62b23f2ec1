package org.clicktrail.render.deck;

import java.util.Locale;
import org.clicktrail.render.chart.Markup;

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
    text.append('<')
        .append(name)
        .append(" val=\"")
        .append(Markup.escaped(words(value)))
        .append("\"/>");
    return this;
  }

  /// An element around a text.
  Xml tag(String name, Object value) {
    text.append('<').append(name).append('>').append(Markup.escaped(words(value)));
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

  @Override
  public String toString() {
    return text.toString();
  }
}
