package org.clicktrail.data.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;

/// What a file held in memory can tell: the same as [FactFinder] finds in the engine.
///
/// @param columns by slot
record HeldFacts(HeldVisits visits, List<HeldColumn> columns, Mapping mapping) {

  private static final long DAY = 86_400_000_000L;

  Facts find(Map<String, Map<String, String>> codeWords) {
    boolean clock = false;
    for (int row : visits.order()) {
      long time = visits.time(row);
      clock |= time != Events.NO_TIME && time % DAY != 0;
    }
    Map<String, ColumnFacts> facts = new HashMap<>();
    for (HeldColumn column : columns) {
      facts.put(
          column.slot().field().name(),
          column.words().isPresent() ? words(column) : numbers(column));
    }
    return new Facts(
        mapping,
        clock,
        visits.anyTime() && FactFinder.dates(mapping),
        returning(),
        facts,
        codeWords);
  }

  private boolean returning() {
    return mapping.grain() == Grain.EVENTS
        && columns.stream()
            .filter(column -> column.slot().field().role() == Role.CUSTOMER)
            .findFirst()
            .filter(this::inTwoSessions)
            .isPresent();
  }

  private boolean inTwoSessions(HeldColumn customer) {
    int[] seen = new int[customer.slot().distinct()];
    for (int row : visits.order()) {
      int word = customer.word(row);
      if (word >= 0 && visits.time(row) != Events.NO_TIME) {
        int session = visits.sessionOf(row) + 1;
        if (seen[word] != 0 && seen[word] != session) {
          return true;
        }
        seen[word] = session;
      }
    }
    return false;
  }

  private ColumnFacts words(HeldColumn column) {
    HeldWords words = column.words().orElseThrow();
    double min = Double.NaN;
    double max = Double.NaN;
    boolean numeric = words.numbers().length > 0;
    for (double number : words.numbers()) {
      numeric &= !Double.isNaN(number);
      min = number >= min ? min : number;
      max = number <= max ? max : number;
    }
    return new ColumnFacts(
        true,
        words.words().size(),
        words.words().stream().limit(ColumnFacts.TOP).toList(),
        numeric,
        numeric ? min : Double.NaN,
        numeric ? max : Double.NaN,
        fixed(column));
  }

  private ColumnFacts numbers(HeldColumn column) {
    double min = Double.NaN;
    double max = Double.NaN;
    for (int row : visits.order()) {
      double number = column.number(row);
      if (!Double.isNaN(number)) {
        min = number >= min ? min : number;
        max = number <= max ? max : number;
      }
    }
    return new ColumnFacts(false, 0, List.of(), true, min, max, fixed(column));
  }

  /// Whether it never changes within a session; a missing word is a word, a missing number nothing.
  private boolean fixed(HeldColumn column) {
    if (mapping.grain() == Grain.SESSIONS) {
      return true;
    }
    int session = -1;
    double first = Double.NaN;
    for (int row : visits.order()) {
      double value = column.slot().words() ? column.word(row) : column.number(row);
      if (visits.sessionOf(row) != session) {
        session = visits.sessionOf(row);
        first = value;
      } else if (Double.isNaN(first)) {
        first = value;
      } else if (value < first || value > first) {
        return false;
      }
    }
    return true;
  }
}
