package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.Query;
import org.jspecify.annotations.Nullable;

/// Finds out what a file can tell, without looking at any outcome.
final class FactFinder {

  /// Years, months and days in columns of their own.
  private static final int PARTS_OF_A_DATE = 3;

  private final Query query;
  private final String events;
  private final List<Slot> slots;
  private final Mapping mapping;
  private final Map<String, Map<String, String>> codeWords;

  FactFinder(
      Query query,
      String events,
      List<Slot> slots,
      Mapping mapping,
      Map<String, Map<String, String>> codeWords) {
    this.query = query;
    this.events = events;
    this.slots = slots;
    this.mapping = mapping;
    this.codeWords = codeWords;
  }

  Facts find() throws ProblemException {
    boolean times = query.number("select count(t) from " + events) > 0;
    boolean clock =
        query.number("select count(*) from " + events + " where t % 86400000000 <> 0") > 0;
    boolean returning =
        mapping.grain() == Grain.EVENTS
            && slots.stream().anyMatch(slot -> slot.field().role() == Role.CUSTOMER)
            && returning();
    Map<String, ColumnFacts> columns = new HashMap<>();
    Map<String, Boolean> fixed = fixed();
    for (Slot slot : slots) {
      String name = slot.field().name();
      columns.put(name, slot.words() ? words(slot, fixed) : numbers(slot, fixed));
    }
    return new Facts(
        mapping, times && clock, times && dates(mapping), returning, columns, codeWords);
  }

  /// Whether times, where there are any, are real dates.
  static boolean dates(Mapping mapping) {
    List<Field> time = mapping.all(Role.TIME);
    return time.size() >= PARTS_OF_A_DATE
        || time.stream()
            .map(Field::type)
            .anyMatch(type -> type == ColumnType.INSTANT || type == ColumnType.DATE);
  }

  private boolean returning() throws ProblemException {
    String customer =
        slots.stream()
            .filter(slot -> slot.field().role() == Role.CUSTOMER)
            .map(Slot::column)
            .collect(Collectors.joining());
    return query.number(
            """
            select count(*) from (
              select 1 from %s where %s >= 0 and t is not null
              group by %2$s having min(s) <> max(s) limit 1)
            """
                .formatted(events, customer))
        > 0;
  }

  /// Whether a column never changes within a session.
  private Map<String, Boolean> fixed() throws ProblemException {
    Map<String, Boolean> fixed = new HashMap<>();
    if (mapping.grain() == Grain.SESSIONS || slots.isEmpty()) {
      slots.forEach(slot -> fixed.put(slot.field().name(), true));
      return fixed;
    }
    List<String> changes = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (Slot slot : slots) {
      String c = slot.column();
      changes.add("min(%s) is distinct from max(%1$s) as %1$s".formatted(c));
      same.add("bool_or(" + c + ")");
    }
    List<@Nullable String> row =
        query
            .texts(
                "select %s from (select %s from %s group by s)"
                    .formatted(String.join(", ", same), String.join(", ", changes), events))
            .getFirst();
    for (Slot slot : slots) {
      fixed.put(slot.field().name(), !"true".equals(row.get(slot.index())));
    }
    return fixed;
  }

  private ColumnFacts words(Slot slot, Map<String, Boolean> fixed) throws ProblemException {
    List<String> top = new ArrayList<>();
    query.each(
        "select w from %s order by code limit %d".formatted(slot.dictionary(), ColumnFacts.TOP),
        row -> top.add(row.getString(1)));
    List<@Nullable String> range =
        query
            .texts("select count(*) = count(num), min(num), max(num) from " + slot.dictionary())
            .getFirst();
    boolean numeric = "true".equals(range.get(0)) && slot.distinct() > 0;
    return new ColumnFacts(
        true,
        slot.distinct(),
        top,
        numeric,
        numeric ? number(range.get(1)) : Double.NaN,
        numeric ? number(range.get(2)) : Double.NaN,
        fixed.getOrDefault(slot.field().name(), false));
  }

  private ColumnFacts numbers(Slot slot, Map<String, Boolean> fixed) throws ProblemException {
    List<@Nullable String> range =
        query
            .texts("select min(%s), max(%1$s) from %s".formatted(slot.column(), events))
            .getFirst();
    return new ColumnFacts(
        false,
        0,
        List.of(),
        true,
        number(range.get(0)),
        number(range.get(1)),
        fixed.getOrDefault(slot.field().name(), false));
  }

  private static double number(@Nullable String text) {
    return text == null ? Double.NaN : Double.parseDouble(text);
  }
}
