package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.WithEngine;
import org.junit.jupiter.api.Test;

/// The session table in the engine holds what the one in memory does.
class SessionStoreTest extends WithEngine {

  /// Several row groups of the engine.
  private static final int MANY = 300_001;

  @Test
  void everyCellOfSeveralPieces() throws ProblemException {
    new SessionStore(engine, Progress.none()).write(snapshot(MANY));
    try (Query query = Query.early(engine, Progress.none())) {
      // By hand: session i has the number i / 2, missing where i % 5 = 0; the word of i % 3,
      // missing
      // where that is 2; it began i seconds after 1970, at an unknown time where i % 7 = 0.
      assertEquals(
          0,
          query.number(
              """
              select count(*) from (select *, session[2:]::bigint as i from sessions)
              where not ((n is null) = (i % 5 = 0) and coalesce(n = i / 2.0, true)
                and word is not distinct from case i % 3 when 0 then 'Schuh' when 1 then 'hät' end
                and (start is null) = (i % 7 = 0)
                and coalesce(epoch_us(start) = i * 1000000, true) and label = i % 2)
              """));
      assertEquals(MANY, query.number("select count(distinct session) from sessions"));
      assertEquals(MANY, query.number("select count(*) from sessions"));
    }
  }

  @Test
  void cancelledLeavesTheTableOfBefore() throws ProblemException {
    new SessionStore(engine, Progress.none()).write(snapshot(3));
    assertThrows(
        CancellationException.class,
        () -> new SessionStore(engine, TestProgress.cancelledAfter(1)).write(snapshot(MANY)));
    try (Query query = Query.early(engine, Progress.none())) {
      assertEquals(3, query.number("select count(*) from sessions"));
    }
  }

  private static Snapshot snapshot(int rows) {
    SessionTable table = SessionTable.ofRows(rows);
    table.add(
        "n",
        IntStream.range(0, rows).mapToDouble(i -> i % 5 == 0 ? Double.NaN : i / 2.0).toArray());
    table.add(
        Columns.categories(
            "word",
            IntStream.range(0, rows).map(i -> i % 3 == 2 ? -1 : i % 3).toArray(),
            List.of("Schuh", "hät")));
    return new Snapshot(
        new DecisionMoment.End(),
        table,
        List.of(),
        Columns.numbers("label", IntStream.range(0, rows).mapToDouble(i -> i % 2).toArray()),
        Optional.empty(),
        Columns.words("session", IntStream.range(0, rows).mapToObj(i -> "s" + i).toList()),
        Optional.empty(),
        Optional.of(
            Columns.times(
                "start",
                IntStream.range(0, rows)
                    .mapToLong(i -> i % 7 == 0 ? Columns.NO_TIME : i * 1_000_000L)
                    .toArray())),
        new Scored(rows, 0, 0));
  }
}
