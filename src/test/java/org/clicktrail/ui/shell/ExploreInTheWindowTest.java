package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Filter;
import org.clicktrail.core.explore.FilterWords;
import org.clicktrail.core.explore.Funnel;
import org.clicktrail.core.explore.Journeys;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.project.ExploreCards;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The filter and the funnel of Explore, with hands on the real window. Expected counts are read
/// off the log made here.
class ExploreInTheWindowTest extends InTheWindow {

  @TempDir private Path folder;

  /// 120 sessions begin with a view; every second adds to the cart, every fourth buys then; every
  /// third comes by phone: 40, of which 20 have a cart and 10 buy.
  private Path log() throws Exception {
    List<String> lines =
        new ArrayList<>(List.of("session_id,user_id,event_time,event_type,device"));
    for (int at = 0; at < 120; at++) {
      String who = "s" + at + ",u" + at + ",2024-01-" + (at < 60 ? "10" : "20") + " 1";
      String by = at % 3 == 0 ? ",phone" : ",desktop";
      lines.add(who + "0:00:0" + at % 10 + ",view" + by);
      lines.add(who + "0:05:0" + at % 10 + ",view" + by);
      if (at % 2 == 0) {
        lines.add(who + "1:00:0" + at % 10 + ",cart" + by);
      }
      if (at % 4 == 0) {
        lines.add(who + "2:00:0" + at % 10 + ",purchase" + by);
      }
    }
    return Files.write(folder.resolve("shop.csv"), lines);
  }

  private Workbench workbench() {
    return tour.workbench;
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void open(FxRobot robot) throws Exception {
    open(robot, log());
  }

  private void open(FxRobot robot, Path log) throws Exception {
    robot.interact(() -> workbench().projectFiles().open(List.of(log)));
    until(() -> workbench().fresh(Step.IMPORT));
    robot.interact(() -> {
      workbench().go(ScreenId.EXPLORE);
      workbench().advance(Step.EXPLORE);
    });
    until(() -> workbench().fresh(Step.EXPLORE) && workbench().stepProperty().get().isEmpty());
  }

  private Exploration seen() {
    return workbench().exploring().shownProperty().get().orElseThrow();
  }

  private List<Long> funnel() {
    return seen().journeys().flatMap(Journeys::funnel).orElseThrow().steps().stream()
        .map(Funnel.Step::n)
        .toList();
  }

  private void shows(long sessions) throws Exception {
    until(() -> seen().scope().kept() == sessions);
  }

  private static String count(FxRobot robot) {
    return robot.lookup("#filter-count").queryAs(Label.class).getText();
  }

  private void filterByPhone(FxRobot robot) throws Exception {
    Clicks.on(robot, "#filter-add");
    until(() -> robot.lookup("#filter-subject").tryQuery().isPresent());
    ComboBox<?> subject = robot.lookup("#filter-subject").queryComboBox();
    robot.interact(() -> {
      for (int i = 0; i < subject.getItems().size(); i++) {
        Object item = subject.getItems().get(i);
        String words = String.valueOf(item);
        if (words.contains("phone") && words.contains("Words")) {
          subject.getSelectionModel().select(i);
          return;
        }
      }
    });
    robot.interact(() ->
        robot.lookup(".check-box").queryAllAs(CheckBox.class).stream()
            .filter(box -> box.getText().equals("phone"))
            .forEach(CheckBox::fire));
    robot.interact(() -> robot.lookup("#filter-apply").queryButton().fire());
  }

  /// The trend shows the months already, though they tell most of all words of the sample.
  @Test
  void theCategoryOfTheDeckStandsFirst(FxRobot robot) throws Exception {
    open(robot, Path.of("sample-data", "shop-sessions.csv"));
    ComboBox<?> choice = robot.lookup("#explore-category").queryComboBox();
    until(() -> choice.getValue() != null);
    Exploration.CategoryRates shown = (Exploration.CategoryRates) choice.getValue();
    assertEquals(
        ExploreCards.category(workbench().runProperty().get().orElseThrow()),
        Optional.of(shown.feature()));
    assertEquals("VisitorType", shown.feature());
  }

  @Test
  void aConditionAppliesToEveryChartAndToNothingElse(FxRobot robot) throws Exception {
    open(robot);
    assertEquals("all 120 sessions", count(robot));
    Run before = workbench().runProperty().get().orElseThrow();
    Optional<Pipeline> recipe = workbench().pipelineProperty().get();
    filterByPhone(robot);
    shows(40);
    until(() -> count(robot).equals("40 of 120 sessions"));
    assertEquals(List.of(40L, 20L, 10L), funnel());
    Clicks.settled();
    ChartPane trend = robot.lookup(".chart-trend").queryAs(ChartPane.class);
    String subtitle = trend.specProperty().get().heading().subtitle();
    assertTrue(subtitle.contains("phone (40 of 120"), subtitle);
    assertSame(before, workbench().runProperty().get().orElseThrow(), "no result changes");
    assertEquals(recipe, workbench().pipelineProperty().get());
    assertTrue(workbench().fresh(Step.EXPLORE));
    Clicks.on(robot, "#explore-tab-forecast");
    assertEquals("40 of 120 sessions", count(robot));
    assertTrue(robot.lookup("#filter-bar").query().getParent().isVisible(), "the filter is gone");
    Clicks.on(robot, "#explore-tab-overview");
    robot.interact(() -> workbench().undo());
    shows(120);
    robot.interact(() -> workbench().redo());
    shows(40);
    Clicks.on(robot, "#filter-clear");
    shows(120);
    until(() -> count(robot).equals("all 120 sessions"));
  }

  @Test
  void aBarAddsItsCondition(FxRobot robot) throws Exception {
    open(robot);
    ChartPane trend = robot.lookup(".chart-trend").queryAs(ChartPane.class);
    until(() -> trend.specProperty().get() != null);
    Clicks.settled();
    robot.interact(() -> ChartClicks.click(trend, "0:1"));
    // the second day: sessions 60 to 119
    shows(60);
    assertEquals(List.of("20 Jan 2024"), seen().scope().conditions());
    Clicks.on(robot, "#filter-remove");
    shows(120);
  }

  @Test
  void stepsCanBeChosenAndTheCardKeepsThem(FxRobot robot) throws Exception {
    open(robot);
    Clicks.on(robot, "#explore-tab-funnel");
    assertEquals(List.of(120L, 60L, 30L), funnel());
    until(() -> robot.lookup("#funnel-less-2").tryQuery().isPresent());
    Clicks.on(robot, "#funnel-less-2");
    until(() -> funnel().equals(List.of(120L, 30L)));
    ChartPane pane = robot.lookup(".chart-funnel").queryAs(ChartPane.class);
    until(() -> pane.specProperty().get() != null);
    robot.interact(pane::addToStory);
    String id = workbench().storyProperty().get().cards().getLast().id();
    assertTrue(id.contains("view>purchase"), id);
    Clicks.on(robot, "#funnel-suggest");
    until(() -> funnel().equals(List.of(120L, 60L, 30L)));
    Card card = workbench().storyProperty().get().cards().getLast();
    assertFalse(card.stale(), "another funnel does not age the card");
  }

  /// The days of the log are 10 and 20 January, in this order.
  @Test
  void aNoteStandsAtItsDayInTheChartAndInTheStory(FxRobot robot) throws Exception {
    open(robot);
    ChartPane trend = robot.lookup(".chart-trend").queryAs(ChartPane.class);
    until(() -> trend.specProperty().get() != null);
    robot.interact(trend::addToStory);
    Clicks.on(robot, "#explore-notes");
    until(() -> robot.lookup("#note-words").tryQuery().isPresent());
    robot.interact(() -> {
      robot.lookup("#note-day").queryAs(DatePicker.class).setValue(LocalDate.of(2024, 1, 20));
      robot.lookup("#note-words").queryAs(TextField.class).setText("Price cut");
      robot.lookup("#note-apply").queryButton().fire();
    });
    List<ChartSpec.Note> one = List.of(new ChartSpec.Note(1, "Price cut"));
    until(() -> notes(trend.specProperty().get()).equals(one));
    until(() ->
        workbench().storyProperty().get().cards().getLast().blocks().getFirst()
                instanceof Block.Chart(var spec)
            && notes(spec).equals(one));
    assertFalse(workbench().storyProperty().get().cards().getLast().stale());
    robot.interact(() -> workbench().undo());
    until(() -> notes(trend.specProperty().get()).isEmpty());
    robot.interact(() -> workbench().redo());
    until(() -> notes(trend.specProperty().get()).equals(one));
  }

  private static List<ChartSpec.Note> notes(ChartSpec spec) {
    return spec instanceof ChartSpec.Line line ? line.notes() : List.of();
  }

  @Test
  void aCardAboutAPartIsDrawnAgainAfterAChange(FxRobot robot) throws Exception {
    open(robot);
    ExploreSpec phone =
        ExploreSpec.none().with(new Filter(List.of(FilterWords.condition("outcome=yes"))));
    robot.interact(() -> workbench().exploring().ask("buyers", _ -> phone));
    shows(30);
    ChartPane trend = robot.lookup(".chart-trend").queryAs(ChartPane.class);
    robot.interact(trend::addToStory);
    robot.interact(() -> workbench().exploring().ask("all", _ -> ExploreSpec.none()));
    shows(120);
    robot.interact(() -> {
      workbench()
          .change(
              "carts",
              now ->
                  now.with(
                      new GoalSpec(
                          Optional.of("event=cart"),
                          Optional.empty(),
                          Optional.of(new DecisionMoment.End()))));
      workbench().advance(Step.EXPLORE);
    });
    until(() -> workbench().fresh(Step.EXPLORE));
    until(() -> !workbench().storyProperty().get().cards().getLast().stale());
    String subtitle = workbench().storyProperty().get().cards().getLast().subtitle();
    assertTrue(subtitle.contains("60 of 120"), subtitle);
  }
}
