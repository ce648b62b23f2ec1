package org.clicktrail.core.feature;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.SessionRule;

/// What a file can tell, found without looking at any outcome; decides which features exist.
///
/// @param mapping what the columns mean
/// @param clock whether events have a time of day
/// @param calendar whether events have real dates
/// @param returning whether some customer has more than one session
/// @param columns what each usable column holds, by name
/// @param codeWords what codes stand for: by column, by word as written ("29" is "Poland")
/// @param zone whose hours and days count, see [SessionRule#zone]; as written without a clock
public record Facts(
    Mapping mapping,
    boolean clock,
    boolean calendar,
    boolean returning,
    Map<String, ColumnFacts> columns,
    Map<String, Map<String, String>> codeWords,
    ZoneId zone) {

  private static final long MICROS = 1_000_000;

  /// Times as written.
  public Facts(
      Mapping mapping,
      boolean clock,
      boolean calendar,
      boolean returning,
      Map<String, ColumnFacts> columns,
      Map<String, Map<String, String>> codeWords) {
    this(mapping, clock, calendar, returning, columns, codeWords, SessionRule.AS_WRITTEN);
  }

  public Facts {
    columns = Map.copyOf(columns);
    codeWords = Map.copyOf(codeWords);
  }

  /// The same with times as a clock in the zone shows them; days without a clock stay as written.
  public Facts in(ZoneId other) {
    return clock ? new Facts(mapping, clock, calendar, returning, columns, codeWords, other) : this;
  }

  /// What a clock in the zone shows at a point in time, as if that were UTC.
  ///
  /// @param micros microseconds since 1970
  public long local(long micros) {
    if (zone.equals(SessionRule.AS_WRITTEN)) {
      return micros;
    }
    Instant instant = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS));
    return micros + zone.getRules().getOffset(instant).getTotalSeconds() * MICROS;
  }

  Optional<ColumnFacts> of(Field field) {
    return Optional.ofNullable(columns.get(field.name()));
  }

  /// The word as the user reads it.
  public String shown(String column, String word) {
    return codeWords.getOrDefault(column, Map.of()).getOrDefault(word, word);
  }

  /// The words as the user reads them; codes that stand for the same keep their code beside.
  List<String> shown(String column, List<String> words) {
    List<String> shown = words.stream().map(word -> shown(column, word)).toList();
    return IntStream.range(0, words.size())
        .mapToObj(at ->
            Collections.frequency(shown, shown.get(at)) == 1
                ? shown.get(at)
                : shown.get(at) + " (" + words.get(at) + ")")
        .toList();
  }

  /// What a column holds.
  ///
  /// @param words whether it is a category (else a number)
  /// @param distinct different words; 0 for numbers
  /// @param top the most frequent words, at most [#TOP], most frequent first; empty for numbers
  /// @param numeric whether all values are numbers
  /// @param min smallest number; NaN if not numeric
  /// @param max largest number; NaN if not numeric
  /// @param fixed whether it never changes within a session
  public record ColumnFacts(
      boolean words,
      long distinct,
      List<String> top,
      boolean numeric,
      double min,
      double max,
      boolean fixed) {

    /// Words kept apart; all others become one level.
    public static final int TOP = 30;

    public ColumnFacts {
      top = List.copyOf(top);
    }

    /// The levels of a category made from this column.
    List<String> levels() {
      if (distinct <= top.size()) {
        return top;
      }
      List<String> levels = new java.util.ArrayList<>(top);
      levels.add(Feature.OTHER);
      return levels;
    }
  }
}
