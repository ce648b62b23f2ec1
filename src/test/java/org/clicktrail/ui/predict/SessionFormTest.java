package org.clicktrail.ui.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.PipelineRunner;
import org.clicktrail.project.Step;
import org.clicktrail.ui.EngineAnalyst;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.control.Questions;
import org.clicktrail.ui.workbench.Notice;
import org.clicktrail.ui.workbench.ScreenId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form of a file with a row a customer, over a real engine without a toolkit.
class SessionFormTest {

  /// Customers C-0 to C-599 with as many calls as their number leaves over by 7.
  private static Path customers(Path folder, String letter) throws Exception {
    List<String> lines = new ArrayList<>(List.of("customer_id,calls,minutes,bought"));
    for (int i = 0; i < 600; i++) {
      int calls = i % 7;
      String id = letter + "-" + i;
      lines.add(id + "," + calls + "," + (i * 37 % 100) + "," + ((i * 31 % 10) < calls));
    }
    return Files.write(folder.resolve(letter + ".csv"), lines);
  }

  private static void train(FakeWorkbench fake, Path file) {
    fake.open(file.toString());
    fake.workbench.go(ScreenId.PREDICT);
    fake.workbench.change(
        "models", recipe -> recipe.with(new Pipeline.LearnSpec(List.of("logistic"), Map.of(), 1)));
    fake.workbench.advance(Step.TRAIN);
  }

  @Test
  void aTypedIdIsTakenOrMissed(@TempDir Path folder) throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      FakeWorkbench fake = FakeWorkbench.inPlace(new EngineAnalyst(() -> runner));
      PredictViewModel screen = new PredictViewModel(fake.workbench);
      train(fake, customers(folder, "C"));
      OneModel one = screen.one();
      assertTrue(one.hasSessions(), () -> fake.workbench.noticeProperty().get().toString());
      one.take("C-503");
      assertTrue(one.titleProperty().get().endsWith("C-503"), one.titleProperty().get());
      // by hand: 503 = 71 * 7 + 6
      assertEquals("6", value(one, "calls"));
      one.take("c-503");
      assertEquals("6", value(one, "calls"), "the form stays");
      Optional<Notice> said = fake.workbench.noticeProperty().get();
      assertTrue(
          said.map(Notice::sentence).orElse("").contains("“c-503” among the 600"), said::toString);
    }
  }

  @Test
  void aCustomerOfAnotherFileDoesNotStay(@TempDir Path folder) throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      FakeWorkbench fake = FakeWorkbench.inPlace(new EngineAnalyst(() -> runner));
      fake.unsaved = Questions.Unsaved.DISCARD;
      PredictViewModel screen = new PredictViewModel(fake.workbench);
      train(fake, customers(folder, "C"));
      screen.one().take("C-503");
      fake.workbench.change(
          "others", recipe -> recipe.with(new Pipeline.LearnSpec(List.of("tree"), Map.of(), 1)));
      fake.workbench.advance(Step.TRAIN);
      assertTrue(screen.one().titleProperty().get().endsWith("C-503"), "of the same file it does");
      train(fake, customers(folder, "D"));
      assertEquals("A typical customer", screen.one().titleProperty().get());
      screen.one().take("D-1");
      assertTrue(screen.one().titleProperty().get().endsWith("D-1"));
    }
  }

  /// Who gets more discount buys more often; the minutes say nothing.
  @Test
  void whatNobodyCanChangeIsLeftAsItIsUntilThatIsTakenBack(@TempDir Path folder) throws Exception {
    List<String> lines = new ArrayList<>(List.of("customer_id,discount,minutes,bought"));
    for (int i = 0; i < 600; i++) {
      int discount = i % 7;
      lines.add("C-" + i + "," + discount + "," + i * 37 % 100 + "," + (i * 31 % 10 < discount));
    }
    Path file = Files.write(folder.resolve("offers.csv"), lines);
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      FakeWorkbench fake = FakeWorkbench.inPlace(new EngineAnalyst(() -> runner));
      OneModel one = new PredictViewModel(fake.workbench).one();
      train(fake, file);
      one.take("C-0");
      String way = one.wayProperty().get();
      assertTrue(way.startsWith("with discount of "), way);
      FeatureInfo discount = one.changedProperty().get().getFirst();
      one.fix(discount);
      assertEquals(List.of(discount), one.fixed());
      assertEquals(List.of(), one.changedProperty().get());
      assertTrue(one.wayProperty().get().startsWith("nothing this model looks at"), way);
      assertEquals(
          Set.of(discount.id()),
          fake.workbench.pipelineProperty().get().orElseThrow().decisions().fixed());
      one.unfix();
      assertEquals(way, one.wayProperty().get());
    }
  }

  private static String value(OneModel one, String id) {
    return one.fieldsProperty().get().stream()
        .filter(field -> field.id().equals(id))
        .map(FormField::shown)
        .findFirst()
        .orElseThrow();
  }
}
