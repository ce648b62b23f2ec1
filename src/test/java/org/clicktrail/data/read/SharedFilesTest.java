package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.SharedData;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real files; the numbers are those of ../shared/data/README.md and the PROVENANCE.md beside each.
class SharedFilesTest {

  @TempDir Path folder;
  private Engine engine;

  @BeforeEach
  void open() throws ProblemException {
    engine = Engine.open(folder, 0.2);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void onlineShoppers() throws ProblemException {
    ImportReport report =
        read(SharedData.file("uci468-online-shoppers/online_shoppers_intention.csv"));
    assertEquals("uci468", report.template());
    assertEquals(12_330, report.rows());
    assertEquals(125, count(report, "duplicate_rows"));
    assertEquals(Optional.of("column Revenue=TRUE"), report.suggestedOutcome());
    assertEquals(Set.of("PageValues"), report.knownLater());
    for (String code : List.of("OperatingSystems", "Browser", "Region", "TrafficType")) {
      assertEquals(Role.CODE, report.mapping().field(code).orElseThrow().role(), code);
    }
    assertEquals(1908, number("select count(*) from rows where \"Revenue\""));
    // 10 months present, no January, no April.
    assertEquals(10, number("select count(distinct \"#time\") from rows"));
    assertEquals(0, number("select count(*) from rows where month(\"#time\") in (1, 4)"));
  }

  @Test
  void clothingShop() throws ProblemException {
    ImportReport report = read(SharedData.file("uci553-eshop-clothing/e-shop clothing 2008.csv"));
    assertEquals("uci553", report.template());
    assertEquals(165_474, report.rows());
    assertEquals(24_026, report.sessions());
    assertEquals(";", report.separator());
    assertTrue(report.noPurchase());
    assertEquals(Optional.empty(), report.suggestedOutcome());
    assertTrue(count(report, "no_purchase") > 0);
    assertEquals(
        "Poland", report.codeWords().getOrDefault("country", java.util.Map.of()).get("29"));
    assertEquals(
        "fcc167bbd0badd4c9685bd8543097e318f8228e48075335db7cd781cee88115d",
        report.files().getFirst().sha256());
    assertEquals(
        1,
        number(
            "select count(*) from (select min(\"#time\") a, max(\"#time\") b from rows)"
                + " where a = timestamp '2008-04-01' and b = timestamp '2008-08-13'"));
  }

  @Test
  void clothingShopSplitInTwo() throws ProblemException {
    Path train = SharedData.file("uci553-guvi-split/train_data.csv");
    Path test = SharedData.file("uci553-guvi-split/test_data.csv");
    Imported imported =
        Importer.open(List.of(train), List.of(test), ReadOptions.none(), engine, Progress.none());
    imported.store(Progress.none());
    assertEquals("uci553-guvi", imported.report().template());
    assertEquals(132_379, imported.report().files().getFirst().rows());
    assertEquals(33_095, imported.report().files().getLast().rows());
    assertEquals(
        12_918,
        number(
            "select count(*) from (select distinct session_id from rows where \"#file\" = 1"
                + " intersect select distinct session_id from rows where \"#file\" = 0)"));
  }

  @Test
  void eventLogWithCutLine() throws ProblemException {
    ImportReport report = read(SharedData.file("rees46/2019-Oct_first_2h50m.csv"));
    assertEquals("rees46", report.template());
    assertEquals(17_435, report.rows() + report.rejected());
    assertEquals(1, report.rejected());
    assertEquals(17_436, report.rejects().getFirst().line());
    assertEquals(5_066, report.sessions());
    assertEquals(5, count(report, "duplicate_rows"));
    assertEquals(ColumnType.ID, report.mapping().field("category_id").orElseThrow().type());
    assertEquals(
        200, number("select count(distinct user_session) from rows where event_type = 'purchase'"));
    assertEquals(
        1, number("select least(1, count(*)) from rows where category_id = '2053013552326770905'"));
    assertEquals(
        0, number("select count(*) from rows where \"#time\" is null"), "every time is read");
  }

  @Test
  void calledCustomers() throws ProblemException {
    ImportReport report = read(SharedData.file("bank-marketing/bank-full.csv"));
    assertEquals("bank-marketing", report.template());
    assertEquals(45_211, report.rows());
    assertEquals(Set.of("duration"), report.knownLater());
    assertEquals(Optional.of("column y=yes"), report.suggestedOutcome());
    assertEquals(
        0, number("select count(\"#time\") from rows"), "a month without a year is no time");
    assertEquals(5_289, number("select count(*) from rows where y"));
  }

  @Test
  void leadsWrappedInQuotes() throws ProblemException {
    ImportReport report = read(SharedData.file("lead-scoring/Lead Scoring.csv"));
    assertEquals("lead-scoring", report.template());
    assertEquals(9_240, report.rows());
    assertEquals(338, count(report, "unwrapped"));
    assertEquals(9_240, number("select count(distinct \"Prospect ID\") from rows"));
    // 38.54 % of 9,240
    assertEquals(3_561, number("select count(*) from rows where \"Converted\""));
    assertTrue(report.knownLater().containsAll(Set.of("Tags", "Lead Quality", "Last Activity")));
  }

  @Test
  void churnAndCampaign() throws ProblemException {
    ImportReport churn = read(SharedData.file("telco-churn/Telco-Customer-Churn.csv"));
    assertEquals(Optional.of("column Churn=Yes"), churn.suggestedOutcome());
    assertEquals(Grain.SESSIONS, churn.mapping().grain());
    assertEquals(11, number("select count(*) from rows where \"TotalCharges\" is null"));
    assertEquals(1_869, number("select count(*) from rows where \"Churn\""));
    ImportReport campaign = read(SharedData.file("marketing-campaign/marketing_campaign.csv"));
    assertEquals(2_240, campaign.rows());
    assertEquals(24, number("select count(*) from rows where \"Income\" is null"));
  }

  @Test
  void nastyFilesNeverCrash() throws Exception {
    Path nasty = SharedData.file("nasty-csv");
    int opened = 0;
    try (var files = java.nio.file.Files.walk(nasty)) {
      for (Path file : files.filter(java.nio.file.Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(".csv") || file.toString().endsWith(".txt")) {
          try {
            ImportReport report = read(file);
            assertEquals(report.rows(), number("select count(*) from raw"), file.toString());
            opened++;
          } catch (ProblemException problem) {
            assertTrue(problem.problem().sentence().length() > 20, file.toString());
          }
        }
      }
    }
    assertTrue(opened > 100, "opened only " + opened);
  }

  private ImportReport read(Path file) throws ProblemException {
    Imported imported =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    imported.store(Progress.none());
    return imported.report();
  }

  private static long count(ImportReport report, String finding) {
    return report.quality().stream()
        .filter(found -> found.finding().equals(finding))
        .mapToLong(Quality::count)
        .sum();
  }

  private long number(String sql) throws ProblemException {
    try (Query query = Query.on(engine, Progress.none())) {
      return query.number(sql);
    }
  }
}
