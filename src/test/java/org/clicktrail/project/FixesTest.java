package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.data.sample.SampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows left out by several fixes in a row, and all there again without them.
class FixesTest {

  @TempDir Path folder;

  @Test
  void fixesAddUpAndComeOff() throws Exception {
    SampleData.write(folder, 10_000, 2);
    Pipeline all = Pipeline.of(List.of(folder.resolve("shop-events.csv")));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      ImportReport before = runner.checked(all, Progress.none());
      long copies = count(before, "duplicate_rows");
      long robots = count(before, "robots");
      assertTrue(copies > 0 && robots > 0, copies + " copies, " + robots + " robots");
      Pipeline without =
          all.withFixes(List.of(Pipeline.Fix.DROP_DUPLICATES, Pipeline.Fix.DROP_ROBOTS));
      ImportReport after = runner.checked(without, Progress.none());
      // a copy of a robot's row counts once
      assertTrue(after.rows() >= before.rows() - copies - robots, "left " + after.rows());
      assertTrue(after.rows() < before.rows() - robots, "left " + after.rows());
      assertTrue(after.sessions() < before.sessions());
      for (String finding : List.of("duplicate_rows", "robots")) {
        assertEquals(
            List.of(Quality.Severity.GOOD),
            after.quality().stream()
                .filter(found -> found.finding().equals(finding))
                .map(Quality::severity)
                .toList());
      }
      assertEquals(before.rows(), runner.checked(all, Progress.none()).rows());
    }
  }

  /// Three exact copies and two lines of another length: both kinds are told.
  @Test
  void theLimitsSayWhichRowsAreInNoFigureAndWhy() throws Exception {
    List<String> lines = new ArrayList<>(List.of("session_id,clicks,age,converted"));
    for (int at = 0; at < 62; at++) {
      lines.add("s" + (1000 + at) + "," + at % 9 + "," + (20 + at) + "," + (at % 3 == 0 ? 1 : 0));
    }
    lines.addAll(lines.subList(1, 4));
    lines.add("s2000,1");
    lines.add("s2001,2,3,1,5,6");
    Pipeline recipe =
        Pipeline.of(List.of(Files.write(folder.resolve("visits.csv"), lines)))
            .withFixes(List.of(Pipeline.Fix.DROP_DUPLICATES));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      Run run = runner.advance(Run.of(recipe), recipe, Step.GOAL, _ -> {}, Progress.none());
      List<String> limits = Reports.caveats(run);
      assertTrue(
          limits.contains(
              "3 rows that could be read are left out, because that was asked for: 3 exact copies"
                  + " of an earlier row."),
          limits::toString);
      assertTrue(
          limits.stream()
              .anyMatch(line ->
                  line.startsWith("2 rows of the file could not be read and are in no figure")
                      && line.contains("4 fields expected")),
          limits::toString);
    }
  }

  private static long count(ImportReport report, String finding) {
    return report.quality().stream()
        .filter(found -> found.finding().equals(finding))
        .mapToLong(Quality::count)
        .sum();
  }
}
