package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a project learnt is there again when it is opened, and only then when it is its own.
class RecalledTest {

  private static final String ENTRY = "learnt.bin";

  @TempDir static Path folder;
  private static Pipeline recipe;
  private static Run run;
  private static Path saved;

  @BeforeAll
  static void learn() throws Exception {
    Path source = folder.resolve("shop.csv");
    Files.write(source, Files.readAllLines(Samples.bundled("shop-events.csv")).subList(0, 12_000));
    List<String> models = List.of("logistic", "tree", "forest", "linear");
    recipe = Pipeline.of(List.of(source)).with(new Pipeline.LearnSpec(models, Map.of(), 1));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      run = runner.all(Run.of(recipe), recipe, Progress.none());
    }
    saved = folder.resolve("shop.clicktrail");
    ProjectFile.save(Project.of(run), saved, Progress.none());
  }

  private static Recalled recalled(Path file) throws Exception {
    return Recalled.of(ProjectFile.open(file, Progress.none()), file, Progress.none());
  }

  private Path copy(String name) throws Exception {
    return Files.copy(saved, folder.resolve(name));
  }

  private static List<ModelResult> models(Run of) {
    return List.of(of.conversion().orElseThrow(), of.revenue().orElseThrow()).stream()
        .map(Training::results)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void everyModelPredictsBitForBitTheSame() throws Exception {
    Run again = recalled(saved).project().run();
    Table rows = run.snapshot().orElseThrow().features();
    assertTrue(models(run).size() >= 4, "two of conversion, two of revenue: " + models(run).size());
    assertEquals(models(run).size(), models(again).size());
    for (int i = 0; i < models(run).size(); i++) {
      ModelResult before = models(run).get(i);
      ModelResult after = models(again).get(i);
      assertEquals(before.id(), after.id());
      assertArrayEquals(
          before.model().orElseThrow().predict(rows), after.model().orElseThrow().predict(rows));
      assertEquals(
          before.evaluation().orElseThrow().metrics(), after.evaluation().orElseThrow().metrics());
      assertEquals(before.importance(), after.importance());
      assertEquals(before.fitSeconds(), after.fitSeconds());
    }
    assertArrayEquals(
        run.segments().orElseThrow().assigner().assign(run.end().orElseThrow().features()),
        again.segments().orElseThrow().assigner().assign(run.end().orElseThrow().features()));
    assertEquals(
        run.segments().orElseThrow().profiles(), again.segments().orElseThrow().profiles());
  }

  @Test
  void theReportAndTheSlidesAreTheSameWithoutLearningAgain() throws Exception {
    Run again = recalled(saved).project().run();
    Run whole = whole(again);
    assertEquals(ReportJson.report(run), ReportJson.report(whole));
    assertEquals(Reports.story(run), Reports.story(whole));
    for (int i = 0; i < models(again).size(); i++) {
      assertSame(
          models(again).get(i).model().orElseThrow(), models(whole).get(i).model().orElseThrow());
    }
  }

  /// With what the window computes after opening.
  private static Run whole(Run recalled) throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      return runner.all(recalled, recipe, Progress.none());
    }
  }

  @Test
  void itSaysSinceWhenUntilItIsLearntAgain() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Recalled opened = recalled(saved);
    Run again = opened.project().run();
    assertEquals(Optional.of(today), again.asOf());
    assertTrue(
        opened.sentence().orElseThrow().startsWith("Models and segments are as of "),
        opened.sentence().get());
    Pipeline other = recipe.with(new Pipeline.LearnSpec(List.of("tree"), Map.of(), 2));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      Run changed = runner.advance(again, other, Step.TRAIN, _ -> {}, Progress.none());
      assertEquals(Optional.empty(), changed.asOf());
      assertNotEquals(
          again.conversion().orElseThrow().results().size(),
          changed.conversion().orElseThrow().results().size());
    }
  }

  @Test
  void theDayOfTheFirstSaveIsKeptAndIsOnTheSlides() throws Exception {
    LocalDate day = LocalDate.of(2024, 10, 4);
    LocalDate today = LocalDate.of(2026, 1, 1);
    Run again =
        Learnt.of(run, day)
            .orElseThrow()
            .into(ProjectFile.open(saved, Progress.none()).run(), Progress.none());
    assertEquals(day, Reports.of(again, Reports.story(again), today).date());
    assertEquals(today, Reports.of(run, Reports.story(run), today).date());
    assertEquals(day.toEpochDay(), Learnt.of(again, today).orElseThrow().day());
  }

  @Test
  void theSameRunGivesTheSameBytes() throws Exception {
    Path second = folder.resolve("second.clicktrail");
    ProjectFile.save(Project.of(run), second, Progress.none());
    assertArrayEquals(learnt(saved), learnt(second));
    Path third = folder.resolve("third.clicktrail");
    ProjectFile.save(recalled(saved).project(), third, Progress.none());
    assertArrayEquals(learnt(saved), learnt(third), "saved again after it was opened");
  }

  private static byte[] learnt(Path file) throws Exception {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      return Files.readAllBytes(zip.getPath(ENTRY));
    }
  }

  @Test
  void whatIsCutShortIsLearntAgain() throws Exception {
    Path file = copy("cut.clicktrail");
    byte[] whole = learnt(file);
    for (double share : new double[] {0, 0.00001, 0.001, 0.1, 0.5, 0.9, 0.999999}) {
      replace(file, ENTRY, Arrays.copyOf(whole, (int) (share * whole.length)));
      leftOut(recalled(file), "cannot be read");
    }
    replace(file, ENTRY, Arrays.copyOf(whole, whole.length + 1));
    leftOut(recalled(file), "1 bytes too many");
  }

  @Test
  void aFlippedBitIsSeen() throws Exception {
    byte[] whole = Files.readAllBytes(saved);
    int at = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(ENTRY);
    whole[at + 5_000] ^= 1;
    Path file = Files.write(folder.resolve("flipped.clicktrail"), whole);
    leftOut(recalled(file), "cannot be read");
  }

  @Test
  void whatBelongsToOtherSettingsIsNotUsed() throws Exception {
    Path file = copy("seed.clicktrail");
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path part = zip.getPath("run.json");
      String seed = "\"seed\" : 1";
      String text = Files.readString(part);
      assertTrue(text.contains(seed), "the seed is in " + text.substring(0, 500));
      Files.writeString(part, text.replace(seed, "\"seed\" : 2"));
    }
    leftOut(recalled(file), "for another table");
  }

  private static void replace(Path file, String entry, byte[] bytes) throws Exception {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.write(zip.getPath(entry), bytes);
    }
  }

  private static void leftOut(Recalled recalled, String why) {
    assertTrue(recalled.sentence().orElseThrow().contains(why), recalled.sentence().get());
    Run left = recalled.project().run();
    assertEquals(Optional.empty(), left.asOf());
    assertTrue(left.conversion().isEmpty() && left.segments().isEmpty());
    assertTrue(
        left.end().isPresent() && left.kept().isPresent(), "the project is whole without it");
  }
}
