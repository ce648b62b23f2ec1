package org.clicktrail.ui.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Project;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.project.Scorer;
import org.clicktrail.project.Step;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.clicktrail.ui.control.Questions;
import org.junit.jupiter.api.Test;

/// The story that the guide writes, and when it is left alone.
class GuideTest {

  private static final String OWN = "What I want to say";

  private final FakeWorkbench fake =
      FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS, "logistic"));
  private final Workbench workbench = fake.workbench;

  private void guided() {
    workbench.projectFiles().openData(Pipeline.of(List.of(Path.of("shop.csv"))));
    workbench.guide().start();
    assertEquals(Guide.State.READY, workbench.guide().stateProperty().get());
    assertFalse(cards().isEmpty());
  }

  private List<Card> cards() {
    return workbench.storyProperty().get().cards();
  }

  private void askAgain() {
    workbench.change(
        "after one event",
        recipe ->
            recipe.with(
                new GoalSpec(
                    recipe.goal().outcome(),
                    recipe.goal().revenue(),
                    Optional.of(new DecisionMoment.AfterEvents(1)))));
    workbench.advance(Step.TRAIN);
  }

  private static List<String> ids(List<Card> cards) {
    return cards.stream().map(Card::id).toList();
  }

  @Test
  void aStoryNobodyTouchedFollowsTheNextGoal() {
    guided();
    askAgain();
    assertEquals(
        ids(Reports.story(workbench.runProperty().get().orElseThrow()).cards()), ids(cards()));
    assertFalse(cards().stream().anyMatch(Card::stale), "from before");
  }

  @Test
  void theAnalystsOwnWordsStay() {
    guided();
    workbench.changeStory(
        "headline",
        story -> {
          List<Card> all = new ArrayList<>(story.cards());
          all.set(0, all.getFirst().withHeadline(OWN));
          return new Story(all);
        });
    String before = cards().getFirst().notes();
    askAgain();
    assertEquals(OWN, cards().getFirst().headline());
    assertEquals(before, cards().getFirst().notes(), "those of the page, which say the same");
  }

  /// Figures in words that nobody wrote follow the analysis; what somebody wrote stays.
  @Test
  void aCardDrawnAgainKeepsTheAnalystsNotesAndRenewsItsHeadline() {
    guided();
    workbench.changeStory(
        "notes",
        story ->
            new Story(
                story.cards().stream()
                    .map(card -> card.id().equals("advice") ? card.withNotes(OWN) : card)
                    .toList()));
    String headline = advice().headline();
    askAgain();
    assertEquals(OWN, advice().notes());
    assertFalse(advice().stale());
    assertNotEquals(headline, advice().headline());
  }

  private Card advice() {
    return cards().stream().filter(card -> card.id().equals("advice")).findFirst().orElseThrow();
  }

  private static Map<Metric, Interval> metrics(Run run) {
    return run.conversion()
        .flatMap(Training::best)
        .flatMap(ModelResult::evaluation)
        .orElseThrow()
        .metrics();
  }

  @Test
  void aReopenedProjectShowsItsModelsAgainAndKeepsTheStory() {
    guided();
    Run before = workbench.runProperty().get().orElseThrow();
    Pipeline recipe = workbench.pipelineProperty().get().orElseThrow();
    Story own = new Story(List.of(cards().getFirst().withHeadline(OWN)));
    fake.stored =
        Optional.of(
            new Project(
                recipe, own, Scorer.of(before), Run.of(recipe.computed(), Scorer.of(before))));
    fake.unsaved = Questions.Unsaved.DISCARD;
    List<Run> seen = new ArrayList<>();
    workbench.runProperty().subscribe(run -> run.ifPresent(seen::add));
    workbench.projectFiles().open(List.of(Path.of("p.clicktrail")));
    Run after = workbench.runProperty().get().orElseThrow();
    assertEquals(metrics(before), metrics(after));
    assertEquals(Guide.State.READY, workbench.guide().stateProperty().get());
    assertEquals(List.of(OWN), cards().stream().map(Card::headline).toList());
    assertFalse(workbench.projectFiles().dirty().get());
    List<Run> training =
        seen.stream()
            .dropWhile(run -> run.kept().isEmpty())
            .takeWhile(run -> run.kept().isPresent())
            .filter(run -> run.conversion().isPresent())
            .toList();
    assertFalse(training.isEmpty());
    training.forEach(run ->
        assertSame(
            before.scorer().orElseThrow().conversion(),
            run.scorer().orElseThrow().conversion(),
            "while models are trained those that were kept predict"));
    assertEquals(Optional.empty(), after.kept());
  }
}
