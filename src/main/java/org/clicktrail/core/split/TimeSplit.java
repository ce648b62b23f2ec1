package org.clicktrail.core.split;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Training before, test after: once, or several periods in turn. Empty where sessions have no
/// time, or all the same.
final class TimeSplit {

  /// The first test period of a rolling origin begins after this share of the sessions.
  private static final double FIRST = 0.5;

  private final Snapshot snapshot;
  private final Duration gap;
  private final long[] known;

  /// @param gap time before a boundary that is neither learnt from nor tested
  TimeSplit(Snapshot snapshot, Duration gap) {
    this.snapshot = snapshot;
    this.gap = gap;
    known =
        snapshot.start().stream()
            .flatMapToLong(start ->
                IntStream.range(0, start.size())
                    .filter(row -> !start.missing(row))
                    .mapToLong(start::micros))
            .sorted()
            .toArray();
  }

  /// Cut at the boundary nearest to 70 % of the sessions.
  Optional<Split> once() {
    return CalendarCut.of(known, CalendarCut.WANTED, CalendarCut.TOLERANCE).map(this::at);
  }

  private Split at(CalendarCut cut) {
    Sides sides = sides(cut.boundary(), Long.MAX_VALUE);
    String train = words(cut.unit(), known[0], last(cut.boundary() - micros(gap)).orElse(known[0]));
    String test = words(cut.unit(), cut.boundary(), known[known.length - 1]);
    return new Split(
        "time",
        List.of(sides.fold()),
        Messages.text(
                "split.time",
                snapshot.noun(),
                train,
                Formats.count(sides.fold().test().length),
                test)
            + sides.sentence(snapshot)
            + leftOut(List.of(cut)),
        train,
        test,
        Optional.of(cut.boundary()),
        sides.shared());
  }

  /// Several test periods in the second half, each by what was before it. Periods with too little
  /// of an outcome before or in them are left out; empty if none remains.
  Optional<Split> rolling(int periods) {
    List<CalendarCut> cuts = new ArrayList<>();
    double share = (1 - FIRST) / periods;
    for (int period = 0; period < periods; period++) {
      // Nearer than half a period, or two cuts would fall together.
      CalendarCut.of(known, FIRST + share * period, share / 2)
          .filter(cut -> cuts.isEmpty() || cut.boundary() > cuts.getLast().boundary())
          .ifPresent(cuts::add);
    }
    List<CalendarCut> used = new ArrayList<>();
    List<Sides> all = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      long end = i + 1 < cuts.size() ? cuts.get(i + 1).boundary() : Long.MAX_VALUE;
      Sides sides = sides(cuts.get(i).boundary(), end);
      if (Sides.isTelling(snapshot, sides.fold())) {
        used.add(cuts.get(i));
        all.add(sides);
        names.add(words(finer(cuts, i), cuts.get(i).boundary(), last(end).orElseThrow()));
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(rolling(used, all, names));
  }

  /// The unit that names a period: the finer one of the cuts it begins and ends with.
  private static CalendarCut.Unit finer(List<CalendarCut> cuts, int period) {
    CalendarCut.Unit begins = cuts.get(period).unit();
    CalendarCut.Unit ends = cuts.get(Math.min(period + 1, cuts.size() - 1)).unit();
    return begins.compareTo(ends) > 0 ? begins : ends;
  }

  private Split rolling(List<CalendarCut> cuts, List<Sides> all, List<String> names) {
    long shared = all.stream().mapToLong(sides -> sides.shared().shared()).sum();
    long of = all.stream().mapToLong(sides -> sides.shared().of()).sum();
    Split.SharedGroups groups = new Split.SharedGroups(Groups.what(snapshot), shared, of);
    boolean kept = all.stream().anyMatch(Sides::kept);
    return new Split(
        "rolling",
        all.stream().map(Sides::fold).toList(),
        Messages.text(
                "split.rolling", names.size(), names.stream().collect(Collectors.joining("; ")))
            + new Sides(all.getFirst().fold(), groups, kept).sentence(snapshot)
            + leftOut(cuts),
        "",
        "",
        Optional.of(cuts.getFirst().boundary()),
        groups);
  }

  private Sides sides(long from, long to) {
    Column.Times start = snapshot.start().orElseThrow();
    return Sides.of(
        snapshot,
        row -> !start.missing(row) && start.micros(row) < from - micros(gap),
        row -> !start.missing(row) && start.micros(row) >= from && start.micros(row) < to);
  }

  /// What to add to the sentence about sessions without a time and in gaps; "" if there are none.
  private String leftOut(List<CalendarCut> cuts) {
    String words = "";
    int timeless = snapshot.rows() - known.length;
    if (timeless > 0) {
      words += Messages.text("split.timeless", snapshot.noun(), Formats.count(timeless));
    }
    if (!gap.isZero()) {
      long within =
          cuts.stream()
              .mapToLong(cut ->
                  LongStream.of(known)
                      .filter(at -> at < cut.boundary() && at >= cut.boundary() - micros(gap))
                      .count())
              .sum();
      words +=
          gap.toHours() % 24 == 0
              ? Messages.text(
                  "split.gap.days", snapshot.noun(), Formats.count(within), gap.toDays())
              : Messages.text(
                  "split.gap.minutes", snapshot.noun(), Formats.count(within), gap.toMinutes());
    }
    return words;
  }

  private String words(CalendarCut.Unit unit, long from, long to) {
    boolean oneYear =
        CalendarCut.time(known[0]).getYear() == CalendarCut.time(known[known.length - 1]).getYear();
    return Period.words(unit, from, to, oneYear ? Period.YearShown.NO : Period.YearShown.YES);
  }

  /// The last session before a point in time; empty if there is none.
  private Optional<Long> last(long before) {
    int at = Arrays.binarySearch(known, before);
    int first = at < 0 ? -at - 1 : at;
    while (first > 0 && known[first - 1] >= before) {
      first--;
    }
    return first == 0 ? Optional.empty() : Optional.of(known[first - 1]);
  }

  private static long micros(Duration duration) {
    return duration.toSeconds() * 1_000_000L;
  }
}
