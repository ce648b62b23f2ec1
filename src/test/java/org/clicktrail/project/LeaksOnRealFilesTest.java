package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.SharedData;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakFinding.Severity;
import org.clicktrail.core.leak.LeakGuard;
import org.clicktrail.core.leak.LeakInput;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.split.SplitSpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The leaks everybody should know, on the real files (data/README.md, FEATURES.md 1.9). */
class LeaksOnRealFilesTest {

  private static final String CLOTHING = "uci553-eshop-clothing/e-shop clothing 2008.csv";
  private static final String SHOPPERS = "uci468-online-shoppers/online_shoppers_intention.csv";
  private static final String BANK = "bank-marketing/bank-full.csv";
  private static final String TELCO = "telco-churn/Telco-Customer-Churn.csv";
  private static final String LEADS = "lead-scoring/Lead Scoring.csv";
  private static final String RULE = "clicks>5 and price_sum>50";
  private static final DecisionMoment END = new DecisionMoment.End();

  @TempDir private static Path folder;

  /** The clothing shop is read once. */
  private static Optional<PipelineRunner> clothing = Optional.empty();

  @AfterAll
  static void close() {
    clothing.ifPresent(PipelineRunner::close);
  }

  @Test
  void theRuleOfTheSeedProjectsIsRedAndSaidInWords() throws Exception {
    LeakReport report = clothing(RULE, END);
    LeakFinding rule = report.of(Severity.RED).getFirst();
    assertTrue(report.red());
    assertEquals("clicks > 5 and price_sum > 50", rule.rule());
    assertEquals("Rebuilds 24,026 of 24,026 outcomes. Already “clicks > 5” does.", rule.evidence());
  }

  // FEATURES.md L2, L3, L4: labels of public repositories.
  @ParameterizedTest
  @CsvSource({
    "page==5 and price>0 and order>10, any(page = 5 and price > 0 and order > 10)",
    "last(price_2)=1 or last(page)>=4, 'last(\"price 2\") = 1 or last(page) >= 4'",
    "page==4, n_page_4 > 0"
  })
  void everyPublicDerivedLabelIsRedAndSaidInWords(String outcome, String words) throws Exception {
    LeakReport report = clothing(outcome, END);
    LeakFinding first = report.of(Severity.RED).getFirst();
    assertEquals("rule", first.check());
    assertEquals(words, first.rule());
    assertTrue(report.red(), "training must ask");
  }

  @Test
  void afterThreeClicksNothingIsRed() throws Exception {
    LeakReport report = clothing(RULE, new DecisionMoment.AfterEvents(3));
    assertFalse(report.red());
    assertTrue(report.of(Severity.RED).stream().allMatch(LeakFinding::ownColumns));
    assertEquals(List.of(), report.of(Severity.AMBER));
    assertTrue(
        report.of(Severity.GOOD).stream()
            .anyMatch(found -> found.title().equals("No single column decides")));
  }

  // data/README.md: price 2 is constant for 217 of 217 products; two of them are seen in one
  // session only and prove nothing (counted with Python).
  @Test
  void anOutcomeMadeOfAPropertyOfTheProductIsSaid() throws Exception {
    LeakReport report =
        leaks(
            Pipeline.of(List.of(SharedData.file(CLOTHING)))
                .with(goal("last(price_2)=1", new DecisionMoment.AfterEvents(3))));
    LeakFinding found = only(report, "product_property", Severity.AMBER);
    assertEquals(List.of("price 2"), found.columns());
    assertEquals("The same for each of 215 products", found.evidence());
  }

  // FEATURES.md L5: one row a click, without its session; the product code decides. Of a column
  // with many words the session table keeps the most frequent ones, so only those are looked at.
  @Test
  void theProductCodeDecidesAboutAPropertyOfTheProduct() throws Exception {
    List<String> clicks = Files.readAllLines(SharedData.file(CLOTHING)).subList(1, 30_001);
    Map<String, Long> counts =
        clicks.stream()
            .collect(
                Collectors.groupingBy(click -> click.split(";", -1)[7], Collectors.counting()));
    Set<String> frequent =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(12)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    List<String> lines = new ArrayList<>(List.of("code,colour,place,bought"));
    for (String click : clicks) {
      String[] cells = click.split(";", -1);
      if (frequent.contains(cells[7])) {
        lines.add(
            String.join(",", cells[7], cells[8], cells[9], cells[12].equals("1") ? "1" : "0"));
      }
    }
    LeakReport report = leaks(written("codes.csv", lines), Optional.of("bought=1"));
    assertTrue(
        report.of(Severity.RED).stream()
            .anyMatch(found ->
                found.check().equals("single_column") && found.columns().equals(List.of("code"))),
        () -> "no code in " + report.findings());
  }

  // data/README.md: ROC-AUC 0.932 with PageValues, 0.775 without (random folds).
  @Test
  void pageValuesIsFoundByItsNameAndPriced() throws Exception {
    LeakFinding found =
        only(leaks(SharedData.file(SHOPPERS), Optional.empty()), "known_later", Severity.RED);
    assertEquals(List.of("PageValues"), found.columns());
    assertEquals(0.93, found.scoreWith(), 0.02);
    assertEquals(0.775, found.scoreWithout(), 0.03);
  }

  // data/README.md: AUC 0.934 with duration, 0.797 without.
  @Test
  void theLengthOfTheCallIsFoundByItsNameAndPriced() throws Exception {
    LeakFinding found =
        only(leaks(SharedData.file(BANK), Optional.empty()), "known_later", Severity.RED);
    assertEquals(List.of("duration"), found.columns());
    assertEquals(0.934, found.scoreWith(), 0.02);
    assertEquals(0.797, found.scoreWithout(), 0.03);
  }

  // From May 2008 to November 2010 in order (UCI 222): of the first 70 % of the rows 6.4 % said
  // yes,
  // of the others 24.0 % (awk). AUC 0.797 at random (data/README.md); without times in the file.
  @Test
  void callsWrittenDayByDayAreTestedOnTheLast() throws Exception {
    LeakReport report = leaks(without(BANK, "duration"));
    assertEquals(List.of(), report.of(Severity.AMBER));
    assertEquals(1, report.of(Severity.RED).size());
    LeakFinding found = only(report, "file_order", Severity.RED);
    assertTrue(found.evidence().contains("day by day: “day”, “month”. Tested"), found::evidence);
    assertTrue(
        found.evidence().endsWith("6\u202f% of the first part, 25\u202f% of the last."),
        found::evidence);
    assertEquals(0.797, found.scoreWith(), 0.03);
    assertTrue(found.scoreWithout() < 0.65, found::evidence);
    clean(without(BANK, "duration").with(new SplitSpec.ByOrder()));
  }

  // data/README.md: AUC 0.984 with what sales staff wrote, 0.875 without.
  @Test
  void whatSalesStaffWroteIsOneFindingWithOnePrice() throws Exception {
    LeakFinding found =
        only(leaks(SharedData.file(LEADS), Optional.empty()), "known_later", Severity.RED);
    assertTrue(found.columns().contains("Tags"), found::title);
    assertTrue(found.columns().contains("Lead Quality"), found::title);
    assertEquals(0.984, found.scoreWith(), 0.01);
    assertEquals(0.875, found.scoreWithout(), 0.02);
  }

  // data/README.md: 12,918 of 14,034 test sessions are in training as well.
  @Test
  void sessionsOnBothSidesAreRed() throws Exception {
    Pipeline pipeline =
        Pipeline.of(List.of())
            .with(
                new Pipeline.Source(
                    List.of(SharedData.file("uci553-guvi-split/train_data.csv")),
                    List.of(SharedData.file("uci553-guvi-split/test_data.csv")),
                    ReadOptions.none()))
            .with(goal(RULE, new DecisionMoment.AfterEvents(3)));
    try (PipelineRunner runner = new PipelineRunner(folder, 0.3)) {
      assertEquals(
          "12,918 of 14,034 test sessions (92.0\u202f%) are also in training",
          only(quickLeaks(runner, pipeline), "shared_groups", Severity.RED).title());
    }
  }

  /** Segments by quintiles of the exit rate, found with the outcome as a further column. */
  @Test
  void segmentsBuiltOnTheOutcomeAreFound() throws Exception {
    List<String[]> rows = shoppers();
    double[] exits = rows.stream().mapToDouble(cells -> Double.parseDouble(cells[7])).toArray();
    double[] sorted = Arrays.stream(exits).sorted().toArray();
    LeakReport report =
        leaks(
            withColumn(
                "segment",
                row ->
                    rows.get(row)[17].equals("TRUE")
                        ? "keen " + (exits[row] < sorted[sorted.length / 10] ? "B" : "A")
                        : "group " + (exits[row] < sorted[sorted.length / 2] ? "B" : "A"),
                row -> rows.get(row)[17]));
    LeakFinding found = only(report, "single_column", Severity.RED);
    assertEquals(List.of("segment"), found.columns());
    assertTrue(found.scoreWith() - found.scoreWithout() > 0.2, found::evidence);
  }

  /** The mean outcome of every length of visit, the row itself among them. */
  @Test
  void aTargetEncodingIsFound() throws Exception {
    List<String[]> rows = shoppers();
    Map<String, double[]> means = new HashMap<>();
    for (String[] cells : rows) {
      double[] mean = means.computeIfAbsent(cells[5], _ -> new double[2]);
      mean[0] += cells[17].equals("TRUE") ? 1 : 0;
      mean[1]++;
    }
    LeakReport report =
        leaks(
            withColumn(
                "mean_of_length",
                row -> {
                  double[] mean = means.getOrDefault(rows.get(row)[5], new double[2]);
                  return String.valueOf(mean[0] / mean[1]);
                },
                row -> rows.get(row)[17]));
    LeakFinding found = only(report, "single_column", Severity.RED);
    assertEquals(List.of("mean_of_length"), found.columns());
  }

  @Test
  void cleanFilesGiveNoRedAndNoAmber() throws Exception {
    clean(Pipeline.of(List.of(SharedData.file(TELCO))));
    clean(without(SHOPPERS, "PageValues"));
    SplittableRandom random = new SplittableRandom(5);
    boolean[] drawn = new boolean[shoppers().size()];
    IntStream.range(0, drawn.length).forEach(row -> drawn[row] = random.nextDouble() < 0.15);
    clean(
        Pipeline.of(
            List.of(withColumn("noise", String::valueOf, row -> drawn[row] ? "TRUE" : "FALSE"))));
  }

  private static Pipeline without(String file, String column) throws Exception {
    return Pipeline.of(List.of(SharedData.file(file))).withDropped(Map.of(column, "known later"));
  }

  private static void clean(Pipeline pipeline) throws Exception {
    LeakReport report = leaks(pipeline);
    assertEquals(List.of(), report.of(Severity.RED));
    assertEquals(List.of(), report.of(Severity.AMBER));
  }

  private static List<String[]> shoppers() throws IOException {
    return Files.readAllLines(SharedData.file(SHOPPERS)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  /** The shoppers without page values, with a further column and an outcome `bought`. */
  private static Path withColumn(
      String name, Function<Integer, String> cell, Function<Integer, String> bought)
      throws IOException {
    List<String[]> rows = shoppers();
    List<String> lines = new ArrayList<>();
    lines.add("pages,seconds,products,product_seconds,bounce,exit,weekend," + name + ",bought");
    for (int row = 0; row < rows.size(); row++) {
      String[] cells = rows.get(row);
      lines.add(
          String.join(
              ",",
              cells[0],
              cells[1],
              cells[4],
              cells[5],
              cells[6],
              cells[7],
              cells[16],
              cell.apply(row),
              bought.apply(row)));
    }
    return written(name + ".csv", lines);
  }

  private static Path written(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static LeakFinding only(LeakReport report, String check, Severity severity) {
    List<LeakFinding> found =
        report.of(severity).stream().filter(finding -> finding.check().equals(check)).toList();
    assertEquals(1, found.size(), () -> check + " in " + report.findings());
    return found.getFirst();
  }

  private static LeakReport clothing(String outcome, DecisionMoment moment) throws Exception {
    Pipeline pipeline = Pipeline.of(List.of(SharedData.file(CLOTHING))).with(goal(outcome, moment));
    if (clothing.isEmpty()) {
      clothing = Optional.of(new PipelineRunner(folder, 0.3));
    }
    return quickLeaks(clothing.get(), pipeline);
  }

  /**
   * By a small tree instead of boosting where scores with and without a column are not looked at.
   */
  private static LeakReport quickLeaks(PipelineRunner runner, Pipeline pipeline) throws Exception {
    Run run = runner.advance(Run.of(pipeline), pipeline, Step.GOAL, _ -> {}, Progress.none());
    LeakInput input =
        new LeakInput(
            run.end().orElseThrow(),
            run.snapshot().orElseThrow(),
            run.goal().orElseThrow(),
            run.split(),
            run.report().orElseThrow().knownLater(),
            Set.of(),
            true,
            Optional.empty(),
            1);
    return LeakGuard.check(input, Progress.none());
  }

  private static GoalSpec goal(String outcome, DecisionMoment moment) {
    return new GoalSpec(Optional.of(outcome), Optional.empty(), Optional.of(moment));
  }

  private static LeakReport leaks(Path file) throws Exception {
    return leaks(file, Optional.of("bought=TRUE"));
  }

  private static LeakReport leaks(Path file, Optional<String> outcome) throws Exception {
    return leaks(
        Pipeline.of(List.of(file)).with(new GoalSpec(outcome, Optional.empty(), Optional.of(END))));
  }

  private static LeakReport leaks(Pipeline pipeline) throws Exception {
    try (PipelineRunner runner = new PipelineRunner(folder, 0.3)) {
      return leaks(runner, pipeline);
    }
  }

  private static LeakReport leaks(PipelineRunner runner, Pipeline pipeline) throws Exception {
    return runner
        .advance(Run.of(pipeline), pipeline, Step.LEAKS, _ -> {}, Progress.none())
        .leaks()
        .orElseThrow();
  }
}
