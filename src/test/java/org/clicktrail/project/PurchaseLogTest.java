package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A log that holds purchases only, in the form of CDNOW: there is nobody who did not buy, so
/// customers are asked about.
class PurchaseLogTest {

  @TempDir Path folder;

  /// 120 customers; customer c buys on day c % 30 and then every 20 + c % 60 days, each fourth time
  /// twice on the day.
  private Pipeline log(int days) throws Exception {
    StringBuilder text = new StringBuilder("customer_id,date,n_cds,amount_usd\n");
    for (int customer = 0; customer < 120; customer++) {
      for (int day = customer % 30; day < days; day += 20 + customer % 60) {
        String row =
            String.format(
                Locale.ROOT,
                "%05d,%s,%d,%.2f%n",
                customer,
                LocalDate.of(1997, 1, 1).plusDays(day),
                1 + day % 3,
                9.99 + day % 7);
        text.append(row).append(day % 4 == 0 ? row.replace(",1,", ",2,") : "");
      }
    }
    return Pipeline.of(List.of(Files.writeString(folder.resolve("log" + days + ".csv"), text)));
  }

  private static Goal goal(PipelineRunner runner, Pipeline recipe) throws Exception {
    return runner
        .advance(Run.of(recipe), recipe, Step.GOAL, _ -> {}, Progress.none())
        .goal()
        .orElseThrow();
  }

  @Test
  void customersAreAskedWhetherTheyComeBack() throws Exception {
    Pipeline recipe = log(240);
    try (PipelineRunner runner = new PipelineRunner(folder, 0.3)) {
      assertEquals(Optional.of("count()>0 within 30d"), goal(runner, recipe).suggestion());
      assertEquals(Optional.empty(), goal(runner, recipe).outcome());
      Pipeline asked = runner.ofCustomers(recipe, Progress.none());
      assertEquals(Unit.CUSTOMER, asked.goal().unit());
      Goal goal = goal(runner, asked);
      assertEquals("A customer converts when coming back within 30 days", goal.sentence());
      assertFalse(goal.proxy(), "a further row is a purchase");
    }
  }

  /// The time is a week for logs of four weeks to four months.
  @Test
  void theTimeSuitsTheLogAndAShortLogHasNone() throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.3)) {
      assertEquals(Optional.of("count()>0 within 7d"), goal(runner, log(60)).suggestion());
    }
    Pipeline brief = log(20);
    try (PipelineRunner runner = new PipelineRunner(folder, 0.3)) {
      assertNotEquals(Optional.of("count()>0 within 7d"), goal(runner, brief).suggestion());
      assertEquals(brief, runner.ofCustomers(brief, Progress.none()));
    }
  }

  @Test
  void aSuggestionWithoutATimeKeepsTheUnit() {
    GoalSpec sessions = new GoalSpec(Optional.empty(), Optional.empty(), Optional.empty());
    assertEquals(Unit.SESSION, sessions.asking("clicks>1").unit());
    assertTrue(sessions.asking("count()>0 within 30d").ofCustomers());
  }
}
