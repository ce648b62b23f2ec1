package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.clicktrail.SharedData;
import org.clicktrail.project.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every view of the window with parts of the bundled samples, light and dark, small and large, at
/// 100 % and 150 %: no text is cut, nothing sticks out of its card, no cards overlap, no plot is
/// empty, and every control has a name a screen reader can say.
///
/// Every combination, on the samples and on the real files of `../shared/data` where they are:
///
/// `mvn test -Dtest=LayoutTest -Dslow=true`
@ExtendWith(ApplicationExtension.class)
class LayoutTest {

  private static final List<Step> STEPS =
      List.of(Step.GOAL, Step.EXPLORE, Step.LEAKS, Step.EARLY, Step.TRAIN, Step.SEGMENTS);

  @TempDir Path folder;
  private TourWindow tour;
  private Stage stage;

  @Start
  void start(Stage first) {
    stage = first;
    tour = new TourWindow();
    tour.show(first, "1280x800");
  }

  @AfterEach
  void stop() {
    tour.close();
  }

  @Test
  void sessionTable() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("sample-data/shop-sessions.csv"));
    Stream<String> kept =
        IntStream.range(0, lines.size()).filter(row -> row % 4 == 0).mapToObj(lines::get);
    look(Files.write(folder.resolve("shop-sessions.csv"), kept.toList()), SOME);
  }

  @Test
  void eventLog() throws Exception {
    List<String> lines = Files.readAllLines(Path.of("sample-data/shop-events.csv"));
    look(Files.write(folder.resolve("shop-events.csv"), lines.subList(0, 15_000)), SOME);
  }

  /// Without this the two above could not fail.
  @Test
  void faultsAreSeen(FxRobot robot) {
    Label cut = new Label("more words than fit");
    cut.setMaxWidth(40);
    Label outside = new Label("outside");
    outside.setTranslateX(300);
    StackPane plot = new StackPane(new Canvas(300, 200));
    plot.getStyleClass().add("plot");
    plot.setMinSize(100, 80);
    VBox card = new VBox(cut, outside, plot, new Button("", new Region()));
    card.getStyleClass().add("ct-card");
    card.setMaxSize(200, 200);
    VBox over = new VBox(new Label("over it"));
    over.getStyleClass().add("ct-card");
    over.setMaxSize(100, 100);
    List<String> faults = new ArrayList<>();
    robot.interact(() -> {
      stage.setScene(new Scene(new StackPane(card, over), 600, 400));
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
      faults.addAll(LayoutFaults.of(stage.getScene()));
      faults.addAll(Nameless.of(stage.getScene()));
    });
    for (String fault :
        List.of("cut to", "sticks out", "is empty", "another size", "overlap", "without a name")) {
      assertTrue(faults.stream().anyMatch(found -> found.contains(fault)), fault + ": " + faults);
    }
  }

  private record Look(String size, boolean dark, double zoom) {}

  /// Every size, zoom and colour once.
  private static final List<Look> SOME =
      List.of(
          new Look("1280x800", false, 1),
          new Look("1280x800", true, 1.5),
          new Look("1920x1080", true, 1));

  private static final List<Look> ALL =
      Stream.of("1280x800", "1920x1080")
          .flatMap(size ->
              Stream.of(1.0, 1.5)
                  .flatMap(
                      zoom -> Stream.of(new Look(size, false, zoom), new Look(size, true, zoom))))
          .toList();

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sample-data/shop-sessions.csv",
        "sample-data/shop-events.csv",
        "sample-data/shop-clicks.csv",
        "uci468-online-shoppers/online_shoppers_intention.csv",
        "rees46/2019-Oct_first_2h50m.csv",
        "uci553-eshop-clothing/e-shop clothing 2008.csv",
        "telco-churn/Telco-Customer-Churn.csv",
        "online-retail/online_retail.csv"
      })
  void everyCombination(String file) throws Exception {
    look(file.startsWith("sample-data") ? Path.of(file) : SharedData.file(file), ALL);
  }

  private void look(Path file, List<Look> looks) throws InterruptedException {
    ScreenTour screens = new ScreenTour(tour);
    Set<String> faults = new TreeSet<>();
    screens.open(file, STEPS, name -> note(name + " at first", faults));
    for (Look look : looks) {
      ScreenTour.onJavaFx(() -> {
        TourWindow.resize(stage, look.size());
        tour.dark.set(look.dark());
        tour.appearance.zoom(look.zoom());
      });
      screens.visit(name -> note(name + ", " + look, faults));
    }
    assertEquals("", String.join("\n", faults));
  }

  private void note(String where, Set<String> faults) {
    ScreenTour.onJavaFx(() -> {
      LayoutFaults.of(tour.window.scene()).forEach(fault -> faults.add(where + ": " + fault));
      Nameless.of(tour.window.scene()).forEach(faults::add);
    });
  }
}
