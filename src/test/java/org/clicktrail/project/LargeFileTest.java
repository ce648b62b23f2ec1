package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a large file does not get unasked.
class LargeFileTest {

  /// More different products than are held.
  private static final int ROWS = 530_000;

  private static final int SESSIONS = 90_000;

  @TempDir private Path folder;

  @Test
  void secondLookOnlyWhereTheRowsNeedNotBeLoaded() throws IOException, ProblemException {
    Path large = log("large.csv", ROWS);
    Path small = log("small.csv", 1000);
    String leftOut = Messages.text("warning.not_looked");
    try (PipelineRunner runner = new PipelineRunner(folder.resolve("engine"), 0.2).sparing()) {
      Run run = explored(runner, large);
      assertTrue(run.notes().contains(leftOut), "told");
      assertFalse(looked(run), "left out");
      Run other = explored(runner, small);
      assertFalse(other.notes().contains(leftOut), "nothing to tell");
      assertTrue(looked(other), "few rows cost nothing");
    }
  }

  private static Run explored(PipelineRunner runner, Path file) throws ProblemException {
    Pipeline pipeline = Pipeline.of(List.of(file));
    return runner.advance(Run.of(pipeline), pipeline, Step.EXPLORE, _ -> {}, Progress.none());
  }

  private static boolean looked(Run run) {
    return run.report().orElseThrow().quality().stream()
        .anyMatch(found -> found.finding().equals("looked"));
  }

  private Path log(String name, int rows) throws IOException {
    Path file = folder.resolve(name);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("event_time,event_type,product_id,user_session\n");
      for (int row = 0; row < rows; row++) {
        int second = row / 40;
        out.write(
            "2020-01-%02d %02d:%02d:%02d UTC,%s,p%d,s%d\n"
                .formatted(
                    1 + second / 86_400,
                    second / 3600 % 24,
                    second / 60 % 60,
                    second % 60,
                    row % 9 == 0 ? "cart" : "view",
                    row,
                    row % SESSIONS));
      }
    }
    return file;
  }
}
