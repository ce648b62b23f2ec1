package org.clicktrail.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Step;
import org.clicktrail.ui.EngineAnalyst;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.workbench.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rule of sessions in the window, with the real engine behind it.
class SessionsModelTest {

  @TempDir private Path folder;
  private PipelineRunner runner;
  private FakeWorkbench fake;
  private DataViewModel data;

  /// Twenty customers with two sessions each, an hour apart over midnight; each session has three
  /// events.
  @BeforeEach
  void open() throws Exception {
    List<String> lines = new ArrayList<>(List.of("session_id,user_id,event_time,event_type"));
    for (int user = 10; user < 30; user++) {
      lines.add("a" + user + ",u" + user + ",2024-01-30 23:20:00,view");
      lines.add("a" + user + ",u" + user + ",2024-01-30 23:30:00,view");
      lines.add("a" + user + ",u" + user + ",2024-01-30 23:40:00,cart");
      lines.add("b" + user + ",u" + user + ",2024-01-31 00:20:00,view");
      lines.add("b" + user + ",u" + user + ",2024-01-31 00:30:00,view");
      lines.add(
          "b"
              + user
              + ",u"
              + user
              + ",2024-01-31 00:4"
              + user % 10
              + ":00,"
              + (user % 2 == 0 ? "purchase" : "view"));
    }
    Path file = Files.write(folder.resolve("log.csv"), lines);
    runner = new PipelineRunner(folder, 0.2);
    fake = FakeWorkbench.inPlace(new EngineAnalyst(() -> runner));
    data = new DataViewModel(fake.workbench);
    fake.workbench.projectFiles().open(List.of(file));
    data.shown();
  }

  @AfterEach
  void close() {
    runner.close();
  }

  private long sessions() {
    return data.report().getValue().map(ImportReport::sessions).orElseThrow();
  }

  private Optional<SessionRule> rule() {
    return fake.workbench.pipelineProperty().get().flatMap(Pipeline::sessions);
  }

  @Test
  void aRuleIsTriedOnTheFileBeforeItIsTaken() {
    SessionsModel model = data.sessions();
    assertTrue(model.offered().getValue());
    assertEquals("Sessions: the column session_id", model.line().getValue());
    model.begin();
    assertTrue(model.exampleProperty().get().startsWith("40 sessions, 3.0 events each"));

    SessionRule customers = model.triedProperty().get().with(SessionRule.By.CUSTOMER);
    model.attempt(customers.withGap(Optional.of(Duration.ofHours(2))));
    assertEquals(
        """
        20 sessions, 6.0 events each on average. For example:
        u10-1: 2024-01-30 23:20 – 2024-01-31 00:40, 6 events: view, view, cart, view, view\
        """,
        model.exampleProperty().get());
    model.attempt(model.triedProperty().get().withMidnight(true));
    assertEquals(
        """
        40 sessions, 3.0 events each on average. For example:
        u10-1: 2024-01-30 23:20 – 2024-01-30 23:40, 3 events: view, view, cart
        u10-2: 2024-01-31 00:20 – 2024-01-31 00:40, 3 events: view, view, purchase\
        """,
        model.exampleProperty().get());
    model.attempt(model.triedProperty().get().with(ZoneId.of("Asia/Tokyo")));
    assertTrue(
        model.exampleProperty().get().contains("20 sessions"),
        "no day ends there in between: " + model.exampleProperty().get());
    assertEquals(Optional.empty(), rule(), "nothing is changed by trying");
  }

  @Test
  void takingARuleIsAStepThatCanBeUndone() {
    SessionsModel model = data.sessions();
    assertEquals(40, sessions());
    model.begin();
    model.attempt(
        model
            .triedProperty()
            .get()
            .with(SessionRule.By.CUSTOMER)
            .withGap(Optional.of(Duration.ofHours(2))));
    model.take();
    assertEquals(Optional.empty(), fake.workbench.noticeProperty().get());
    assertEquals(20, sessions());
    History history = fake.workbench.historyProperty().get().orElseThrow();
    assertEquals("Sessions: the customer, pauses above 2 h", history.present().sentence());
    assertEquals("Sessions: the customer, pauses above 2 h", model.line().getValue());
    fake.workbench.undo();
    data.shown();
    assertEquals(Optional.empty(), rule());
    assertEquals(40, sessions());
    fake.workbench.redo();
    data.shown();
    assertEquals(20, sessions());
  }

  /// Where customers are asked about, the rule is still about what the file calls a session.
  @Test
  void aRuleIsTriedOnTheSessionsOfTheFileAlsoWhereCustomersAreAskedAbout() {
    fake.workbench.change(
        "customers",
        recipe ->
            recipe.with(
                new GoalSpec(
                    Unit.CUSTOMER,
                    Optional.of("event=purchase within 1d"),
                    Optional.empty(),
                    Optional.of(new DecisionMoment.At(LocalDateTime.of(2024, 1, 31, 0, 0))))));
    fake.workbench.advance(Step.GOAL);
    SessionsModel model = data.sessions();
    model.attempt(new SessionRule(Optional.of(Duration.ofHours(2))));
    assertTrue(
        model.exampleProperty().get().startsWith("40 sessions"), model.exampleProperty().get());
  }
}
