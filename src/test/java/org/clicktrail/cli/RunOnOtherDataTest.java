package org.clicktrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.job.Cancellation;
import org.clicktrail.core.job.Progress;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Project;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.project.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project whose recipe leaves the outcome to the file, run on another file.
class RunOnOtherDataTest {

  @TempDir private Path folder;

  /// 60 rows of two columns that both look like an outcome; the first in the file is suggested.
  private Path table(String name, String first, String second) throws Exception {
    StringBuilder rows = new StringBuilder("age,city," + first + "," + second + "\n");
    for (int i = 0; i < 60; i++) {
      rows.append(20 + i % 7).append(",").append("AB".charAt(i % 2)).append(",");
      rows.append(i % 3 == 0 ? "yes" : "no").append(",").append(i % 4 == 0 ? "yes" : "no");
      rows.append("\n");
    }
    return Files.writeString(folder.resolve(name), rows);
  }

  @Test
  void theQuestionOfTheProjectIsAskedAndSaid() throws Exception {
    Path own = table("own.csv", "bought", "left");
    Pipeline recipe =
        Pipeline.of(List.of(own)).with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1));
    Run run;
    try (PipelineRunner runner = PipelineRunner.open()) {
      run = runner.all(Run.of(recipe), recipe, Progress.none());
    }
    String asked = run.goal().orElseThrow().spec().outcome().orElseThrow();
    assertTrue(asked.contains("bought"), asked);
    Path project = folder.resolve("p.clicktrail");
    ProjectFile.save(Project.of(run), project, Progress.none());
    Path other = table("other.csv", "converted", "bought");

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.execute(
            new String[] {
              "run",
              project.toString(),
              "--data",
              other.toString(),
              "-o",
              folder.resolve("out").toString(),
              "--format",
              "json"
            },
            new Terminal(stream(out), stream(err), false, new Cancellation()));

    String said = err.toString(StandardCharsets.UTF_8);
    assertEquals(0, code, said);
    assertTrue(
        said.contains("The question of the project, " + asked + ", is asked of other.csv."), said);
    String answer = out.toString(StandardCharsets.UTF_8);
    assertTrue(answer.contains("bought"), answer);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
