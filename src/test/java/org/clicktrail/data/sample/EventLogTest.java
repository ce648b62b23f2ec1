package org.clicktrail.data.sample;

import static org.clicktrail.data.sample.SampleFiles.cell;
import static org.clicktrail.data.sample.SampleFiles.is;
import static org.clicktrail.data.sample.SampleFiles.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// `shop-events.csv` and its next month as committed; the expected numbers stand in
/// `docs/sample-data.md`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventLogTest {
  private static final String LOG = "shop-events.csv";
  private static final String NEXT = "shop-events-next-month.csv";

  private Map<String, List<Map<String, String>>> sessions = Map.of();

  @BeforeAll
  void read() {
    sessions = sessions(LOG);
  }

  private static Map<String, List<Map<String, String>>> sessions(String file) {
    return SampleFiles.grouped(SampleFiles.rows(file, ","), "user_session");
  }

  private static boolean has(List<Map<String, String>> session, String type) {
    return session.stream().anyMatch(event -> is(event, "event_type", type));
  }

  private static double share(
      Map<String, List<Map<String, String>>> sessions,
      Predicate<List<Map<String, String>>> condition) {
    return (double) sessions.values().stream().filter(condition).count() / sessions.size();
  }

  @Test
  void aboutOneSessionInTwentyBuys() {
    assertEquals(0.052, share(sessions, session -> has(session, "purchase")), 0.005);
  }

  @Test
  void nextMonthBuysALittleLess() {
    assertEquals(0.044, share(sessions(NEXT), session -> has(session, "purchase")), 0.005);
  }

  @Test
  void someBuyWithoutACart() {
    var buyers = new HashMap<>(sessions);
    buyers.values().removeIf(session -> !has(session, "purchase"));
    assertEquals(0.19, share(buyers, session -> !has(session, "cart")), 0.05);
  }

  @Test
  void monthlyCutNearSeventyPercentLeavesDecemberForTheTest() {
    assertEquals(
        0.66,
        share(sessions, session -> cell(session.getFirst(), "event_time").compareTo("2024-12") < 0),
        0.02);
  }

  @Test
  void aQuarterOfSessionsIsOneEvent() {
    assertEquals(0.25, share(sessions, session -> session.size() == 1), 0.03);
  }

  @Test
  void dirtIsAsDocumented() {
    List<String> lines = SampleFiles.lines(LOG);
    var rows = SampleFiles.rows(LOG, ",");
    assertEquals(8, lines.getLast().split(",").length, "the last line is cut: " + lines.getLast());
    assertEquals(lines.size() - 2, rows.size(), "only the last line is ragged");
    long unreadable =
        rows.stream().filter(row -> !cell(row, "price").matches("\\d+\\.\\d\\d")).count();
    assertEquals(18.0, (double) unreadable, 2.0, "unreadable prices");
    int duplicates = lines.size() - new HashSet<>(lines).size();
    assertEquals(28.0, (double) duplicates, 4.0, "duplicates");
  }

  @Test
  void truthKnowsEverySessionAndItsOutcome() {
    for (String file : List.of(LOG, NEXT)) {
      var log = sessions(file);
      var truth = SampleFiles.rows("truth/" + file, ",");
      assertEquals(log.size(), truth.size(), file);
      for (Map<String, String> row : truth) {
        var session = log.getOrDefault(cell(row, "user_session"), List.of());
        assertFalse(session.isEmpty(), row.toString());
        assertEquals(is(row, "bought", "true"), has(session, "purchase"), row.toString());
      }
    }
  }

  /// Each true chance, summed over its sessions, must be near the number of buyers (within four
  /// standard errors of that sum).
  @Test
  void trueChancesAddUpToTheBuyers() {
    for (String moment : List.of("p_start", "p_after_3", "p_first_cart", "p_end")) {
      double expected = 0;
      double variance = 0;
      double bought = 0;
      for (Map<String, String> row : SampleFiles.rows("truth/" + LOG, ",")) {
        if (!cell(row, moment).isEmpty()) {
          double chance = number(row, moment);
          expected += chance;
          variance += chance * (1 - chance);
          bought += is(row, "bought", "true") ? 1 : 0;
        }
      }
      assertEquals(expected, bought, 4 * Math.sqrt(variance), moment);
    }
  }

  @Test
  void trueChancesSeparateBetterTheLaterTheyAreTaken() {
    double start = trueAuc("p_start");
    double afterThree = trueAuc("p_after_3");
    double end = trueAuc("p_end");
    assertTrue(
        start > 0.72 && start < afterThree && afterThree < end,
        start + " " + afterThree + " " + end);
  }

  private static double trueAuc(String moment) {
    var reached =
        SampleFiles.rows("truth/" + LOG, ",").stream()
            .filter(row -> !cell(row, moment).isEmpty())
            .toList();
    return Scores.auc(
        reached.stream().map(row -> number(row, moment)).toList(),
        reached.stream().map(row -> is(row, "bought", "true")).toList());
  }

  @Test
  void botsNeverBuy() {
    var bots =
        SampleFiles.rows("truth/" + LOG, ",").stream()
            .filter(row -> is(row, "visitor", "bot"))
            .toList();
    assertTrue(bots.size() >= 10, bots.size() + " bots");
    assertTrue(bots.stream().allMatch(row -> is(row, "bought", "false")));
  }
}
