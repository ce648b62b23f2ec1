package org.clicktrail.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.ui.EngineAnalyst;
import org.clicktrail.ui.FakeWorkbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in the place of the chart of the Data screen where there is none.
class DataHistogramTest {

  @TempDir private Path folder;

  private String instead(Optional<Unit> unit, String... lines) throws Exception {
    Path file = Files.write(folder.resolve("log.csv"), List.of(lines));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      FakeWorkbench fake = FakeWorkbench.inPlace(new EngineAnalyst(() -> runner));
      DataViewModel data = new DataViewModel(fake.workbench);
      Pipeline pipeline = Pipeline.of(List.of(file));
      fake.workbench
          .projectFiles()
          .openData(
              unit.map(one ->
                      pipeline.with(
                          new GoalSpec(one, Optional.empty(), Optional.empty(), Optional.empty())))
                  .orElse(pipeline));
      data.shown();
      assertFalse(data.drawing().getValue(), "nothing runs");
      return data.undrawn().getValue() ? data.noHistogram().getValue() : "";
    }
  }

  @Test
  void aTableOfWordsHasNoNumbersToDraw() throws Exception {
    assertEquals(
        "No numbers to draw",
        instead(Optional.empty(), "colour,shape", "red,round", "blue,round", "red,square"));
  }

  @Test
  void withoutSessionsThereIsNothingToDrawYet() throws Exception {
    assertEquals(
        "Nothing to draw yet",
        instead(
            Optional.of(Unit.CUSTOMER), "visits,colour", "3,red", "5,blue", "4,red", "7,green"));
  }

  @Test
  void aTableOfNumbersIsDrawn() throws Exception {
    assertTrue(
        instead(Optional.empty(), "visits,colour", "3,red", "5,blue", "4,red", "7,green")
            .isEmpty());
  }
}
