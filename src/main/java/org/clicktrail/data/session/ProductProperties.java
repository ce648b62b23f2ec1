package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.Query;
import org.jspecify.annotations.Nullable;

/// Finds columns that say something about the product and nothing about the visit: the same in
/// every event of a product, over products seen in more than one session.
final class ProductProperties {

  /// Fewer products prove nothing.
  private static final int FEWEST = 10;

  private ProductProperties() {}

  /// Products that show it, by column; without the product's own column and without columns that
  /// are the same everywhere. Empty where the file names no product. Missing cells count as any
  /// value.
  static Map<String, Long> of(EngineLog log, Progress progress) throws ProblemException {
    Optional<Slot> product =
        log.slots().stream().filter(slot -> slot.field().role() == Role.PRODUCT).findFirst();
    List<Slot> others = log.slots().stream().filter(ProductProperties::property).toList();
    if (product.isEmpty() || others.isEmpty()) {
      return Map.of();
    }
    List<@Nullable String> row;
    try (Query query = Query.on(log.engine(), progress)) {
      row = query.texts(sql(log.events(), product.get(), others)).getFirst();
    }
    long products = Long.parseLong(Objects.requireNonNullElse(row.getFirst(), "0"));
    Map<String, Long> constants = new HashMap<>();
    for (int i = 0; i < others.size() && products >= FEWEST; i++) {
      if ("true".equals(row.get(i + 1))) {
        constants.put(others.get(i).field().name(), products);
      }
    }
    return constants;
  }

  /// Whether a column could be mistaken for behaviour: not one whose role says what it is.
  private static boolean property(Slot slot) {
    return switch (slot.field().role()) {
      case CODE, FEATURE, OUTCOME -> true;
      case SESSION, VISIT, CUSTOMER, TIME, ORDER, EVENT, PRODUCT, CATEGORY, PRICE, QUANTITY ->
          false;
      case CHANNEL, DEVICE, COUNTRY, PAGE, IGNORED -> false;
    };
  }

  private static String sql(String events, Slot product, List<Slot> others) {
    List<String> ranges = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (Slot slot : others) {
      String c = slot.column();
      String present = slot.words() ? "case when " + c + " >= 0 then " + c + " end" : c;
      ranges.add("min(%s) as l%s, max(%1$s) as h%2$s".formatted(present, c));
      same.add(
          "not bool_or(l%s is distinct from h%1$s) and min(l%1$s) is distinct from max(h%1$s)"
              .formatted(c));
    }
    return """
    select count(*), %s from (
      select %s from %s where %s >= 0 group by %4$s having min(s) <> max(s))
    """
        .formatted(String.join(", ", same), String.join(", ", ranges), events, product.column());
  }
}
