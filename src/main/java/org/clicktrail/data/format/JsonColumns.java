package org.clicktrail.data.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Lays records of JSON flat: a field `b` within `a` becomes the column `a.b`; a list of names and
/// values, as GA4 writes its event parameters, becomes a column `list.NAME` for each; any other
/// list stays as JSON in one cell. A place with too many names (a map from ids) stays as JSON, too.
///
/// First [#learn] from all records, then ask for [#names] and lay them flat by [#cells].
final class JsonColumns {

  /// Names within one object, over all records, before it stays as JSON.
  private static final int NAMES = 500;

  private static final Set<String> KEYS = Set.of("key", "name");

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Map<String, Set<String>> within = new HashMap<>();
  private final Set<String> closed = new TreeSet<>();

  /// Receives the cells of a record.
  private interface Cells {
    void cell(String column, String text);
  }

  /// Notes the columns of a record.
  ///
  /// @throws UnreadableException if there are too many
  void learn(JsonTree.Fields record) throws UnreadableException {
    flat("", record, (column, _) -> places.putIfAbsent(column, places.size()), true);
    if (places.size() > Limits.COLUMNS) {
      throw Limits.tooWide(places.size());
    }
  }

  /// Column names in order of appearance.
  List<String> names() {
    return List.copyOf(places.keySet());
  }

  /// Places that stayed as JSON because of too many names.
  List<String> closed() {
    return List.copyOf(closed);
  }

  /// The cells of a record, "" where it has none.
  List<String> cells(JsonTree.Fields record) {
    String[] cells = new String[places.size()];
    Arrays.fill(cells, "");
    flat("", record, (column, text) -> cells[place(column)] = text, false);
    return Arrays.asList(cells);
  }

  private int place(String column) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalStateException("not learnt: " + column);
    }
    return place;
  }

  private void flat(String prefix, JsonTree.Fields object, Cells to, boolean learning) {
    Set<String> taken = new HashSet<>();
    Cells unique =
        (column, text) -> {
          String name = column;
          for (int copy = 2; !taken.add(name); copy++) {
            name = column + " (" + copy + ")";
          }
          to.cell(name, text);
        };
    object.fields().forEach((name, value) -> flat(prefix + name, value, unique, learning, 0));
  }

  private void flat(String path, JsonTree value, Cells to, boolean learning, int depth) {
    if (value instanceof JsonTree.Leaf leaf) {
      to.cell(path, leaf.text());
      return;
    }
    Optional<Map<String, JsonTree>> inner = depth > 20 ? Optional.empty() : fields(value);
    if (inner.isEmpty() || closed(path, inner.get().keySet(), learning)) {
      StringBuilder json = new StringBuilder();
      value.write(json);
      to.cell(path, json.toString());
      return;
    }
    inner.get().forEach((name, field) -> flat(path + "." + name, field, to, learning, depth + 1));
  }

  /// Whether a place holds too many names over all records. Columns learnt below it go away.
  private boolean closed(String path, Set<String> names, boolean learning) {
    if (!learning) {
      return closed.contains(path);
    }
    if (closed.contains(path)) {
      return true;
    }
    Set<String> seen = within.computeIfAbsent(path, _ -> new HashSet<>());
    seen.addAll(names);
    if (seen.size() <= NAMES) {
      return false;
    }
    closed.add(path);
    within.remove(path);
    List<String> kept = new ArrayList<>(places.keySet());
    kept.removeIf(column -> column.startsWith(path + "."));
    places.clear();
    kept.forEach(column -> places.put(column, places.size()));
    return true;
  }

  /// What stands in an object, or in a list of names and values.
  private static Optional<Map<String, JsonTree>> fields(JsonTree value) {
    return switch (value) {
      case JsonTree.Fields object -> Optional.of(object.fields());
      case JsonTree.Items items -> pairs(items.items());
      case JsonTree.Leaf _ -> Optional.empty();
    };
  }

  private static Optional<Map<String, JsonTree>> pairs(List<JsonTree> items) {
    Map<String, JsonTree> pairs = new LinkedHashMap<>();
    for (JsonTree item : items) {
      if (!(item instanceof JsonTree.Fields object) || object.fields().size() != 2) {
        return Optional.empty();
      }
      Map<String, JsonTree> fields = object.fields();
      JsonTree value = fields.get("value");
      Optional<String> key =
          KEYS.stream()
              .filter(fields::containsKey)
              .map(fields::get)
              .map(JsonColumns::text)
              .findFirst();
      if (value == null || key.isEmpty() || key.get().isEmpty()) {
        return Optional.empty();
      }
      String unique = key.get();
      for (int copy = 2; pairs.containsKey(unique); copy++) {
        unique = key.get() + " (" + copy + ")";
      }
      // Its place comes before what typed() adds behind it.
      pairs.put(unique, value);
      pairs.put(unique, typed(value, unique, pairs));
    }
    return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs);
  }

  private static String text(JsonTree name) {
    return name instanceof JsonTree.Leaf leaf && leaf.quoted() ? leaf.text() : "";
  }

  /// GA4 writes `{"string_value": "a", "int_value": null}`: the one that is there. What stands
  /// beside it (the time a property was set) becomes a pair of its own.
  private static JsonTree typed(JsonTree value, String key, Map<String, JsonTree> pairs) {
    if (!(value instanceof JsonTree.Fields object)
        || object.fields().keySet().stream().noneMatch(name -> name.endsWith("_value"))) {
      return value;
    }
    JsonTree found = new JsonTree.Leaf("", false);
    for (Map.Entry<String, JsonTree> field : object.fields().entrySet()) {
      boolean there = !(field.getValue() instanceof JsonTree.Leaf leaf) || !leaf.text().isEmpty();
      if (there && field.getKey().endsWith("_value")) {
        found = field.getValue();
      } else if (there) {
        pairs.put(key + "." + field.getKey(), field.getValue());
      }
    }
    return found;
  }
}
