package org.clicktrail.core.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.Samples;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.table.Columns;
import org.junit.jupiter.api.Test;

class EarlyCurvesTest {

  private static final Learner LEARNER =
      Samples.learner(
          "x", Task.CONVERSION, (_, _) -> Samples.proportional(Task.CONVERSION, "x", 0.5));

  /// After k events a third of the sessions drop out each time; `x` gets clearer.
  private static Snapshot after(int k) {
    Snapshot all = Samples.sessions(900, 1);
    double[] x = ((org.clicktrail.core.table.Column.Numbers) all.features().column("x")).toArray();
    double[] noise =
        ((org.clicktrail.core.table.Column.Numbers) all.features().column("noise")).toArray();
    double[] blurred =
        IntStream.range(0, 900).mapToDouble(i -> x[i] + (3 - k) * 2 * noise[i]).toArray();
    int[] reached = IntStream.range(0, 900).filter(i -> i % 3 < 4 - k).toArray();
    return new Snapshot(
            new DecisionMoment.AfterEvents(k),
            all.features().with(Columns.numbers("x", blurred)),
            all.infos(),
            all.label(),
            all.revenue(),
            all.session(),
            all.customer(),
            all.start(),
            all.scored())
        .rows(reached);
  }

  private static EarlyCurve curve() throws ProblemException {
    return new EarlyCurves(LEARNER, Params.defaults(), new SplitSpec.Random(3), 1)
        .compute(
            List.of(after(1), after(2), after(3)),
            Optional.of(Samples.sessions(900, 1)),
            Progress.none());
  }

  @Test
  void eachMomentScoresItsOwnSessions() throws ProblemException {
    List<EarlyCurve.Point> own = curve().own();
    assertEquals(List.of(1, 2, 3), own.stream().map(EarlyCurve.Point::k).toList());
    assertEquals(List.of(900L, 600L, 300L), own.stream().map(EarlyCurve.Point::sessions).toList());
    assertTrue(own.get(2).rocAuc().value() > own.get(0).rocAuc().value() + 0.05);
  }

  @Test
  void sameSessionsAreThoseThatReachTheLastMoment() throws ProblemException {
    EarlyCurve curve = curve();
    curve.sameSessions().forEach(point -> assertEquals(300, point.sessions()));
    assertEquals(curve.own().getLast(), curve.sameSessions().getLast());
  }

  @Test
  void endScoreComesFromTheWholeSessions() throws ProblemException {
    EarlyCurve curve = curve();
    assertTrue(curve.endScore() > curve.own().getFirst().rocAuc().value());
  }
}
