package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ProjectFileTest {

  @TempDir private Path folder;

  /** The head of a sample file, as a file of its own. */
  private Path source(String sample, int lines) throws Exception {
    List<String> all = Files.readAllLines(Samples.bundled(sample));
    return Files.write(folder.resolve(sample), all.subList(0, lines));
  }

  private static Pipeline recipe(Path file) {
    return Pipeline.of(List.of(file))
        .with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1));
  }

  private Run all(Run before, Pipeline pipeline) throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      return runner.all(before, pipeline, Progress.none());
    }
  }

  private Run upTo(Step step, Pipeline recipe) throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      return runner.advance(Run.of(recipe), recipe, step, _ -> {}, Progress.none());
    }
  }

  private Path saved(Run run) throws Exception {
    Path file = folder.resolve("shop ü.clicktrail");
    ProjectFile.save(Project.of(run), file, Progress.none());
    return file;
  }

  private static Project open(Path file) throws Exception {
    return ProjectFile.open(file, Progress.none());
  }

  /** Everything but the time it took. */
  private static String numbers(Run run) {
    return ReportJson.report(run).replaceAll("\"fit_seconds\" : [0-9.E-]+", "");
  }

  @Test
  void anEventLogShowsTheSameNumbersWithoutItsSource() throws Exception {
    Path source = source("shop-events.csv", 8_000);
    Pipeline recipe =
        recipe(source).with(new Pipeline.LearnSpec(List.of("logistic", "tree"), Map.of(), 1));
    Run run = all(Run.of(recipe), recipe);
    Path file = saved(run);
    Files.delete(source);

    Project opened = open(file);
    assertEquals(recipe, opened.pipeline());
    assertEquals(run.report(), opened.run().report());
    assertEquals(run.vocabulary(), opened.run().vocabulary());
    assertEquals(run.leaks(), opened.run().leaks());
    assertEquals(run.early(), opened.run().early());
    assertEquals(numbers(run), numbers(all(opened.run(), opened.pipeline())));

    Verification here = Verification.of(file, Progress.none());
    assertTrue(here.same(), here.sentence());
    assertTrue(here.compared() > 200, here.sentence());
    Path touched = oneDigitOff(file);
    assertEquals(
        List.of("goal/rate/value"),
        Verification.of(touched, Progress.none()).differences().stream()
            .map(Verification.Difference::where)
            .toList());
  }

  /** The project with the last digit of the rate it shows changed. */
  private Path oneDigitOff(Path file) throws Exception {
    Path copy = Files.copy(file, folder.resolve("touched.clicktrail"));
    try (FileSystem zip = FileSystems.newFileSystem(copy)) {
      Path numbers = zip.getPath("numbers.json");
      JsonNode json = Json.read(Files.readString(numbers));
      ObjectNode rate = (ObjectNode) json.path("goal").path("rate");
      rate.put("value", Math.nextUp(rate.path("value").asDouble()));
      Files.writeString(numbers, Json.write(json));
    }
    return copy;
  }

  @Test
  void aProjectOfANewerVersionIsRefusedInWords() throws Exception {
    Path file = folder.resolve("p.clicktrail");
    Pipeline recipe = recipe(folder.resolve("a.csv"));
    ProjectFile.save(Project.of(Run.of(recipe)), file, Progress.none());
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.writeString(zip.getPath("format"), ProjectFile.FORMAT + 1 + "\n");
    }
    ProblemException problem = assertThrows(ProblemException.class, () -> open(file));
    assertEquals(Problem.Kind.PROJECT_TOO_NEW, problem.problem().kind());
    assertTrue(problem.problem().sentence().contains("p.clicktrail"));
  }

  @Test
  void aSessionTableShowsTheSameNumbersWithoutItsSource() throws Exception {
    Path source = source("shop-sessions.csv", 3_000);
    Pipeline recipe = recipe(source);
    Run run = all(Run.of(recipe), recipe);
    Path file = saved(run);
    Files.delete(source);
    Project opened = open(file);
    assertEquals(numbers(run), numbers(all(opened.run(), opened.pipeline())));
  }

  @Test
  void aReopenedProjectSavedAgainKeepsItsSessions() throws Exception {
    Path source = source("shop-sessions.csv", 3_000);
    Pipeline recipe = recipe(source);
    Run run = upTo(Step.GOAL, recipe);
    Project opened = open(saved(run));
    Files.delete(source);
    Path again = folder.resolve("again.clicktrail");
    ProjectFile.save(opened, again, Progress.none());
    assertEquals(run.end().orElseThrow().rows(), open(again).run().end().orElseThrow().rows());
  }

  @Test
  void withoutItsSourceAnotherMomentIsRefusedInWords() throws Exception {
    Path source = source("shop-events.csv", 3_000);
    Pipeline recipe = recipe(source);
    Path file = saved(upTo(Step.GOAL, recipe));
    Files.delete(source);
    Project opened = open(file);
    Pipeline other =
        recipe.with(
            new GoalSpec(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new DecisionMoment.AfterEvents(2))));
    ProblemException problem = assertThrows(ProblemException.class, () -> all(opened.run(), other));
    assertEquals(Problem.Kind.SOURCE_MISSING, problem.problem().kind());
    assertTrue(
        problem.problem().sentence().contains("shop-events.csv"), problem.problem().sentence());

    String first = opened.run().scored().orElseThrow().infos().getFirst().id();
    Run fewer = all(opened.run(), recipe.withDropped(Map.of(first, "known later")));
    assertTrue(fewer.snapshot().orElseThrow().features().find(first).isEmpty());
  }

  @Test
  void whatBecameOfTheSourceIsSaid() throws Exception {
    Path source = source("shop-sessions.csv", 1_000);
    Pipeline recipe = recipe(source);
    Run run = open(saved(upTo(Step.GOAL, recipe))).run();
    assertTrue(SourceCheck.of(run, Progress.none()).sentence().isEmpty());

    Files.writeString(source, "\n", StandardOpenOption.APPEND);
    SourceCheck changed = SourceCheck.of(run, Progress.none());
    assertEquals(List.of(source), changed.changed());
    assertTrue(changed.sentence().orElseThrow().startsWith("shop-sessions.csv has changed"));

    Files.delete(source);
    SourceCheck missing = SourceCheck.of(run, Progress.none());
    assertEquals(List.of(source), missing.missing());
    assertTrue(missing.sentence().orElseThrow().startsWith("shop-sessions.csv is not where"));
  }

  @Test
  void aPredictionInTheStoryKeepsWhatTheModelWasAskedWith() throws Exception {
    Pipeline recipe = recipe(source("shop-sessions.csv", 1_000));
    Map<String, String> inputs = Map.of("clicks", "3.0", "country", "", "size", "große");
    Card card =
        new Card("session:7", "A", "b", List.of(), "n", List.of(), false, inputs).withNotes("mine");
    Path file = folder.resolve("p.clicktrail");
    ProjectFile.save(
        new Project(recipe, new Story(List.of(card)), Optional.empty()), file, Progress.none());
    Card read = open(file).story().cards().getFirst();
    assertEquals(inputs, read.inputs());
    assertEquals(Set.of(Card.Words.NOTES), read.own(), "the analyst wrote the notes only");
  }

  @Test
  void theVersionBeforeIsKept() throws Exception {
    Path source = source("shop-sessions.csv", 1_000);
    Pipeline recipe = recipe(source);
    Path file = folder.resolve("p.clicktrail");
    ProjectFile.save(Project.of(Run.of(recipe)), file, Progress.none());
    byte[] first = Files.readAllBytes(file);
    Project second = Project.of(Run.of(recipe.withDropped(Map.of("PageValues", "later"))));
    ProjectFile.save(second, file, Progress.none());
    assertEquals(second.pipeline(), open(file).pipeline());
    assertEquals(-1, java.util.Arrays.mismatch(first, Files.readAllBytes(bak(file))));
    assertFalse(Files.exists(folder.resolve("p.clicktrail.tmp")));
  }

  private static Path bak(Path file) {
    return file.resolveSibling(file.getFileName() + ".bak");
  }
}
