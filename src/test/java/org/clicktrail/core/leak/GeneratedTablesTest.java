package org.clicktrail.core.leak;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.clicktrail.core.Visits;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Task;
import org.clicktrail.ml.Learners;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The limits of the leak guard were chosen on real tables. These tables they never saw: generated
/// from seeds, with leaks of every kind the guard names and some it does not.
class GeneratedTablesTest {

  private static final List<PlantedLeaks> LEAKS = List.of(PlantedLeaks.values());

  /// What the guard said of a table.
  ///
  /// @param guilty columns at fault; none in a clean table
  private record Said(
      String table, Set<String> guilty, List<LeakFinding> red, List<LeakFinding> amber) {

    /// A finding that names a column at fault, or says that all together know too much.
    boolean found() {
      List<LeakFinding> all = new ArrayList<>(red);
      all.addAll(amber);
      return all.stream()
          .anyMatch(f -> f.columns().isEmpty() || f.columns().stream().anyMatch(guilty::contains));
    }

    @Override
    public String toString() {
      return table + " red " + titles(red) + " amber " + titles(amber);
    }

    private static List<String> titles(List<LeakFinding> findings) {
      return findings.stream().map(f -> f.check() + f.columns() + f.evidence()).toList();
    }
  }

  /// By a small tree instead of boosting, to be quick.
  @Test
  void tenOfEachAreToldApart() throws Exception {
    told(2000, 10, Optional.empty());
  }

  /// A minute of CPU: `-Dslow=true`, see docs/benchmarks.md. Any other seed is a fresh hundred.
  @Test
  @Tag("slow")
  void fiftyOfEachAreToldApart() throws Exception {
    told(Long.getLong("seed", 1000L), 50, Learners.find("boosting", Task.CONVERSION));
  }

  private static void told(long seed, int tables, Optional<Learner> learner) throws Exception {
    List<Said> clean = new ArrayList<>();
    List<Said> leaking = new ArrayList<>();
    for (long s : LongStream.range(seed, seed + tables).toArray()) {
      clean.add(said("clean " + s, new MadeTable(s), Set.of(), s, learner));
      MadeTable table = new MadeTable(s + 500_000);
      PlantedLeaks leak = LEAKS.get((int) (s % LEAKS.size()));
      Set<String> guilty = leak.plant(table);
      leaking.add(said(leak + " " + s, table, guilty, s, learner));
    }
    List<Said> falseRed = clean.stream().filter(said -> !said.red.isEmpty()).toList();
    List<Said> missed = leaking.stream().filter(said -> !said.found()).toList();
    assertTrue(
        falseRed.size() <= 0.05 * tables && missed.size() <= 0.05 * tables,
        () -> "false red: " + falseRed + "\nmissed: " + missed);
  }

  private static Said said(
      String name, MadeTable table, Set<String> guilty, long seed, Optional<Learner> learner)
      throws Exception {
    Visits visits = table.visits();
    Goal goal = visits.goal(Optional.of(new Expression.Cell("bought")), false, "bought");
    LeakInput input =
        new LeakInput(
            visits.snapshot(),
            visits.snapshot(),
            goal,
            Optional.empty(),
            Set.of(),
            Set.of(),
            false,
            learner,
            seed);
    LeakReport report = LeakGuard.check(input, Progress.none());
    return new Said(name, guilty, report.of(Severity.RED), report.of(Severity.AMBER));
  }
}
