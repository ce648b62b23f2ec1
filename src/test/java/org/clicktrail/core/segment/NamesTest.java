package org.clicktrail.core.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static FeatureInfo column(String id, String label, FeatureInfo.Kind kind, String unit) {
    return new FeatureInfo(id, label, "", unit, kind, false, "");
  }

  private static FeatureInfo count(String name) {
    return column(name, name, FeatureInfo.Kind.COUNT, "");
  }

  private static final FeatureInfo CLICKS =
      column("clicks", "Number of clicks", FeatureInfo.Kind.COUNT, "");
  private static final FeatureInfo PRICE =
      column("price_avg", "Average price", FeatureInfo.Kind.NUMBER, "");
  private static final FeatureInfo KINDS =
      column("n_categories", "Different values of Category", FeatureInfo.Kind.COUNT, "");
  private static final FeatureInfo CARTS =
      column("n_cart", "Events “cart”", FeatureInfo.Kind.COUNT, "");

  private static List<String> names(
      List<FeatureInfo> columns, double[] depth, double[]... centres) {
    double[][] means = new double[centres.length][columns.size()];
    for (double[] row : means) {
      java.util.Arrays.fill(row, 1);
    }
    return new Names(centres, means, columns).proposed(depth);
  }

  /** Columns and centres of a trial-customer file whose names were cut off on their cards. */
  @Test
  void longLabelsOfAFileGiveWayToTheirNouns() {
    List<FeatureInfo> columns =
        List.of(count("Anmeldungen Woche 1"), count("Eingeladene Kollegen"), count("Tickets"));
    List<String> names =
        names(
            columns,
            new double[5],
            new double[] {-1.1, -0.8, -0.5},
            new double[] {-1.0, 1.2, -0.5},
            new double[] {0.9, -0.8, -0.5},
            new double[] {0.85, 1.1, -0.5},
            new double[] {-0.2, -0.1, 2.4});
    assertEquals(
        List.of(
            "Low Anmeldungen, low Kollegen",
            "High Kollegen, low Anmeldungen",
            "High Anmeldungen, low Kollegen",
            "High Kollegen, high Anmeldungen",
            "Many tickets"),
        names);
  }

  @Test
  void aVisitIsNamedByItsDepthAndByAColumnWhereTwoAreAsDeep() {
    List<FeatureInfo> columns = List.of(CLICKS, PRICE, KINDS);
    assertEquals(
        List.of("Quick lookers", "Long visits, low prices", "Long visits, high prices"),
        names(
            columns,
            new double[] {-0.8, 0.9, 1},
            new double[] {-1, 0, -1},
            new double[] {0.9, -0.8, 0.8},
            new double[] {1, 0.9, 0.9}));
  }

  @Test
  void featuresHavePlainWords() {
    Levels levels = new Levels(List.of(CLICKS, PRICE, KINDS, CARTS));
    assertEquals("few clicks", levels.words(0, false, 2));
    assertEquals("high prices", levels.words(1, true, 20));
    assertEquals("many categories", levels.words(2, true, 3));
    assertEquals("no “cart” events", levels.words(3, false, 0));
    FeatureInfo time = column("t", "Time on product pages", FeatureInfo.Kind.NUMBER, "s");
    FeatureInfo rate = column("b", "Bounce rate of pages seen", FeatureInfo.Kind.NUMBER, "%");
    Levels shop = new Levels(List.of(time, rate, count("SpendingScore")));
    assertEquals("short time on product pages", shop.words(0, false, 3));
    assertEquals("high bounce rate", shop.words(1, true, 0.1));
    assertEquals("low Score", shop.brief(2, false, 3));
  }

  /// What is counted, not when: calls in a campaign and contacts before it are two things.
  @Test
  void aShortNameIsThatOfWhatIsCounted() {
    Levels bank =
        new Levels(
            List.of(count("Calls in this campaign"), count("Contacts before this campaign")));
    assertEquals("many calls", bank.brief(0, true, 3));
    assertEquals("many contacts", bank.brief(1, true, 3));
    FeatureInfo value = column("value", "Value so far", FeatureInfo.Kind.NUMBER, "");
    assertEquals("low value", new Levels(List.of(value)).brief(0, false, 3));
  }

  /** Three segments that nothing tells apart, and a label longer than any card. */
  @Test
  void namesAreShortAndDifferentWhateverHappens() {
    FeatureInfo endless = count("Durchschnittliche Bearbeitungszeit_der_Anfrage");
    List<String> names =
        names(
            List.of(endless),
            new double[4],
            new double[] {1},
            new double[] {1},
            new double[] {1},
            new double[] {0});
    assertEquals(4, new HashSet<>(names).size(), names::toString);
    assertEquals("Average", names.getLast());
    assertTrue(names.stream().allMatch(name -> name.length() <= Names.LONGEST), names::toString);
  }
}
