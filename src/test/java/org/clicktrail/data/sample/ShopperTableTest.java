package org.clicktrail.data.sample;

import static org.clicktrail.data.sample.SampleFiles.cell;
import static org.clicktrail.data.sample.SampleFiles.is;
import static org.clicktrail.data.sample.SampleFiles.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// `shop-sessions.csv` as committed; the expected numbers stand in `docs/sample-data.md`.
class ShopperTableTest {
  private static final String TABLE = "shop-sessions.csv";

  private final List<Map<String, String>> rows = SampleFiles.rows(TABLE, ",");

  @Test
  void oneSessionInSixBuys() {
    assertEquals(12_035, rows.size());
    assertEquals(0.157, rows.stream().filter(ShopperTableTest::bought).count() / 12_035.0, 0.005);
  }

  private static boolean bought(Map<String, String> row) {
    return is(row, "Revenue", "TRUE");
  }

  @Test
  void aFewRowsAreExactDuplicates() {
    List<String> lines = SampleFiles.lines(TABLE);
    assertEquals(35.0, (double) (lines.size() - new HashSet<>(lines).size()), 5.0);
  }

  @Test
  void everyMonthButJanuaryAndAprilIsThere() {
    assertEquals(
        List.of("Feb", "Mar", "May", "June", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        List.copyOf(SampleFiles.grouped(rows, "Month").keySet()));
  }

  @Test
  void truthIsOneLineARow() {
    var truth = SampleFiles.rows("truth/" + TABLE, ",");
    assertEquals(rows.size(), truth.size());
    for (int i = 0; i < truth.size(); i++) {
      assertEquals(Integer.toString(i + 2), cell(truth.get(i), "line"));
      assertEquals(cell(rows.get(i), "Revenue"), cell(truth.get(i), "bought"), "line " + (i + 2));
    }
  }

  /// The chances leave out `PageValues`, which is written after the purchase: nothing honest can
  /// beat their AUC.
  @Test
  void trueChancesReachAnAucOfFourFifths() {
    var truth = SampleFiles.rows("truth/" + TABLE, ",");
    double auc =
        Scores.auc(
            truth.stream().map(row -> number(row, "p_buy")).toList(),
            truth.stream().map(row -> is(row, "bought", "TRUE")).toList());
    assertEquals(0.81, auc, 0.01);
  }

  @Test
  void pageValuesLeakTheOutcome() {
    double with = logisticAuc(true);
    double without = logisticAuc(false);
    assertTrue(with > 0.85, "with PageValues " + with);
    assertTrue(without > 0.68 && without < 0.78, "without PageValues " + without);
  }

  /// Fitted to every second row, tested on the others.
  private double logisticAuc(boolean withPageValues) {
    List<Scores.Case> train = new ArrayList<>();
    List<Scores.Case> test = new ArrayList<>();
    for (Map<String, String> row : rows) {
      List<Double> features = new ArrayList<>();
      features.add(Math.log(number(row, "ProductRelated")));
      features.add(number(row, "ExitRates"));
      features.add(is(row, "VisitorType", "New_Visitor") ? 1.0 : 0);
      features.add(is(row, "Month", "Nov") ? 1.0 : 0);
      if (withPageValues) {
        features.add(Math.log1p(number(row, "PageValues")));
      }
      (train.size() <= test.size() ? train : test).add(new Scores.Case(features, bought(row)));
    }
    return Scores.logisticAuc(train, test);
  }
}
