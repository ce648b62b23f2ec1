package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clicktrail.SharedData;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.leak.LeakReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The leaks everybody should know, on the real files (data/README.md, FEATURES.md 1.9). */
class LeaksOnRealFilesTest {

  private static final String CLOTHING = "uci553-eshop-clothing/e-shop clothing 2008.csv";
  private static final String RULE = "clicks>5 and price_sum>50";

  @TempDir private Path folder;

  @Test
  void theRuleOfTheSeedProjectsIsRedAndSaidInWords() throws Exception {
    LeakReport report = leaks(CLOTHING, Optional.of(RULE), new DecisionMoment.End());
    LeakFinding rule = report.of(Severity.RED).getFirst();
    assertTrue(report.red());
    assertEquals("clicks > 5 and price_sum > 50", rule.rule());
    assertEquals("Rebuilds 24,026 of 24,026 outcomes. Already “clicks > 5” does.", rule.evidence());
  }

  @Test
  void afterThreeClicksNothingIsRed() throws Exception {
    LeakReport report = leaks(CLOTHING, Optional.of(RULE), new DecisionMoment.AfterEvents(3));
    assertFalse(report.red());
    assertTrue(report.of(Severity.RED).stream().allMatch(LeakFinding::ownColumns));
    assertTrue(
        report.of(Severity.GOOD).stream()
            .anyMatch(found -> found.title().equals("No single column decides")));
  }

  // data/README.md: ROC-AUC 0.932 with PageValues, 0.775 without (random folds).
  @Test
  void pageValuesIsFoundByItsNameAndPriced() throws Exception {
    LeakReport report =
        leaks(
            "uci468-online-shoppers/online_shoppers_intention.csv",
            Optional.empty(),
            new DecisionMoment.End());
    LeakFinding found =
        report.findings().stream()
            .filter(finding -> finding.check().equals("known_later"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("PageValues"), found.columns());
    assertEquals(Severity.RED, found.severity());
    assertEquals(0.93, found.scoreWith(), 0.02);
    assertEquals(0.775, found.scoreWithout(), 0.03);
  }

  // data/README.md: price 2 is constant for 217 of 217 products; two of them are seen in one
  // session only and prove nothing (counted with Python).
  @Test
  void anOutcomeMadeOfAPropertyOfTheProductIsSaid() throws Exception {
    LeakReport report =
        leaks(CLOTHING, Optional.of("last(price_2)=1"), new DecisionMoment.AfterEvents(3));
    LeakFinding found =
        report.of(Severity.AMBER).stream()
            .filter(finding -> finding.check().equals("product_property"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("price 2"), found.columns());
    assertEquals("The same for each of 215 products", found.evidence());
  }

  private LeakReport leaks(String file, Optional<String> outcome, DecisionMoment moment)
      throws Exception {
    Pipeline pipeline =
        Pipeline.of(List.of(SharedData.file(file)))
            .with(new GoalSpec(outcome, Optional.empty(), Optional.of(moment)));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.3)) {
      return runner
          .advance(Run.of(pipeline), pipeline, Step.LEAKS, _ -> {}, Progress.none())
          .leaks()
          .orElseThrow();
    }
  }
}
