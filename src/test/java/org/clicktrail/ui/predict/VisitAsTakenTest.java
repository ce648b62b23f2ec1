package org.clicktrail.ui.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Run;
import org.clicktrail.project.Scorer;
import org.clicktrail.project.Step;
import org.clicktrail.ui.EngineAnalyst;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A real visit in the form is the visit of the file, however it came there and although its fields
/// stand on the screen: most customers have no earlier session, and only orders have a price.
@ExtendWith(ApplicationExtension.class)
class VisitAsTakenTest {

  private static final int VISITS = 900;

  /// The customer of every tenth visit was there the visit before.
  private static final int RETURNS = 10;

  @TempDir static Path folder = Path.of("");

  private final PipelineRunner runner = new PipelineRunner(folder, 0.2);
  private final FakeWorkbench fake = FakeWorkbench.inPlace(new EngineAnalyst(() -> runner));
  private final PredictViewModel screen = new PredictViewModel(fake.workbench);

  /// Five events a visit, the last an order in some; a second visit is likelier to order.
  private static Path shop() throws Exception {
    SplittableRandom chance = new SplittableRandom(7);
    List<String> lines =
        new ArrayList<>(List.of("event_time,session_id,user_id,event_type,page,device,price"));
    LocalDateTime start = LocalDateTime.of(2026, 3, 1, 8, 0);
    for (int visit = 0; visit < VISITS; visit++) {
      start = start.plusMinutes(200 + chance.nextInt(90));
      String device = visit % 3 == 0 ? "phone" : "desktop";
      boolean returns = visit % RETURNS == RETURNS - 1;
      boolean cart = chance.nextInt(3) == 0;
      boolean order = chance.nextInt(10) < (cart ? 4 : 1) + (returns ? 2 : 0);
      for (int event = 0; event < 5; event++) {
        String kind = event == 1 && cart ? "cart" : event == 4 && order ? "purchase" : "view";
        lines.add(
            String.join(
                ",",
                start.plusSeconds(event * (5L + visit % 11)).toString().replace('T', ' '),
                "S" + visit,
                "U" + (returns ? visit - 1 : visit),
                kind,
                "/page" + chance.nextInt(4),
                device,
                kind.equals("purchase") ? List.of("89", "129", "178").get(visit % 3) : ""));
      }
    }
    return Files.write(folder.resolve("shop.csv"), lines);
  }

  @Start
  void start(Stage stage) throws Exception {
    fake.open(shop().toString());
    fake.workbench.go(ScreenId.PREDICT);
    fake.workbench.change(
        "models",
        recipe -> recipe.with(new Pipeline.LearnSpec(List.of("logistic", "linear"), Map.of(), 1)));
    fake.workbench.advance(Step.TRAIN);
    stage.show();
  }

  @AfterEach
  void close() {
    runner.close();
  }

  private Run run() {
    return fake.workbench.runProperty().get().orElseThrow();
  }

  private VisitModel form() {
    return screen.one().visitProperty().get().orElseThrow();
  }

  private int row(String session) {
    Snapshot sessions = run().snapshot().orElseThrow();
    return IntStream.range(0, sessions.rows())
        .filter(row -> sessions.session().text(row).equals(session))
        .findFirst()
        .orElseThrow();
  }

  /// The form on the screen says what the snapshot's row says.
  private void assertAsInTheFile(FxRobot robot, String how) {
    String session = form().visit().session();
    robot.interact(() -> new WholeVisit(form()));
    double file =
        Scorer.of(run())
            .orElseThrow()
            .conversion()
            .predict(run().snapshot().orElseThrow().features())[row(session)];
    assertEquals(
        file,
        screen.one().verdictProperty().get().orElseThrow().probability(),
        1e-9,
        how + ": " + session);
    String note = screen.one().subtitleProperty().get();
    assertFalse(note.contains("Changed"), how + ": " + note);
    assertTrue(note.contains("convert"), how + ": " + note);
  }

  @Test
  void everyWayLeadsToTheVisitOfTheFile(FxRobot robot) {
    assertTrue(
        form().earlier().stream().anyMatch(field -> field.valueProperty().get().isEmpty()),
        "the customer of the first visit has no earlier session");
    assertAsInTheFile(robot, "at opening");
    String first = form().visit().session();
    String note = screen.one().subtitleProperty().get();
    for (int i = 0; i < 10; i++) {
      robot.interact(() -> screen.one().take(KnownSessions.Wish.ANY));
      assertAsInTheFile(robot, "another");
      robot.interact(() -> screen.one().take(KnownSessions.Wish.CONVERTED));
      assertAsInTheFile(robot, "one that orders later");
    }
    robot.interact(() -> screen.one().take(first));
    assertAsInTheFile(robot, "by id");
    assertEquals(note, screen.one().subtitleProperty().get());
  }

  @Test
  void aChangeIsSaidAndTakenBack(FxRobot robot) {
    VisitColumn device =
        form().whole().stream()
            .filter(column -> column.name().equals("device"))
            .findFirst()
            .orElseThrow();
    String before = form().same().values().getOrDefault("device", "");
    robot.interact(
        () -> form().same().choose(device, before.equals("phone") ? "desktop" : "phone"));
    assertTrue(screen.one().subtitleProperty().get().endsWith("Changed by you."));
    assertTrue(
        form().visit().events().stream()
            .noneMatch(event -> event.cell("device").orElseThrow().equals(before)));
    robot.interact(() -> form().same().choose(device, before));
    assertAsInTheFile(robot, "taken back");
  }
}
