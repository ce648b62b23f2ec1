package org.clicktrail.ui.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.EngineAnalyst;
import org.clicktrail.ui.FakeWorkbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Customers called on ten days, in order; every other day half of them buy. No toolkit is started;
/// jobs run in place.
class FileOrderQuestionTest {

  private static final int DAYS = 10;
  private static final int CALLS = 300;

  @TempDir private Path folder;

  private PipelineRunner runner;
  private FakeWorkbench fake;
  private GoalViewModel model;

  @BeforeEach
  void open() throws IOException {
    runner = new PipelineRunner(folder, 0.2);
    fake = FakeWorkbench.inPlace(new EngineAnalyst(() -> runner));
    model = new GoalViewModel(fake.workbench);
    fake.open(Files.write(folder.resolve("calls.csv"), calls()).toString());
    model.outcome().choose("bought=yes");
    fake.workbench.advance(Step.LEAKS);
  }

  @AfterEach
  void close() {
    runner.close();
  }

  private static List<String> calls() {
    SplittableRandom random = new SplittableRandom(7);
    List<String> lines = new ArrayList<>(List.of("age,rate,region,bought"));
    for (int day = 0; day < DAYS; day++) {
      double rate = Math.rint(random.nextDouble() * 1000) / 1000;
      for (int call = 0; call < CALLS; call++) {
        boolean bought = random.nextDouble() < (day % 2 == 0 ? 0.05 : 0.5);
        int age = random.nextInt(20, 80);
        String region = random.nextBoolean() ? "north" : "south";
        lines.add(String.join(",", "" + age, "" + rate, region, bought ? "yes" : "no"));
      }
    }
    return lines;
  }

  private LeaksModel.Ask asked() {
    return model.leaks().questionProperty().getValue().orElseThrow();
  }

  private Pipeline recipe() {
    return fake.workbench.pipelineProperty().get().orElseThrow();
  }

  private String split() {
    return fake.workbench.runProperty().get().flatMap(Run::split).map(Split::kind).orElseThrow();
  }

  @Test
  void theSafeAnswerTestsOnTheLastRows() {
    assertEquals("Tested on the last rows of the file, the score falls", asked().title());
    assertEquals(
        List.of("Test on the last rows", "The rows are in no order: keep"),
        asked().answers().stream().map(LeaksModel.Answer::words).toList());
    assertTrue(model.split().waysProperty().get().contains(SplitModel.Way.ORDER));
    asked().answers().getFirst().act().run();
    fake.workbench.advance(Step.LEAKS);
    assertEquals(new SplitSpec.ByOrder(), recipe().split());
    assertEquals("order", split());
    assertEquals(SplitModel.Way.ORDER, model.split().wayProperty().get());
    assertTrue(model.leaks().questionProperty().getValue().isEmpty(), "asked twice");
  }

  @Test
  void rowsInNoOrderStayDividedAtRandom() {
    asked().answers().getLast().act().run();
    assertTrue(model.leaks().questionProperty().getValue().isEmpty(), "asked twice");
    assertEquals("random", split());
    LeaksModel.Row row = model.leaks().rowsProperty().getValue().getFirst();
    assertEquals("Kept", row.mark());
    assertEquals("test-last", row.answer().orElseThrow().id());
  }
}
