package org.clicktrail.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Small words for writing and reading JSON trees. NaN is written as null.
final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  static <T> ArrayNode array(Iterable<? extends T> items, Function<? super T, JsonNode> each) {
    ArrayNode array = array();
    items.forEach(item -> array.add(each.apply(item)));
    return array;
  }

  static ArrayNode words(Iterable<String> items) {
    ArrayNode array = array();
    items.forEach(array::add);
    return array;
  }

  /// Puts a number, or null where it is NaN or infinite.
  static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node) + "\n";
  }

  /// @throws tools.jackson.core.JacksonException if the text is not JSON
  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  static List<String> words(JsonNode node) {
    List<String> words = new ArrayList<>();
    node.forEach(item -> words.add(item.asString()));
    return words;
  }

  static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(value.asString());
  }

  static Optional<Double> number(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isNumber() ? Optional.of(value.asDouble()) : Optional.empty();
  }

  /// Sorted by name, so that the same texts give the same bytes.
  static ObjectNode texts(Map<String, String> texts) {
    ObjectNode json = object();
    new TreeMap<>(texts).forEach(json::put);
    return json;
  }

  static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.propertyStream().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }
}
