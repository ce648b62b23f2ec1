package org.clicktrail.core.feature;

import java.util.Locale;
import org.clicktrail.core.schema.Field;

/// How names become feature ids.
final class Names {

  private Names() {}

  /// Lower case; whatever is neither letter nor digit becomes one underscore, none at the ends.
  static String slug(String text) {
    StringBuilder slug = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '_') {
        slug.append('_');
      }
    }
    if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '_') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString().toLowerCase(Locale.ROOT);
  }

  /// The part of an id that stands for a column: its role where the role says it all.
  static String of(Field field) {
    return switch (field.role()) {
      case EVENT, PRODUCT, CATEGORY, PRICE, QUANTITY, CHANNEL, DEVICE, COUNTRY, PAGE ->
          field.role().id();
      default -> slug(field.name());
    };
  }

  static String plural(String name) {
    if (name.isEmpty()) {
      return name;
    }
    char last = name.charAt(name.length() - 1);
    if (Character.isDigit(last)) {
      return name + "_values";
    }
    return last == 'y'
        ? name.substring(0, name.length() - 1) + "ies"
        : last == 's' ? name : name + "s";
  }
}
