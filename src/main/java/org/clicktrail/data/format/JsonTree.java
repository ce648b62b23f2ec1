package org.clicktrail.data.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// One JSON value with everything as text as it is written. Depth and size are limited.
sealed interface JsonTree {

  /// Levels below the record.
  int DEEPEST = 100;

  /// Longest text within, in characters.
  int LONGEST = 8 << 20;

  /// Values in one record.
  int LARGEST = 200_000;

  /// A number, a text, true or false; "" for null.
  record Leaf(String text, boolean quoted) implements JsonTree {}

  /// @param fields in their order; the second of a name has a 2 behind it
  record Fields(Map<String, JsonTree> fields) implements JsonTree {}

  record Items(List<JsonTree> items) implements JsonTree {}

  /// Makes parsers that refuse what is too deep or too long.
  static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST + 3)
                .maxStringLength(LONGEST)
                .maxNameLength(10_000)
                .maxNumberLength(1_000)
                .build())
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .build();
  }

  static ObjectReadContext context() {
    return ObjectReadContext.empty();
  }

  /// The value that begins at the current token.
  static JsonTree of(JsonParser parser) {
    return new Builder(parser).value();
  }

  /// As JSON again, without blanks.
  default void write(StringBuilder out) {
    switch (this) {
      case Leaf leaf when leaf.quoted -> quote(leaf.text, out);
      case Leaf leaf -> out.append(leaf.text.isEmpty() ? "null" : leaf.text);
      case Items items -> {
        char before = '[';
        for (JsonTree item : items.items) {
          out.append(before);
          item.write(out);
          before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
      }
      case Fields object -> {
        char before = '{';
        for (Map.Entry<String, JsonTree> field : object.fields.entrySet()) {
          out.append(before);
          quote(field.getKey(), out);
          out.append(':');
          field.getValue().write(out);
          before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
      }
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /// Builds a tree, counting its values.
  final class Builder {
    private final JsonParser parser;
    private int values;

    private Builder(JsonParser parser) {
      this.parser = parser;
    }

    private JsonTree value() {
      if (++values > LARGEST) {
        throw new StreamConstraintsException("more than " + LARGEST + " values in one record");
      }
      return switch (parser.currentToken()) {
        case START_OBJECT -> fields();
        case START_ARRAY -> items();
        case VALUE_STRING -> new Leaf(parser.getString(), true);
        case VALUE_NULL -> new Leaf("", false);
        default -> new Leaf(parser.getString(), false);
      };
    }

    private Fields fields() {
      Map<String, JsonTree> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        String unique = name;
        for (int copy = 2; fields.containsKey(unique); copy++) {
          unique = name + " (" + copy + ")";
        }
        fields.put(unique, value());
      }
      return new Fields(fields);
    }

    private Items items() {
      List<JsonTree> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return new Items(items);
    }
  }
}
