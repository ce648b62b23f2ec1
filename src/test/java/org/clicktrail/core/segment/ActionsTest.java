package org.clicktrail.core.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.feature.FeatureInfo;
import org.junit.jupiter.api.Test;

/// What is proposed to do with a segment follows from what sets it apart.
class ActionsTest {

  private static final boolean AVERAGE = false;
  private static final boolean MORE = true;

  private static final List<FeatureInfo> BROWSING =
      Stream.of("info_pages", "account_pages", "product_pages", "bounce_rate")
          .map(ActionsTest::column)
          .toList();

  private static final List<FeatureInfo> PEOPLE =
      Stream.of("age", "income").map(ActionsTest::column).toList();

  private static FeatureInfo column(String id) {
    return new FeatureInfo(id, id.replace('_', ' '), "", "", FeatureInfo.Kind.NUMBER, false, id);
  }

  /// @param centres one a segment
  private static List<String> proposed(
      List<FeatureInfo> columns, boolean more, double[]... centres) {
    Actions actions = new Actions(centres, centres, columns);
    return IntStream.range(0, centres.length)
        .mapToObj(segment -> actions.proposed(segment, more, false))
        .toList();
  }

  @Test
  void deepVisitsThatDifferInWhatTheyReadHaveDifferentActions() {
    assertEquals(
        List.of(
            "Answer their questions early", "Treat as known customers", "Offer advice in person"),
        proposed(
            BROWSING,
            MORE,
            new double[] {1.8, 0.2, 0.9, -0.4},
            new double[] {0.1, 1.5, 0.9, -0.4},
            new double[] {-0.3, -1.2, 1.1, -0.4}));
  }

  @Test
  void briefVisitsAreLeftAloneUnlessTheyConvertMore() {
    double[] brief = {-0.3, -0.3, -0.9, 1.6};
    assertEquals(
        List.of("Leave alone, or test a clearer first page"), proposed(BROWSING, AVERAGE, brief));
    assertEquals(
        List.of("Look here first: they convert more often"), proposed(BROWSING, MORE, brief));
  }

  @Test
  void whatIsLikeAllOthersHasNone() {
    assertEquals(
        List.of("", ""),
        proposed(
            BROWSING,
            AVERAGE,
            new double[] {0.1, -0.2, 0.2, 0.1},
            new double[] {0.0, -0.9, 0.1, -0.6}));
    assertEquals(List.of(""), proposed(PEOPLE, AVERAGE, new double[] {0.2, -0.2}));
  }

  @Test
  void whereColumnsAreNotOfVisitsAnOfferIsForWhatIsTypical() {
    assertEquals(
        List.of("Test an offer for low age", "Test an offer for high income"),
        proposed(PEOPLE, AVERAGE, new double[] {-1.1, 0.4}, new double[] {0.5, 1.2}));
  }
}
