package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.learn.Input;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Trials whose price stands in the row of the upgrade only, the last of a trial: three events in,
/// when one acts, it is empty for all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameForAllTest {

  private static final String PRICE = "price";
  private static final Pipeline.LearnSpec MODELS =
      new Pipeline.LearnSpec(List.of("logistic", "linear"), Map.of(), 1);

  private Path folder = Path.of("");
  private Project project;
  private Run run;

  @BeforeAll
  void train(@TempDir Path shared) throws Exception {
    folder = shared;
    Path file = Files.write(folder.resolve("trials.csv"), trials());
    Pipeline recipe =
        Pipeline.of(List.of(file))
            .with(MODELS)
            .with(
                new GoalSpec(
                    Optional.of("event=upgraded"), Optional.of("sum(price)"), Optional.empty()));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      run = runner.all(recipe, Progress.none());
      project = Project.of(run);
    }
  }

  private static List<String> trials() {
    SplittableRandom random = new SplittableRandom(3);
    List<String> lines = new ArrayList<>(List.of("session,time,event,channel,price"));
    LocalDateTime time = LocalDateTime.of(2026, 1, 5, 9, 0);
    for (int trial = 0; trial < 400; trial++) {
      String channel = random.nextBoolean() ? "search" : "mail";
      for (int event = 0; event < 4; event++) {
        time = time.plusMinutes(1 + random.nextInt(5));
        String kind = random.nextBoolean() ? "read" : "invite";
        lines.add(String.join(",", "t" + trial, time.toString(), kind, channel, ""));
      }
      time = time.plusMinutes(1);
      if (random.nextInt(channel.equals("mail") ? 2 : 6) == 0) {
        String amount = Integer.toString(20 + random.nextInt(400));
        lines.add(String.join(",", "t" + trial, time.toString(), "upgraded", channel, amount));
      }
    }
    return lines;
  }

  @Test
  void noModelLearnsFromWhatIsTheSameForAll() {
    Scorer scorer = Scorer.of(run).orElseThrow();
    for (Input input : scorer.inputs()) {
      assertFalse(madeOf(input.info()), input.info().id());
      assertTrue(
          !input.levels().isEmpty() || input.max() > input.min() || input.missingShare() > 0,
          input.info().id() + " has one value");
    }
  }

  private static boolean madeOf(FeatureInfo info) {
    return info.columns().contains(PRICE);
  }

  @Test
  void whatIsLeftOutIsSaid() {
    List<LeakFinding> found =
        run.leaks().orElseThrow().of(LeakFinding.Severity.NOTE).stream()
            .filter(finding -> finding.check().equals("constant"))
            .toList();
    assertEquals(1, found.size(), () -> run.leaks().toString());
    LeakFinding finding = found.getFirst();
    assertTrue(finding.columns().contains("price_sum"), finding.columns()::toString);
    assertEquals(
        finding.columns().size() + " columns are the same for everybody at that moment",
        finding.title());
    assertTrue(finding.evidence().startsWith("Left out, as"), finding.evidence());
  }

  /// A new file of trials that nobody upgraded yet has no price to give.
  @Test
  void aNewFileNeedNotHaveIt() throws Exception {
    List<String> without =
        trials().stream().map(line -> line.substring(0, line.lastIndexOf(','))).toList();
    Path file = Files.write(folder.resolve("new.csv"), without);
    ScoredTable scored = BatchScoring.score(project, new NewFile(file, Map.of()), Progress.none());
    assertEquals(400, scored.rows().size(), "the trials");
    assertTrue(
        scored.notes().stream().noneMatch(note -> note.contains(PRICE)), scored.notes()::toString);
  }
}
