package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// What the analyst decides over segments, with hands on the real window.
class SegmentsInTheWindowTest extends InTheWindow {

  @TempDir private Path folder;

  private Workbench workbench() {
    return tour.workbench;
  }

  private static void until(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<Profile> profiles() {
    return workbench()
        .runProperty()
        .get()
        .flatMap(Run::segments)
        .map(Segmentation::profiles)
        .orElse(List.of());
  }

  private String story() {
    Card card = workbench().storyProperty().get().cards().getLast();
    return card.stale() ? "" : card.blocks().stream().map(Block::toString).toList().toString();
  }

  @Test
  void anActionAndAMergeReachTheStoryAndCanBeUndone(FxRobot robot) throws Exception {
    List<String> lines = Files.readAllLines(Path.of("sample-data/shop-sessions.csv"));
    Path file =
        Files.write(
            folder.resolve("shop.csv"),
            IntStream.range(0, lines.size()).filter(i -> i % 8 == 0).mapToObj(lines::get).toList());
    robot.interact(() -> workbench().projectFiles().open(List.of(file)));
    until(() -> workbench().fresh(Step.IMPORT));
    robot.interact(() -> {
      workbench().go(ScreenId.SEGMENTS);
      workbench()
          .change(
              "four segments",
              recipe ->
                  recipe.with(
                      new org.clicktrail.core.segment.SegmentSpec(
                          "kmeans", 4, List.of(), java.util.Map.of(), 1)));
      workbench().advance(Step.SEGMENTS);
    });
    until(() -> profiles().size() == 4 && workbench().stepProperty().get().isEmpty());
    until(() -> robot.lookup("#profile-more-1").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#segments-add").queryButton().fire());
    item(robot, 0, "Rename");
    robot.write("Regulars").type(KeyCode.ENTER);
    until(() -> profiles().getFirst().name().equals("Regulars"));
    until(() -> robot.lookup("#profile-more-1").tryQuery().isPresent());
    act(robot, 1, "Write to them on Friday");
    until(() -> story().contains("Write to them on Friday"));
    List<Profile> four = profiles();
    merge(robot, 2, four.get(3).name());
    until(() -> profiles().size() == 3 && workbench().stepProperty().get().isEmpty());
    assertEquals(four.get(2).size() + four.get(3).size(), profiles().get(2).size());
    assertEquals("Write to them on Friday", profiles().get(1).action(), "it is about the same");
    until(() -> !story().isEmpty());
    assertTrue(story().contains(profiles().get(2).name()), this::story);
    robot.interact(() -> workbench().undo());
    until(() -> profiles().equals(four));
    robot.interact(() -> workbench().redo());
    until(() -> profiles().size() == 3);
  }

  @Test
  void columnsAreChosenAndWordsSayWhyNot(FxRobot robot) throws Exception {
    List<String> lines = Files.readAllLines(Path.of("sample-data/shop-sessions.csv"));
    Path file =
        Files.write(
            folder.resolve("shop.csv"),
            IntStream.range(0, lines.size()).filter(i -> i % 8 == 0).mapToObj(lines::get).toList());
    robot.interact(() -> workbench().projectFiles().open(List.of(file)));
    until(() -> workbench().fresh(Step.IMPORT));
    robot.interact(() -> {
      workbench().go(ScreenId.SEGMENTS);
      workbench().advance(Step.SEGMENTS);
    });
    until(() -> !columns().isEmpty() && workbench().stepProperty().get().isEmpty());
    List<String> suggested = columns();
    until(() -> robot.lookup("#segments-columns").tryQuery().isPresent());
    MenuButton menu = robot.lookup("#segments-columns").queryAs(MenuButton.class);
    robot.interact(menu::show);
    assertTrue(
        menu.getItems().stream().anyMatch(item -> "segments-columns-words".equals(item.getId())));
    robot.type(KeyCode.DOWN, KeyCode.SPACE);
    robot.interact(menu::hide);
    until(() -> columns().equals(suggested.subList(1, suggested.size())));
    until(() -> workbench().stepProperty().get().isEmpty());
    robot.interact(menu::show);
    robot.interact(() -> {
      menu.getItems().getFirst().fire();
      menu.hide();
    });
    until(() -> columns().equals(suggested));
  }

  private List<String> columns() {
    return workbench()
        .runProperty()
        .get()
        .flatMap(Run::segments)
        .map(Segmentation::columns)
        .orElse(List.of());
  }

  private static void act(FxRobot robot, int segment, String words) throws Exception {
    item(robot, segment, "Change the action…");
    until(() -> robot.lookup("#profile-action-words").tryQuery().isPresent());
    robot.interact(() -> {
      robot.lookup("#profile-action-words").queryAs(TextArea.class).setText(words);
      robot.lookup("#profile-action-keep").queryButton().fire();
    });
  }

  private static void merge(FxRobot robot, int segment, String name) throws Exception {
    until(() -> robot.lookup("#profile-more-" + segment).tryQuery().isPresent());
    item(robot, segment, "Merge with “" + name + "”");
  }

  private static void item(FxRobot robot, int segment, String words) {
    robot.interact(() -> robot.lookup("#profile-more-" + segment).queryButton().fire());
    robot.interact(() ->
        javafx.stage.Window.getWindows().stream()
            .filter(javafx.scene.control.ContextMenu.class::isInstance)
            .map(javafx.scene.control.ContextMenu.class::cast)
            .toList()
            .forEach(menu -> choose(menu, words)));
  }

  private static void choose(javafx.scene.control.ContextMenu menu, String words) {
    menu.hide();
    menu.getItems().stream()
        .filter(item -> words.equals(item.getText()))
        .toList()
        .forEach(MenuItem::fire);
  }
}
