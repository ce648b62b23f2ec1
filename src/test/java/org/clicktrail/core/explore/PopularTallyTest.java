package org.clicktrail.core.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clicktrail.core.Visits;
import org.clicktrail.core.explore.Exploration.LevelRate;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.stat.Interval;
import org.junit.jupiter.api.Test;

class PopularTallyTest {

  private static final MadeTrails FOUR =
      new MadeTrails(List.of("shoe", "hat", "bag"), "shoe shoe hat", "hat", "shoe", "hat hat");

  private static Popular popular(boolean... kept) throws ProblemException {
    return PopularTally.of(FOUR, new Visits(1, 0, Double.NaN, 1).snapshot(), kept, Progress.none())
        .getFirst();
  }

  // by hand: the hat is in sessions 1, 2 and 4, of which two convert; the shoe in 1 and 3, of which
  // one is known and converts; nobody saw the bag
  @Test
  void aSessionCountsOnceForAWordHoweverOftenItSawIt() throws ProblemException {
    Popular seen = popular(true, true, true, true);
    assertEquals(
        List.of(
            new LevelRate("hat", 3, Interval.wilson(2, 3)),
            new LevelRate("shoe", 2, Interval.wilson(1, 1))),
        seen.levels());
    assertEquals(2, seen.different());
    assertEquals(4, seen.sessions());
  }

  @Test
  void onlyTheSessionsKeptCount() throws ProblemException {
    Popular seen = popular(false, true, true, false);
    assertEquals(List.of("shoe", "hat"), seen.levels().stream().map(LevelRate::level).toList());
    assertEquals(2, seen.sessions());
  }
}
