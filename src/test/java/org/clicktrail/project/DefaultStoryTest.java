package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.report.Card;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which cards the default story has.
class DefaultStoryTest {

  private static final String WITHOUT = "so no slide shows a funnel";

  @TempDir private Path folder;

  private Run explored(Path file) throws ProblemException {
    return advanced(Pipeline.of(List.of(file)), Step.EXPLORE);
  }

  private Run advanced(Pipeline pipeline, Step step) throws ProblemException {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.2)) {
      return runner.advance(Run.of(pipeline), pipeline, step, _ -> {}, Progress.none());
    }
  }

  private static List<String> ids(Run run) {
    return Reports.story(run).cards().stream().map(Card::id).toList();
  }

  private static boolean said(Run run) {
    return Reports.caveats(run).stream().anyMatch(line -> line.contains(WITHOUT));
  }

  /// 60 sessions view something three times, every third buys.
  private Path log(String column) throws Exception {
    List<String> lines = new ArrayList<>(List.of("session_id,event_time," + column));
    for (int at = 0; at < 60; at++) {
      String who = "s" + at + ",2024-01-" + (10 + at % 15) + " 1";
      lines.add(who + "0:00:00,view");
      lines.add(who + "0:05:00,view");
      lines.add(who + "0:10:00,view");
      if (at % 3 == 0) {
        lines.add(who + "1:00:00,purchase");
      }
    }
    return Files.write(folder.resolve("log.csv"), lines);
  }

  @Test
  void aLogOfEventsHasItsFunnelBehindTheTrend() throws Exception {
    Run run = explored(log("event_type"));
    assertEquals("funnel", ids(run).get(ids(run).indexOf("trend") + 1), ids(run)::toString);
    Card card =
        Reports.story(run).cards().stream()
            .filter(one -> one.id().equals("funnel"))
            .findFirst()
            .orElseThrow();
    ChartSpec chart = ((Block.Chart) card.blocks().getFirst()).spec();
    ChartSpec.Funnel funnel = assertInstanceOf(ChartSpec.Funnel.class, chart);
    assertEquals(List.of(60L, 20L), funnel.steps().stream().map(step -> step.n()).toList());
    assertFalse(said(run));
  }

  @Test
  void theDataSlideSaysWhatWasLeftOutAndWhy() throws Exception {
    Path file = log("event_type");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.addAll(List.of("s0,2024-01-10", "s1,2024-01-10", "s90,2024-01-10 10:00:00,view"));
    Files.write(file, lines);
    Run run = advanced(Pipeline.of(List.of(file)), Step.LEAKS);
    Card card = Reports.card(run, "data").orElseThrow();
    Block.TableBlock table = (Block.TableBlock) card.blocks().getFirst();
    assertTrue(
        table.rows().contains(List.of("Rows refused", "2 (3 fields expected, 2 found)")),
        () -> table.rows().toString());
    assertTrue(
        table
            .rows()
            .contains(
                List.of(
                    "Scored",
                    "60 sessions; left out: 1 ended before the moment, 0 had converted by then")),
        () -> table.rows().toString());
  }

  @Test
  void theDataSlideSaysWhichFixLeftOutHowManyRows() throws Exception {
    Path file = log("event_type");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.addAll(List.of(lines.get(1), lines.get(2), "s0,2024-01-10"));
    Files.write(file, lines);
    Pipeline recipe =
        Pipeline.of(List.of(file))
            .withFixes(List.of(Pipeline.Fix.DROP_DUPLICATES, Pipeline.Fix.DROP_ROBOTS));
    Card card = Reports.card(advanced(recipe, Step.EXPLORE), "data").orElseThrow();
    assertEquals(
        "We looked at 60 sessions; 3 of 203 rows of the file were left out", card.headline());
    List<List<String>> rows = ((Block.TableBlock) card.blocks().getFirst()).rows();
    assertTrue(rows.contains(List.of("Rows read", "202")), rows::toString);
    assertTrue(
        rows.contains(
            List.of(
                "Rows left out",
                "2 (2 exact copies of an earlier row; 0 of machine-like visitors)")),
        rows::toString);
  }

  /// 360 sessions of three views, every third buys: all of the 60 that come by phone do. Buyers
  /// have a status that others lack, which the recipe leaves out; only the purchase has a price.
  private Path statuses() throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("session_id,event_time,event_type,device,status,price"));
    for (int at = 0; at < 360; at++) {
      String who = "s" + at + ",2024-01-" + (10 + at % 15) + " 1";
      String of = (at % 6 == 0 ? ",phone" : ",desktop") + (at % 3 == 0 ? ",gold," : ",none,");
      lines.add(who + "0:00:00,view" + of);
      lines.add(who + "0:05:00,view" + of);
      lines.add(who + "0:10:00,view" + of);
      if (at % 3 == 0) {
        lines.add(who + "1:00:00,purchase" + of + (20 + at));
      }
    }
    return Files.write(folder.resolve("status.csv"), lines);
  }

  @Test
  void whatTheModelDoesNotSeeStandsLastAndIsMarked() throws Exception {
    Run run =
        advanced(
            Pipeline.of(List.of(statuses()))
                .withDropped(Map.of("status", "it gives the answer away")),
            Step.LEAKS);
    List<String> told = ExploreCards.insights(run, run.exploration().orElseThrow());
    assertFalse(told.getFirst().contains("status"), told::toString);
    assertTrue(
        told.stream()
            .anyMatch(one -> one.contains("status") && one.endsWith("; the model does not see it")),
        told::toString);
    assertTrue(
        told.stream().anyMatch(one -> one.contains("phone") && !one.contains("does not see")),
        told::toString);
    Card card = Reports.card(run, "goes_with").orElseThrow();
    assertFalse(card.headline().contains("rice"), card::headline);
    Block.Sentences words = (Block.Sentences) card.blocks().getLast();
    assertEquals(
        "Association, not cause; of whole sessions, also of what came after the moment one acts",
        words.lines().getLast());
  }

  @Test
  void theOutcomeInOtherWordsStandsLastAndIsMarked() throws Exception {
    Run run = advanced(Pipeline.of(List.of(statuses())), Step.LEAKS);
    List<String> told = ExploreCards.insights(run, run.exploration().orElseThrow());
    assertFalse(told.getFirst().contains("status"), told::toString);
    assertTrue(
        told.stream()
            .anyMatch(one ->
                one.contains("status") && one.endsWith("; it is the outcome in other words")),
        told::toString);
  }

  @Test
  void aTableOfSessionsHasNoneAndSaysWhy() throws Exception {
    List<String> lines = new ArrayList<>(List.of("visits,seconds,bought"));
    for (int at = 0; at < 80; at++) {
      lines.add(at % 7 + "," + at * 3 % 50 + "," + (at % 4 == 0 ? "yes" : "no"));
    }
    Run run = explored(Files.write(folder.resolve("table.csv"), lines));
    assertFalse(ids(run).contains("funnel"));
    assertTrue(said(run), () -> Reports.caveats(run).toString());
    assertTrue(
        Reports.caveats(run)
            .contains(
                "The file has a row for each session, so no slide shows how early the outcome can"
                    + " be told."),
        () -> Reports.caveats(run).toString());
    Block.TableBlock data =
        (Block.TableBlock) Reports.card(run, "data").orElseThrow().blocks().getFirst();
    assertTrue(
        data.rows().contains(List.of("Scored", "80 sessions: all of them")),
        () -> data.rows().toString());
  }

  @Test
  void withoutAnOutcomeItIsSaidWhatIsMissing() throws Exception {
    Run run = explored(Path.of("sample-data/shop-clicks.csv"));
    assertEquals(
        "No outcome is chosen, so no slide shows who converts, how well that is predicted and whom"
            + " to contact.",
        Reports.caveats(run).stream()
            .filter(line -> line.startsWith("No "))
            .findFirst()
            .orElse(""));
    assertFalse(Reports.caveats(run).stream().anyMatch(line -> line.contains("proxy")));
  }

  /// 240 sessions of three views; those of partners buy more often than others, those on a phone
  /// always buy, and there is no other way to tell.
  private Path channels(String header) throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    for (int at = 0; at < 240; at++) {
      boolean phone = at % 6 == 0;
      String who = "s" + at + ",2024-01-" + (10 + at % 15) + " 1";
      String of = (phone ? ",phone" : ",desktop") + (at % 4 < 2 ? ",partner" : ",search");
      lines.add(who + "0:00:00,view" + of);
      lines.add(who + "0:05:00,view" + of);
      lines.add(who + "0:10:00,view" + of);
      if (phone || at % 4 == 1) {
        lines.add(who + "1:00:00,purchase" + of);
      }
    }
    return Files.write(folder.resolve("channels.csv"), lines);
  }

  @Test
  void conversionIsShownByTheChannelWhereTheFileKnowsItElseByWhatTellsMost() throws Exception {
    Run known = explored(channels("session_id,event_time,event_type,device,channel"));
    assertTrue(
        Reports.card(known, "by_category").orElseThrow().headline().contains("partner"),
        () -> Reports.card(known, "by_category").orElseThrow().headline());
    Run unknown = explored(channels("session_id,event_time,event_type,kind,sort"));
    assertTrue(
        Reports.card(unknown, "by_category").orElseThrow().headline().contains("phone"),
        () -> Reports.card(unknown, "by_category").orElseThrow().headline());
  }

  @Test
  void aLogWithAFunnelTellsConversionByCategoryAndWhatDrivesTheModelBesideItsScore()
      throws Exception {
    Pipeline recipe =
        Pipeline.of(List.of(channels("session_id,event_time,event_type,device,channel")));
    Run run = advanced(recipe.with(recipe.learn().withModels(List.of("logistic"))), Step.TRAIN);
    List<String> ids = ids(run);
    assertTrue(ids.containsAll(List.of("funnel", "by_category", "early")), ids::toString);
    assertTrue(ids.size() >= 8 && ids.size() <= 9, "with the limits ten: " + ids);
    String drives = Reports.card(run, "importance").orElseThrow().headline();
    Card early = Reports.card(run, "early").orElseThrow();
    assertTrue(early.blocks().toString().contains(drives + "."), early.blocks()::toString);
    assertEquals(List.of(), new Cards(run).unanswered());
  }

  @Test
  void titlesNameNoMeasureAndWhereOneIsNamedItIsExplained() throws Exception {
    Pipeline recipe =
        Pipeline.of(List.of(channels("session_id,event_time,event_type,device,channel")));
    Run run = advanced(recipe.with(recipe.learn().withModels(List.of("logistic"))), Step.TRAIN);
    for (Card card : Reports.story(run).cards()) {
      assertFalse(
          card.headline().matches("(?i).*(\\bauc\\b|silhouette|calibrat|spearman|R²|quality).*"),
          card::headline);
      assertTrue(
          !card.subtitle().contains("AUC") || card.subtitle().contains("AUC (pairs ranked right)"),
          card::subtitle);
    }
    Block.Sentences lines =
        (Block.Sentences) Reports.card(run, "question").orElseThrow().blocks().getLast();
    assertTrue(
        lines.lines().getFirst().matches(".*: in \\d+ of 100 pairs .* \\(AUC [01]\\.\\d\\d, .*"),
        () -> lines.lines().toString());
  }

  @Test
  void aLogWithoutACategorySaysThatNoSlideShowsConversionByOne() throws Exception {
    Run run = explored(log("event_type"));
    assertFalse(ids(run).contains("by_category"));
    assertTrue(
        Reports.caveats(run).stream()
            .anyMatch(line -> line.endsWith("conversion by channel or category.")),
        () -> Reports.caveats(run).toString());
  }
}
