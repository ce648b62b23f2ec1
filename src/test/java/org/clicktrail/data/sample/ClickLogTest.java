package org.clicktrail.data.sample;

import static org.clicktrail.data.sample.SampleFiles.cell;
import static org.clicktrail.data.sample.SampleFiles.is;
import static org.clicktrail.data.sample.SampleFiles.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `shop-clicks.csv` as committed, and the story it was made for: the outcome *more than 5 clicks
/// and prices above 50* is perfectly "predicted" at the end of the session, hardly after three
/// clicks.
class ClickLogTest {
  private static final String LOG = "shop-clicks.csv";

  private final Collection<List<Map<String, String>>> sessions =
      SampleFiles.grouped(SampleFiles.rows(LOG, ";"), "session ID").values();

  private static boolean outcome(List<Map<String, String>> session) {
    double sum = session.stream().mapToDouble(click -> number(click, "price")).sum();
    return session.size() > 5 && sum > 50;
  }

  @Test
  void tenThousandSessionsOfWhichTwoFifthsHaveTheOutcome() {
    assertEquals(10_000, sessions.size());
    long positive = sessions.stream().filter(ClickLogTest::outcome).count();
    assertEquals(0.416, positive / 10_000.0, 0.01);
  }

  @Test
  void clicksOfASessionAreNumberedWithoutGaps() {
    for (List<Map<String, String>> session : sessions) {
      for (int i = 0; i < session.size(); i++) {
        assertEquals(Integer.toString(i + 1), cell(session.get(i), "order"));
      }
    }
  }

  @Test
  void everyAttributeBelongsToTheProduct() {
    var byProduct =
        SampleFiles.grouped(SampleFiles.rows(LOG, ";"), "page 2 (clothing model)").values();
    assertTrue(byProduct.size() > 200 && byProduct.size() <= 217, byProduct.size() + " products");
    for (List<Map<String, String>> clicks : byProduct) {
      for (String column : List.of("colour", "location", "price", "price 2", "page")) {
        long values = clicks.stream().map(click -> cell(click, column)).distinct().count();
        assertEquals(1, values, column + " of " + clicks.getFirst());
      }
    }
  }

  @Test
  void priceTwoSaysWhetherThePriceIsAboveTheMeanOfTheCategory() {
    var collection = Garment.collection(new Dice(3));
    for (List<Garment> shelf : collection) {
      double mean = shelf.stream().mapToInt(Garment::price).average().orElseThrow();
      for (Garment garment : shelf) {
        assertEquals(garment.price() > mean ? 1 : 2, garment.priceTwo(), garment.toString());
      }
    }
  }

  @Test
  void atTheEndOfTheSessionTheNumberOfClicksIsTheOutcome() {
    double auc =
        Scores.auc(
            sessions.stream().map(session -> (double) session.size()).toList(),
            sessions.stream().map(ClickLogTest::outcome).toList());
    assertEquals(1.0, auc);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void honestPredictionFromTheFirstClicksIsWeak(int k) {
    double auc = earlyAuc(k);
    assertTrue(auc >= 0.58 && auc <= 0.66, "AUC after " + k + " clicks: " + auc);
  }

  /// Sessions with at least `k` clicks, features of these only; April to June against July and
  /// August.
  private double earlyAuc(int k) {
    List<Scores.Case> train = new ArrayList<>();
    List<Scores.Case> test = new ArrayList<>();
    for (List<Map<String, String>> session : sessions) {
      if (session.size() >= k) {
        boolean early = number(session.getFirst(), "month") <= 6;
        (early ? train : test)
            .add(new Scores.Case(features(session.subList(0, k)), outcome(session)));
      }
    }
    return Scores.logisticAuc(train, test);
  }

  private static List<Double> features(List<Map<String, String>> clicks) {
    return List.of(
        mean(clicks, "price"),
        mean(clicks, "page"),
        mean(clicks, "price 2"),
        number(clicks.getLast(), "page"),
        is(clicks.getFirst(), "page 1 (main category)", "4") ? 1.0 : 0.0,
        is(clicks.getFirst(), "country", "29") ? 1.0 : 0.0,
        distinct(clicks, "page 1 (main category)"),
        distinct(clicks, "page 2 (clothing model)"));
  }

  private static double mean(List<Map<String, String>> clicks, String column) {
    return clicks.stream().mapToDouble(click -> number(click, column)).average().orElseThrow();
  }

  private static double distinct(List<Map<String, String>> clicks, String column) {
    return clicks.stream().map(click -> cell(click, column)).distinct().count();
  }

  /// The true chance knows the hidden engagement; how far a model stays below shows how little of
  /// it the first clicks tell.
  @Test
  void trueChanceAfterThreeClicksKnowsMoreThanTheClicks() {
    var truth =
        SampleFiles.rows("truth/" + LOG, ",").stream()
            .filter(row -> !cell(row, "p_after_3").isEmpty())
            .toList();
    double auc =
        Scores.auc(
            truth.stream().map(row -> number(row, "p_after_3")).toList(),
            truth.stream().map(row -> is(row, "more_than_5", "true")).toList());
    assertEquals(0.735, auc, 0.01);
  }
}
