package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.segment.NearestCentre;
import org.clicktrail.core.segment.Segmentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentChoiceTest {

  @TempDir Path folder;

  private static Problem.Kind refused(String method, int k) {
    return assertThrows(ProblemException.class, () -> SegmentChoice.of(method, k, 1))
        .problem()
        .kind();
  }

  @Test
  void refusesWhatDoesNotGoTogether() throws Exception {
    assertEquals(Problem.Kind.UNKNOWN_CHOICE, refused("magic", 0));
    assertEquals(Problem.Kind.CONTRADICTION, refused("dbscan", 3));
    assertEquals(Problem.Kind.UNKNOWN_CHOICE, refused("mixture", 1));
    assertEquals(4, SegmentChoice.of("mixture", 4, 1).k());
  }

  /** A mixture in a project file puts rows where the run put them. */
  @Test
  void aReopenedMixtureAssignsAlike() throws Exception {
    List<String> all = Files.readAllLines(Samples.bundled("shop-sessions.csv"));
    Path file = Files.write(folder.resolve("shop.csv"), all.subList(0, 1_500));
    Pipeline recipe =
        Pipeline.of(List.of(file))
            .with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1))
            .with(SegmentChoice.of("mixture", 3, 1));
    Run run;
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      run = runner.all(Run.of(recipe), recipe, Progress.none());
    }
    Segmentation found = run.segments().orElseThrow();
    assertEquals(7, found.silhouettes().size());
    assertTrue(found.silhouettes().stream().allMatch(q -> Double.isFinite(q.criterion())));
    Path saved = folder.resolve("shop.clicktrail");
    ProjectFile.save(Project.of(run), saved, Progress.none());
    Scorer scorer = ProjectFile.open(saved, Progress.none()).scorer().orElseThrow();
    NearestCentre again = (NearestCentre) scorer.assigner().orElseThrow();
    assertEquals(3, again.shapes().size());
    assertArrayEquals(
        found.assignment().toArray(),
        again.assign(run.end().orElseThrow().features()),
        "every row in the segment it had");
  }
}
