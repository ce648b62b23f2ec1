package org.clicktrail.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.project.Autosave;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Project;
import org.clicktrail.project.ProjectFile;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of step can be undone and done again, also after a crash.
class StepsTest {

  private static final String CARD = "card";

  /// One edit for each part of a recipe; the key is the part.
  private static final Map<String, UnaryOperator<Pipeline>> EDITS = edits();

  @TempDir private Path folder;
  private final FakeWorkbench fake = FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS));

  private static Map<String, UnaryOperator<Pipeline>> edits() {
    Map<String, UnaryOperator<Pipeline>> edits = new LinkedHashMap<>();
    edits.put(
        "source",
        recipe ->
            recipe.with(
                new Pipeline.Source(
                    recipe.source().files(),
                    List.of(Path.of("test.csv")),
                    ReadOptions.none().withRead(Map.of("sep", ";")))));
    edits.put(
        "mapping",
        recipe ->
            recipe.with(
                new Mapping(
                    Grain.EVENTS,
                    List.of(new Field("uid", "User", ColumnType.ID, Role.CUSTOMER, "", true)),
                    Set.of())));
    edits.put(
        "sessions",
        recipe ->
            recipe.with(
                new SessionRule(
                    SessionRule.By.CUSTOMER,
                    Optional.of(Duration.ofMinutes(20)),
                    true,
                    ZoneId.of("Europe/Berlin"))));
    edits.put("fixes", recipe -> recipe.withFixes(List.of(Pipeline.Fix.DROP_ROBOTS)));
    edits.put(
        "goal",
        recipe ->
            recipe.with(
                new GoalSpec(
                    Optional.of("event=purchase"),
                    Optional.empty(),
                    Optional.of(new DecisionMoment.AfterEvents(2)))));
    edits.put("dropped", recipe -> recipe.withDropped(Map.of("price", "a leak")));
    edits.put("split", recipe -> recipe.with(new SplitSpec.Random(5)));
    edits.put(
        "learn", recipe -> recipe.with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 7)));
    edits.put(
        "segments", recipe -> recipe.with(new SegmentSpec("kmeans", 3, List.of(), Map.of(), 2)));
    edits.put(
        "money",
        recipe ->
            recipe.with(
                new MoneySpec(Optional.of(50.0), 2, 0.5, Optional.empty(), "€", MoneySpec.UNSAID)));
    edits.put(
        "decisions",
        recipe -> recipe.with(recipe.decisions().withThreshold(0.4).withKept(Set.of("a"))));
    edits.put(
        "explore",
        recipe -> recipe.with(ExploreSpec.none().following("event", List.of("view", "purchase"))));
    return edits;
  }

  /// The recipe, with what Explore was asked, and the headlines of the story.
  private record State(Pipeline recipe, List<String> story) {}

  private State state() {
    return new State(
        recipe(fake.workbench),
        fake.workbench.storyProperty().get().cards().stream().map(Card::headline).toList());
  }

  private static Pipeline recipe(Workbench workbench) {
    return workbench.pipelineProperty().get().orElseThrow().with(workbench.exploreProperty().get());
  }

  private History history() {
    return fake.workbench.historyProperty().get().orElseThrow();
  }

  /// Takes every step.
  ///
  /// @return the states, the opened file first
  private List<State> steps() {
    fake.open("shop.csv");
    List<State> states = new ArrayList<>(List.of(state()));
    EDITS.forEach((part, edit) -> {
      fake.workbench.change("Changed " + part, edit);
      states.add(state());
    });
    Card card = new Card("c", "A headline", "", List.of(), "", List.of(), false);
    fake.workbench.changeStory(CARD, _ -> new Story(List.of(card)));
    states.add(state());
    return states;
  }

  @Test
  void everyPartOfARecipeHasAStep() {
    Set<String> parts = new TreeSet<>();
    Stream.of(Pipeline.class.getRecordComponents()).forEach(part -> parts.add(part.getName()));
    assertEquals(parts, new TreeSet<>(EDITS.keySet()));
    List<State> states = steps();
    for (int step = 1; step < states.size(); step++) {
      assertNotEquals(states.get(step - 1), states.get(step), "step " + step + " changed nothing");
    }
  }

  @Test
  void everyStepIsUndoneAndDoneAgain() {
    List<State> states = steps();
    for (int step = states.size() - 2; step >= 0; step--) {
      fake.workbench.undo();
      assertEquals(states.get(step), state(), "undone to " + history().present().sentence());
    }
    assertFalse(history().canUndo());
    for (int step = 1; step < states.size(); step++) {
      fake.workbench.redo();
      assertEquals(states.get(step), state(), "done again: " + history().present().sentence());
    }
    assertFalse(history().canRedo());
    for (int step : List.of(4, 0, states.size() - 1, 7)) {
      fake.workbench.goBack(step);
      assertEquals(states.get(step), state());
    }
  }

  @Test
  void aCrashLosesNoStep() throws Exception {
    List<State> states = steps();
    List<String> sentences = history().changes().stream().map(Change::sentence).toList();
    fake.workbench.undo();
    fake.workbench.undo();
    Project work = fake.workbench.projectFiles().unsaved().orElseThrow();
    new Autosave(folder).keep(work, Optional.empty(), "shop.csv", Progress.none());
    Path left;
    try (var files = java.nio.file.Files.list(folder)) {
      left =
          files.filter(file -> file.toString().endsWith(".clicktrail")).findFirst().orElseThrow();
    }

    FakeWorkbench next = FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS));
    next.stored = Optional.of(ProjectFile.open(left, Progress.none()));
    next.workbench.projectFiles().recover(left, Optional.empty(), () -> {});
    History back = next.workbench.historyProperty().get().orElseThrow();
    assertEquals(sentences, back.changes().stream().map(Change::sentence).toList());
    assertEquals(states.size() - 3, back.at());
    assertTrue(next.workbench.projectFiles().dirty().get(), "it is unsaved still");
    for (int step = states.size() - 4; step >= 0; step--) {
      next.workbench.undo();
      assertEquals(states.get(step).recipe(), recipe(next.workbench));
    }
    for (int step = 1; step < states.size(); step++) {
      next.workbench.redo();
      assertEquals(states.get(step).recipe(), recipe(next.workbench));
    }
    assertEquals("A headline", next.workbench.storyProperty().get().cards().getFirst().headline());
  }

  @Test
  void aSavedProjectKeepsNoPast() {
    steps();
    fake.chosenToSave = Optional.of(Path.of("kept"));
    fake.workbench.projectFiles().save();
    assertEquals(List.of(), fake.saved.getFirst().past().states());
  }
}
