package org.clicktrail.data.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.data.bucket.Ranges;

/// What a file in buckets can tell: the same as [FactFinder] finds in the engine, but for columns
/// that never change within a session, which are believed until [#notFixed], and customers with
/// several sessions, which are not looked for.
///
/// @param places by slot: which of the words or numbers of a row
record BucketFacts(Ranges ranges, List<Slot> slots, List<Integer> places, BucketWords words) {

  /// @param beginning what the beginning of the file can tell
  Facts of(Facts beginning) {
    Map<String, ColumnFacts> columns = new HashMap<>();
    for (Slot slot : slots) {
      String name = slot.field().name();
      boolean fixed =
          Optional.ofNullable(beginning.columns().get(name)).map(ColumnFacts::fixed).orElse(false);
      columns.put(name, slot.words() ? words(slot, fixed) : numbers(slot, fixed));
    }
    return new Facts(
        beginning.mapping(),
        ranges.clock(),
        ranges.times() && FactFinder.dates(beginning.mapping()),
        false,
        columns,
        beginning.codeWords(),
        beginning.zone());
  }

  /// What a file can tell of which every session was looked at.
  ///
  /// @param codeWords see [org.clicktrail.core.schema.ImportReport]
  Facts of(Mapping mapping, Survey survey, Map<String, Map<String, String>> codeWords) {
    Map<String, ColumnFacts> columns = new HashMap<>();
    for (Slot slot : slots) {
      boolean fixed = survey.fixed(slot);
      columns.put(slot.field().name(), slot.words() ? words(slot, fixed) : numbers(slot, fixed));
    }
    return new Facts(
        mapping,
        ranges.clock(),
        ranges.times() && FactFinder.dates(mapping),
        survey.returning(),
        columns,
        codeWords);
  }

  /// The same, knowing that a column changes within a session.
  static Facts notFixed(Facts facts, String column) {
    Map<String, ColumnFacts> columns = new HashMap<>(facts.columns());
    columns.computeIfPresent(
        column,
        (_, of) ->
            new ColumnFacts(
                of.words(), of.distinct(), of.top(), of.numeric(), of.min(), of.max(), false));
    return new Facts(
        facts.mapping(),
        facts.clock(),
        facts.calendar(),
        facts.returning(),
        columns,
        facts.codeWords(),
        facts.zone());
  }

  private ColumnFacts words(Slot slot, boolean fixed) {
    double min = Double.NaN;
    double max = Double.NaN;
    double[] numbers = words.numbers(slot, Progress.none());
    boolean numeric = numbers.length > 0;
    for (double number : numbers) {
      numeric &= !Double.isNaN(number);
      min = number >= min ? min : number;
      max = number <= max ? max : number;
    }
    return new ColumnFacts(
        true,
        slot.distinct(),
        words.top(slot.index()),
        numeric,
        numeric ? min : Double.NaN,
        numeric ? max : Double.NaN,
        fixed);
  }

  private ColumnFacts numbers(Slot slot, boolean fixed) {
    int place = places.get(slot.index());
    return new ColumnFacts(false, 0, List.of(), true, ranges.min(place), ranges.max(place), fixed);
  }
}
