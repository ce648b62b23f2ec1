package org.clicktrail.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.junit.jupiter.api.Test;

class AttributionsTest {

  private static final Table BACKGROUND =
      Table.of(
          Columns.numbers("exit", 10, 20, 30),
          Columns.words("channel", List.of("mail", "mail", "mail")),
          Columns.numbers("weekend", 0, 0, 0));
  private static final Table ROW =
      Table.of(
          Columns.numbers("exit", 5.1),
          Columns.words("channel", List.of("search")),
          Columns.numbers("weekend", 1));

  /// 0.5 − exit / 100, + 0.2 for search, weekend counts only with search: + 0.1.
  private static final Model MODEL =
      new Model() {
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
              new Input(
                  info("exit", "Exit rate", "%", Kind.NUMBER), List.of(), 20, 10, 12, 28, 30, 0),
              new Input(
                  info("channel", "Channel", "", Kind.CATEGORY),
                  List.of("mail", "banner"),
                  0,
                  Double.NaN,
                  Double.NaN,
                  Double.NaN,
                  Double.NaN,
                  0),
              new Input(info("weekend", "Weekend", "", Kind.YES_NO), List.of(), 0, 0, 0, 1, 1, 0));
        }

        @Override
        public double[] predict(Table rows) {
          Column.Numbers exit = (Column.Numbers) rows.column("exit");
          Column.Numbers weekend = (Column.Numbers) rows.column("weekend");
          return IntStream.range(0, rows.rows())
              .mapToDouble(row -> {
                boolean search = rows.column("channel").text(row).equals("search");
                double bonus = search ? 0.2 + 0.1 * weekend.number(row) : 0;
                return 0.5 - exit.number(row) / 100 + bonus;
              })
              .toArray();
        }
      };

  private static FeatureInfo info(String id, String label, String unit, Kind kind) {
    return new FeatureInfo(id, label, "", unit, kind, true, "");
  }

  private static Attribution attribution() {
    return Attributions.of(MODEL, ROW, 0, BACKGROUND, 1);
  }

  @Test
  void partsAndBaseAddUpToThePrediction() {
    Attribution found = attribution();
    double sum = found.parts().stream().mapToDouble(Attribution.Part::amount).sum();
    assertEquals(MODEL.predict(ROW)[0], found.base() + sum, 1e-12);
    assertFalse(found.exact());
  }

  /// By hand: channel 0.2 + half of the 0.1 it shares with weekend; weekend the other half; exit
  /// (mean of the drawn background − 5.1) / 100, about 0.149.
  @Test
  void sharesComeNearShapleyValues() {
    List<Attribution.Part> parts = attribution().parts();
    assertEquals("channel", parts.getFirst().input());
    assertEquals(0.25, amount(parts, "channel"), 0.04);
    assertEquals(0.05, amount(parts, "weekend"), 0.04);
    assertEquals(0.149, amount(parts, "exit"), 0.05);
  }

  @Test
  void sameSeedSameAttribution() {
    assertEquals(attribution(), attribution());
  }

  @Test
  void reasonsNameValueUnitAndDirection() {
    Attribution hand =
        new Attribution(
            "logit",
            true,
            0,
            List.of(
                new Attribution.Part("exit", "5.1\u202f%", -2),
                new Attribution.Part("channel", "search", 1),
                new Attribution.Part("weekend", "1", 0.5),
                new Attribution.Part("exit", "", 0.001)));
    assertEquals(
        List.of(
            "Exit rate of 5.1\u202f% lowers the chance",
            "Channel “search” raises the chance", "Weekend: yes raises the chance"),
        Reasons.words(hand, MODEL, 5));
    assertEquals(1, Reasons.words(hand, MODEL, 1).size());
  }

  @Test
  void marksWhatTheModelNeverSaw() {
    List<Outside> outside = Outside.columns(MODEL, ROW, 0);
    assertEquals(
        List.of(Outside.Kind.NEVER, Outside.Kind.UNSEEN_WORD),
        outside.stream().map(Outside::kind).toList());
    Table rare = Table.of(Columns.numbers("exit", 29), Columns.words("channel", List.of("banner")));
    assertEquals(Outside.Kind.UNUSUAL, Outside.columns(MODEL, rare, 0).getFirst().kind());
    Table usual =
        Table.of(Columns.numbers("exit", Double.NaN), Columns.words("channel", List.of("mail")));
    assertTrue(Outside.columns(MODEL, usual, 0).isEmpty());
  }

  @Test
  void reasonsAreToldForAndAgainst() {
    Attribution hand =
        new Attribution(
            "logit",
            true,
            0,
            List.of(
                new Attribution.Part("exit", "5.1\u202f%", -2),
                new Attribution.Part("channel", "search", 1),
                new Attribution.Part("weekend", "1", 0.5)));
    assertEquals(
        List.of("Channel “search”", "Weekend: yes"), Reasons.subjects(hand, MODEL, true, 3));
    assertEquals(List.of("Channel “search”"), Reasons.subjects(hand, MODEL, true, 1));
    assertEquals(List.of("Exit rate of 5.1\u202f%"), Reasons.subjects(hand, MODEL, false, 3));
  }

  /** The calendar goes on: a month after those of the data is no guess by itself. */
  @Test
  void aMonthTheDataHasNotComeToIsNotOutside() {
    Model months =
        new Model() {
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
                new Input(
                    info("month", "Month", "", Kind.CATEGORY),
                    List.of("July", "August"),
                    0,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    0),
                new Input(
                    info("m", "Month of the visit", "", Kind.COUNT), List.of(), 7, 7, 7, 8, 8, 0));
          }

          @Override
          public double[] predict(Table rows) {
            return new double[rows.rows()];
          }
        };
    Table later = Table.of(Columns.words("month", List.of("September")), Columns.numbers("m", 9));
    assertEquals(List.of(), Outside.columns(months, later, 0));
    Table odd = Table.of(Columns.words("month", List.of("Sale")), Columns.numbers("m", 9));
    assertEquals(
        List.of(Outside.Kind.UNSEEN_WORD),
        Outside.columns(months, odd, 0).stream().map(Outside::kind).toList());
  }

  private static double amount(List<Attribution.Part> parts, String input) {
    return parts.stream()
        .filter(part -> part.input().equals(input))
        .findFirst()
        .orElseThrow()
        .amount();
  }
}
