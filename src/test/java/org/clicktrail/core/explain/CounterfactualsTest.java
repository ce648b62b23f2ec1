package org.clicktrail.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {

  /// Ten sessions: pages 1 to 10, price 10 to 100, channel mail six times.
  private static final Table SEEN =
      Table.of(
          Columns.numbers("pages", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
          Columns.numbers("price", 100, 90, 80, 70, 60, 50, 40, 30, 20, 10),
          Columns.words(
              "channel",
              List.of(
                  "mail", "mail", "mail", "mail", "mail", "mail", "search", "search", "search",
                  "banner")),
          Columns.numbers("age", 20, 25, 30, 35, 40, 45, 50, 55, 60, 65));

  private static final Table ROW = row(3, 80, "mail", 30);

  private static Table row(double pages, double price, String channel, double age) {
    return Table.of(
        Columns.numbers("pages", pages),
        Columns.numbers("price", price),
        Columns.words("channel", List.of(channel)),
        Columns.numbers("age", age));
  }

  /// A session as numbers and a word.
  private record Session(double pages, double price, String channel, double age) {}

  private static Model model(ToDoubleFunction<Session> chance) {
    return new Model() {
      @Override
      public String learner() {
        return "hand";
      }

      @Override
      public Task task() {
        return Task.CONVERSION;
      }

      @Override
      public List<Input> inputs() {
        return List.of(
            input("pages", "Pages", "", Kind.COUNT, true, 1, 10),
            input("price", "Price", "€", Kind.NUMBER, true, 10, 100),
            new Input(
                info("channel", "Channel", "", Kind.CATEGORY, true),
                List.of("mail", "search", "banner"),
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0),
            input("age", "Age", "", Kind.NUMBER, false, 20, 65));
      }

      @Override
      public double[] predict(Table rows) {
        return IntStream.range(0, rows.rows())
            .mapToDouble(row ->
                chance.applyAsDouble(
                    new Session(
                        number(rows, "pages", row),
                        number(rows, "price", row),
                        rows.column("channel").text(row),
                        number(rows, "age", row))))
            .toArray();
      }
    };
  }

  private static double number(Table rows, String name, int row) {
    return ((Column.Numbers) rows.column(name)).number(row);
  }

  private static Input input(
      String id,
      String label,
      String unit,
      Kind kind,
      boolean changeable,
      double low,
      double high) {
    return new Input(
        info(id, label, unit, kind, changeable), List.of(), low, low, low, high, high, 0);
  }

  private static FeatureInfo info(
      String id, String label, String unit, Kind kind, boolean changeable) {
    return new FeatureInfo(id, label, "", unit, kind, changeable, "");
  }

  private static Optional<Counterfactual> found(Model model, double threshold) {
    return Counterfactuals.of(model, ROW, threshold, SEEN);
  }

  private static String words(Model model, double threshold) {
    return Counterfactual.words(found(model, threshold), model, threshold, Set.of());
  }

  /// By hand: pages / 10 is 0.3 now; 0.55 is first reached at 6 pages, 3 of 10 rows further. Age
  /// would do it at once and is not touched.
  @Test
  void aMonotoneModelGoesToTheFirstValueThatReachesTheThreshold() {
    Model model = model(s -> s.age > 30 ? 0.99 : s.pages / 10);
    Counterfactual change = found(model, 0.55).orElseThrow();
    assertEquals(0.3, change.before(), 1e-12);
    assertEquals(0.6, change.after(), 1e-12);
    assertEquals(0.3, change.cost(), 1e-12);
    assertEquals(
        "with Pages of 6 instead of 3 the model would say 60.0\u202f% and reach your threshold of"
            + " 55.0\u202f%.",
        words(model, 0.55));
  }

  /// By hand: only 1 page, and 8 and more, are above 0.5; from 3, 1 is nearer (2 rows) than 8 (5).
  @Test
  void aModelThatRisesAndFallsIsSearchedOnBothSides() {
    Model model = model(s -> s.pages == 1 || s.pages >= 8 ? 0.9 : 0.1);
    assertTrue(words(model, 0.5).startsWith("with Pages of 1 instead of 3"), words(model, 0.5));
  }

  /// By hand: price 80 to 70 costs 1 of 10 rows, pages 3 to 5 two, "search" 7 of 10.
  @Test
  void theLeastCostWinsAndUnitsAreSaid() {
    Model model =
        model(s -> s.price <= 70 || s.pages >= 5 || s.channel.equals("search") ? 0.9 : 0.1);
    assertTrue(
        words(model, 0.5).startsWith("with Price of 70\u202f€ instead of 80\u202f€"),
        words(model, 0.5));
  }

  @Test
  void wordsAreQuoted() {
    Model model = model(s -> s.channel.equals("banner") ? 0.9 : 0.1);
    assertTrue(
        words(model, 0.5).startsWith("with Channel “banner” instead of “mail” the model"),
        words(model, 0.5));
    assertEquals(0.9, found(model, 0.5).orElseThrow().cost(), 1e-12);
  }

  /// By hand: both are needed. Sessions with fewer pages have higher prices here, so 7 pages are
  /// seen together with 40 €: 4 rows each.
  @Test
  void twoInputsTakeValuesSeenTogether() {
    Model model = model(s -> s.pages >= 7 && s.price <= 60 ? 0.9 : 0.1);
    Counterfactual change = found(model, 0.5).orElseThrow();
    assertEquals(
        List.of("7", "40\u202f€"), change.steps().stream().map(Counterfactual.Step::to).toList());
    assertEquals(0.8, change.cost(), 1e-12);
    assertTrue(
        words(model, 0.5)
            .startsWith("with Pages of 7 instead of 3 and Price of 40\u202f€ instead of 80\u202f€"),
        words(model, 0.5));
  }

  /// Neither alone moves anything, only both together: 2 of 10 rows and 2 of 10.
  @Test
  void aPairIsFoundWhereNeitherHelpsAlone() {
    Model model = model(s -> s.pages != 3 && s.price != 80 ? 0.9 : 0.1);
    assertEquals(0.2, found(model, 0.5).orElseThrow().cost(), 1e-12);
  }

  @Test
  void aboveTheThresholdItSaysWhatWouldTakeItBelow() {
    Model model = model(s -> 1 - s.pages / 10);
    assertEquals(
        "with Pages of 6 instead of 3 the model would say 40.0\u202f%, below your threshold of"
            + " 45.0\u202f%.",
        words(model, 0.45));
  }

  @Test
  void saysWhereNoChangeExists() {
    Model model = model(s -> s.age / 1000);
    assertEquals(Optional.empty(), found(model, 0.5));
    assertTrue(words(model, 0.5).startsWith("no change of one or two inputs"), words(model, 0.5));
  }

  /// Neither a value beyond the percentiles nor one where the own value is missing is realistic.
  @Test
  void valuesThatAreRareOrMissingAreNoChange() {
    Model model = model(s -> s.price == 10 ? 0.9 : 0.1);
    Table beyond = SEEN.with(Columns.numbers("price", 5, 6, 7, 8, 9, 101, 102, 103, 104, 105));
    Model low = model(s -> s.price != 80 ? 0.9 : 0.1);
    assertEquals(Optional.empty(), Counterfactuals.of(low, ROW, 0.5, beyond));
    Table unknown = row(3, Double.NaN, "mail", 30);
    assertEquals(Optional.empty(), Counterfactuals.of(model, unknown, 0.5, SEEN));
  }

  /// Pages alone would do it most cheaply, but are named as what raises the chance already.
  @Test
  void whatSpeaksForItAlreadyStays() {
    Model model = model(s -> s.price <= 50 || s.pages >= 4 ? 0.9 : 0.1);
    Counterfactual change =
        Counterfactuals.of(model, ROW, 0.5, SEEN, Set.of("pages")).orElseThrow();
    assertEquals("price", change.steps().getFirst().input().id());
    assertEquals("pages", found(model, 0.5).orElseThrow().steps().getFirst().input().id());
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    Model model = model(s -> s.pages >= 7 && s.price <= 60 ? 0.9 : 0.1);
    assertEquals(found(model, 0.5), found(model, 0.5));
  }
}
