package org.clicktrail.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.project.Pipeline;
import org.clicktrail.ui.FakeWorkbench;
import org.clicktrail.ui.Shop;
import org.clicktrail.ui.ShopAnalyst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fix is one step of the history, done once, and undone by one undo.
class FindingFixesTest {

  private final FakeWorkbench fake = FakeWorkbench.inPlace(new ShopAnalyst(Shop.Log.EVENTS));
  private final AtomicInteger computed = new AtomicInteger();
  private final FindingFixes fixes = fixes();

  private FindingFixes fixes() {
    return new FindingFixes(
        fake.workbench,
        new SimpleObjectProperty<>(DataViewModel.Tab.OVERVIEW),
        new FileTables(fake.workbench),
        computed::incrementAndGet);
  }

  @BeforeEach
  void open() {
    fake.open("shop.csv");
  }

  @ParameterizedTest
  @EnumSource(Pipeline.Fix.class)
  void rowsAreLeftOutByAStepThatCanBeUndone(Pipeline.Fix fix) {
    Quality finding = finding(fix.finding(), List.of());
    FindingFixes.Fix offered = fixes.of(finding);
    assertTrue(offered.words().contains("12"), offered.words());
    offered.action().run();
    assertEquals(List.of(fix), recipe().fixes());
    assertEquals(1, computed.get());
    assertEquals("", fixes.of(finding).words(), "offered once");
    fake.workbench.undo();
    assertEquals(List.of(), recipe().fixes());
  }

  @Test
  void columnsAreLeftOutByAStepThatCanBeUndone() {
    fixes.of(finding("duplicate_columns", List.of("copy", "a"))).action().run();
    assertEquals(Set.of("copy"), recipe().dropped().keySet());
    fixes.of(finding("near_constant", List.of("flag"))).action().run();
    assertEquals(Set.of("copy", "flag"), recipe().dropped().keySet());
    fake.workbench.undo();
    fake.workbench.undo();
    assertEquals(Set.of(), recipe().dropped().keySet());
  }

  @Test
  void aWordThatMeansMissingIsReadAsMissingByAStepThatCanBeUndone() {
    for (String word : List.of("unknown", "none")) {
      Quality stands =
          new Quality(
              "missing_word",
              Quality.Severity.NOTE,
              List.of("job"),
              12,
              0.1,
              "“" + word + "” stands in “job”, 12 rows: is it missing?",
              "",
              List.of(word));
      assertEquals("", FindingFixes.examples(stands), "the title names it");
      assertEquals("Treat as missing", fixes.of(stands).words());
      fixes.of(stands).action().run();
    }
    assertEquals("unknown|none", recipe().source().options().read().get("missing"));
    assertEquals(2, computed.get());
    fake.workbench.undo();
    fake.workbench.undo();
    assertEquals(Map.of(), recipe().source().options().read());
  }

  private Pipeline recipe() {
    return fake.workbench.pipelineProperty().get().orElseThrow();
  }

  private static Quality finding(String id, List<String> columns) {
    return new Quality(
        id, Quality.Severity.ATTENTION, columns, 12, 0.1, "title", "detail", List.of("row 1: x"));
  }
}
