package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.core.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Recipes on the sample files, run again after small changes.
class PipelineRunnerTest {

  @TempDir private Path folder;
  private PipelineRunner runner;

  @BeforeEach
  void open() {
    runner = new PipelineRunner(folder, 0.2);
  }

  @AfterEach
  void close() {
    runner.close();
  }

  private static Pipeline recipe(String file) {
    return Pipeline.of(List.of(Samples.bundled(file)))
        .with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1));
  }

  private Run advance(Run before, Pipeline recipe, Step upTo) throws Exception {
    return runner.advance(before, recipe, upTo, _ -> {}, Progress.none());
  }

  @Test
  void aNewNameOfASegmentKeepsTheSegments() throws Exception {
    Pipeline recipe = recipe("shop-sessions.csv");
    Run found = advance(Run.of(recipe), recipe, Step.SEGMENTS);
    SegmentSpec spec = recipe.segments();
    Pipeline named =
        recipe.with(
            new SegmentSpec(
                spec.algorithm(), spec.k(), spec.columns(), Map.of(0, "Browsers"), spec.seed()));
    Run after = advance(found, named, Step.SEGMENTS);
    assertSame(
        found.segments().orElseThrow().assignment(), after.segments().orElseThrow().assignment());
    assertEquals("Browsers", after.segments().orElseThrow().profiles().getFirst().name());
  }

  @Test
  void theReportTellsTheThresholdThatWasDecided() throws Exception {
    Pipeline recipe = recipe("shop-sessions.csv");
    Run trained = advance(Run.of(recipe), recipe, Step.TRAIN);
    String unnamed = Messages.text("warning.unnamed_revenue", "logistic");
    assertEquals(trained.revenue().isPresent(), trained.warnings().contains(unnamed));
    JsonNode ours = Json.read(ReportJson.report(trained)).path("threshold");
    assertEquals(trained.profit().orElseThrow().best(), ours.path("value").asDouble());
    assertEquals(false, ours.path("decided").asBoolean());
    closerLook(trained, ours);

    Pipeline decided = recipe.with(recipe.decisions().withThreshold(0.5));
    Run after = advance(trained, decided, Step.TRAIN);
    JsonNode theirs = Json.read(ReportJson.report(after)).path("threshold");
    assertEquals(0.5, theirs.path("value").asDouble());
    assertEquals(true, theirs.path("decided").asBoolean());
    assertEquals(
        ours.path("profit_at_half").asDouble(),
        theirs.path("profit").path("value").asDouble(),
        1e-6);
    assertEquals(0.5, Scorer.of(after).orElseThrow().threshold());
  }

  /// What stands beside the headline score and the threshold.
  private static void closerLook(Run run, JsonNode threshold) {
    JsonNode report = Json.read(ReportJson.report(run));
    JsonNode ways = report.path("profit_compared");
    assertEquals(5, ways.size(), "the threshold, a hand rule, 0.5, everybody, nobody");
    assertEquals(threshold.path("profit"), ways.get(0).path("profit"));
    assertEquals(
        threshold.path("profit_at_half").asDouble(),
        ways.get(2).path("profit").path("value").asDouble(),
        1e-6);
    assertFalse(run.profit().orElseThrow().upperBound(), "chosen on sessions set aside");
    assertEquals(4, report.path("learning_curve").path("points").size());
    double random = report.path("roc_auc_random_split").path("value").asDouble();
    assertTrue(random > 0.5 && random < 1, () -> "at random " + random);
    JsonNode groups = report.path("groups");
    assertTrue(groups.size() >= 1, "kinds of visitors, regions");
    groups.forEach(column ->
        column
            .path("groups")
            .forEach(group -> assertTrue(group.path("sessions").asInt() >= 30, group.toString())));
    for (String id : List.of("profit_compared", "groups")) {
      assertTrue(Reports.card(run, id).isPresent(), id);
    }
    assertTrue(
        Reports.card(run, "profit_compared")
            .orElseThrow()
            .badges()
            .contains(Messages.text("chart.badge.assumed")),
        "the amounts are examples");
  }

  @Test
  void anotherModelIsTheRunsWhateverStepIsWantedNext() throws Exception {
    Pipeline recipe =
        recipe("shop-sessions.csv")
            .with(new Pipeline.LearnSpec(List.of("logistic", "tree"), Map.of(), 1));
    Run trained = advance(Run.of(recipe), recipe, Step.TRAIN);
    assertEquals("logistic", trained.conversion().orElseThrow().chosen());
    Pipeline other = recipe.with(recipe.decisions().withModel("tree"));
    Run segmented = advance(trained, other, Step.SEGMENTS);
    assertEquals("tree", segmented.conversion().orElseThrow().chosen());
    assertEquals(advance(trained, other, Step.TRAIN).threshold(), segmented.threshold());
    assertTrue(segmented.profit().isPresent());
    assertTrue(
        Reports.card(segmented, "importance").orElseThrow().subtitle().contains("Decision tree"),
        "the choice has its slide");
  }

  /// 80 rows, every fourth converts, as counted here.
  @Test
  void whoIsOnBothSidesIsCheckedOnlyWhereAColumnNamesThem() throws Exception {
    assertEquals(LeakFinding.Severity.NOTE, shared("age"));
    assertEquals(LeakFinding.Severity.GOOD, shared("customer_id"));
  }

  private LeakFinding.Severity shared(String column) throws Exception {
    StringBuilder rows = new StringBuilder(column + ",calls,y\n");
    for (int row = 0; row < 80; row++) {
      rows.append(1000 + row)
          .append(',')
          .append(row * 7 % 11)
          .append(row % 4 == 0 ? ",yes" : ",no");
      rows.append('\n');
    }
    Path file = Files.writeString(folder.resolve(column + ".csv"), rows);
    Pipeline recipe =
        Pipeline.of(List.of(file))
            .with(new GoalSpec(Optional.of("y=yes"), Optional.empty(), Optional.empty()));
    return advance(Run.of(recipe), recipe, Step.LEAKS).leaks().orElseThrow().findings().stream()
        .filter(found -> found.check().equals("shared_groups"))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  @Test
  void rolesGrainAndTypesTheUserSetReachTheReading() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "visit,zone,n\n1,7,5\n1,8,6\n2,7,7\n");
    Pipeline recipe = Pipeline.of(List.of(file));
    Mapping guessed = advance(Run.of(recipe), recipe, Step.IMPORT).report().orElseThrow().mapping();
    Pipeline told =
        recipe
            .with(
                new Pipeline.Source(
                    List.of(file),
                    List.of(),
                    ReadOptions.none().withTypes(Map.of("zone", ColumnType.CATEGORY))))
            .with(new Mapping(Grain.SESSIONS, guessed.fields(), Set.of()));
    Mapping read = advance(Run.of(told), told, Step.IMPORT).report().orElseThrow().mapping();
    assertEquals(ColumnType.CATEGORY, read.field("zone").orElseThrow().type());
    assertEquals(Grain.SESSIONS, read.grain());
  }

  // docs/sample-data.md: price 2 tells whether the product costs more than its category's mean.
  @Test
  void aPropertyOfTheProductIsFoundInTheClickLog() throws Exception {
    Pipeline recipe =
        recipe("shop-clicks.csv")
            .with(
                new GoalSpec(
                    Optional.of("last(price_2)=1"),
                    Optional.empty(),
                    Optional.of(new DecisionMoment.AfterEvents(3))));
    Run checked = advance(Run.of(recipe), recipe, Step.LEAKS);
    assertTrue(
        checked.leaks().orElseThrow().of(LeakFinding.Severity.AMBER).stream()
            .anyMatch(found ->
                found.check().equals("product_property")
                    && found.columns().equals(List.of("price 2"))),
        () -> checked.leaks().orElseThrow().findings().toString());
  }

  /// The number of clicks rebuilds the outcome of a whole visit; after three clicks it says
  /// nothing.
  @Test
  void whatTheMomentAnswersIsNoWarningButIsSaid() throws Exception {
    Pipeline whole = clicks(new DecisionMoment.End());
    List<String> before = advance(Run.of(whole), whole, Step.LEAKS).warnings();
    assertTrue(
        before.stream().anyMatch(text -> text.contains("Number of clicks")), before::toString);

    Pipeline early = clicks(new DecisionMoment.AfterEvents(3));
    List<String> after = advance(Run.of(early), early, Step.LEAKS).warnings();
    assertTrue(
        after.stream().noneMatch(text -> text.contains("Number of clicks")), after::toString);
    assertTrue(
        after.contains(Messages.text("warning.own_columns", "after 3 events")), after::toString);
  }

  private Pipeline clicks(DecisionMoment moment) {
    return recipe("shop-clicks.csv")
        .with(
            new GoalSpec(
                Optional.of("clicks>5 and price_sum>50"), Optional.empty(), Optional.of(moment)));
  }
}
