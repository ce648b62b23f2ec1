package org.clicktrail.project;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;

/// What a product is besides its name: its price where most of its events have one, and whatever
/// nearly always stays the same for one product, such as its category or brand.
final class ProductCells {

  /// Share of the products seen several times that must have one word only.
  private static final double NEARLY_ALL = 0.95;

  private static final Set<Role> NEVER =
      Set.of(
          Role.SESSION,
          Role.VISIT,
          Role.CUSTOMER,
          Role.TIME,
          Role.ORDER,
          Role.EVENT,
          Role.PRODUCT,
          Role.QUANTITY,
          Role.OUTCOME,
          Role.IGNORED);

  private ProductCells() {}

  /// Cells by column, by product: those most often seen, of equals the first in their order. Of the
  /// most frequent products of the file only, and of those only what is seen in the visits; empty
  /// where no column is a product.
  static Map<String, Map<String, String>> of(Facts facts, Collection<Visit> visits) {
    Optional<Field> product = facts.mapping().first(Role.PRODUCT);
    Facts.ColumnFacts known = product.map(field -> facts.columns().get(field.name())).orElse(null);
    if (known == null) {
      return Map.of();
    }
    Set<String> wanted = new HashSet<>(known.top());
    Map<String, Integer> events = new HashMap<>();
    counts(product.orElseThrow().name(), product.orElseThrow().name(), visits)
        .forEach((name, words) -> events.put(name, total(words)));
    Map<String, Map<String, String>> cells = new HashMap<>();
    for (Field field : facts.mapping().fields()) {
      if (!NEVER.contains(field.role())) {
        Map<String, Map<String, Integer>> counts =
            counts(product.orElseThrow().name(), field.name(), visits);
        boolean price = field.role() == Role.PRICE;
        if (price || constant(counts)) {
          counts.forEach((name, words) -> {
            boolean usual = !price || 2 * total(words) > events.getOrDefault(name, 0);
            if (wanted.contains(name) && usual) {
              cells
                  .computeIfAbsent(name, _ -> new LinkedHashMap<>())
                  .put(field.name(), commonest(words));
            }
          });
        }
      }
    }
    return cells;
  }

  /// How often each word was seen, by product.
  private static Map<String, Map<String, Integer>> counts(
      String product, String column, Collection<Visit> visits) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (Visit visit : visits) {
      for (Visit.Event event : visit.events()) {
        Optional<String> name = event.cell(product);
        Optional<String> word = event.cell(column);
        if (name.isPresent() && word.isPresent()) {
          counts
              .computeIfAbsent(name.get(), _ -> new TreeMap<>())
              .merge(word.get(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static boolean constant(Map<String, Map<String, Integer>> counts) {
    List<Map<String, Integer>> several =
        counts.values().stream().filter(words -> total(words) > 1).toList();
    long single = several.stream().filter(words -> words.size() == 1).count();
    return !several.isEmpty() && single >= NEARLY_ALL * several.size();
  }

  private static int total(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String commonest(Map<String, Integer> words) {
    return words.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
