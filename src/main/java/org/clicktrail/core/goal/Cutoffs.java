package org.clicktrail.core.goal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.table.Column;

/// The dates at which customers are looked at (docs/decisions/015-customers-at-cut-offs.md): the
/// latest for the test, earlier ones to learn from, each one horizon before the next, so that what
/// is learnt from has happened by the test cut-off.
///
/// @param all microseconds since 1970, ascending; the last is that of the test
/// @param horizon in which the outcome is looked for
public record Cutoffs(List<Long> all, Horizon horizon) {

  /// With the test. More would weigh old behaviour as much as new, and make a row of every customer
  /// each.
  public static final int MOST = 5;

  /// Rows of the rarer outcome a score needs to say anything: below, the standard deviation of an
  /// AUC that means nothing exceeds 0.06.
  public static final int ENOUGH = 20;

  public Cutoffs {
    all = List.copyOf(all);
  }

  /// @param date of the test cut-off; empty: the latest whose horizon is over
  /// @throws ProblemException if the log is too short, or the date too early or too late for it
  public static Cutoffs of(TimeSpan span, Horizon horizon, Optional<DecisionMoment.At> date)
      throws ProblemException {
    long step = horizon.micros();
    long latest = TimeSpan.floor(span.end() - step, horizon);
    // A horizon of history before the first cut-off, and one between it and the test.
    long earliest = span.first() + 2 * step;
    if (latest < earliest) {
      throw new ProblemException(Problem.Kind.LOG_TOO_SHORT, horizon.words());
    }
    long test = date.map(DecisionMoment.At::micros).orElse(latest);
    if (test > latest || test < earliest) {
      throw new ProblemException(
          Problem.Kind.OUT_OF_RANGE, at(test).words(), range(earliest, latest, horizon));
    }
    List<Long> all = new ArrayList<>();
    for (long at = test; all.size() < MOST && at >= span.first() + step; at -= step) {
      all.addFirst(at);
    }
    return new Cutoffs(all, horizon);
  }

  /// The latest with enough of the rarer outcome after it and an earlier one to learn from; that of
  /// the test if none has.
  ///
  /// @param rows of customers at these dates
  public long telling(Snapshot rows) {
    return all.subList(1, all.size()).reversed().stream()
        .filter(at -> rarer(rows, at) >= ENOUGH)
        .findFirst()
        .orElse(test());
  }

  private static long rarer(Snapshot rows, long at) {
    Column.Times start = rows.start().orElseThrow();
    Map<Boolean, Long> counts =
        IntStream.range(0, rows.rows())
            .filter(row -> start.micros(row) == at)
            .boxed()
            .collect(
                Collectors.partitioningBy(
                    row -> rows.label().number(row) == 1, Collectors.counting()));
    return Collections.min(counts.values());
  }

  private static String range(long earliest, long latest, Horizon horizon) {
    long from = TimeSpan.floor(earliest, horizon);
    DecisionMoment.At first =
        at(from < earliest ? from + (horizon.wholeDays() ? 86_400_000_000L : 60_000_000L) : from);
    return org.clicktrail.core.text.Formats.range(first.id(), at(latest).id());
  }

  /// The moment at a time.
  public static DecisionMoment.At at(long micros) {
    return new DecisionMoment.At(
        LocalDateTime.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), 0, ZoneOffset.UTC));
  }

  /// That of the test.
  public long test() {
    return all.getLast();
  }
}
