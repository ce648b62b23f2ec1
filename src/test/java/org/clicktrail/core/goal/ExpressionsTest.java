package org.clicktrail.core.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  private static Field field(String name, ColumnType type, Role role) {
    return new Field(name, name, type, role, "", true);
  }

  /// The columns of UCI 553 and an event column.
  private static final Mapping CLICKS =
      new Mapping(
          Grain.EVENTS,
          List.of(
              field("session ID", ColumnType.ID, Role.SESSION),
              field("order", ColumnType.WHOLE, Role.ORDER),
              field("event_type", ColumnType.CATEGORY, Role.EVENT),
              field("page 1 (main category)", ColumnType.CATEGORY, Role.CATEGORY),
              field("price", ColumnType.DECIMAL, Role.PRICE),
              field("price 2", ColumnType.CATEGORY, Role.CODE),
              field("page", ColumnType.WHOLE, Role.PAGE),
              field("Quantity", ColumnType.WHOLE, Role.QUANTITY),
              field("Review Rating", ColumnType.WHOLE, Role.FEATURE),
              field("gift", ColumnType.YES_NO, Role.FEATURE)),
          Set.of());

  private static final List<Feature> FEATURES =
      Features.of(
          new Facts(
              CLICKS,
              true,
              true,
              true,
              Map.of(
                  "event_type", words("view", "cart", "purchase"),
                  "page 1 (main category)", words("1", "2", "3", "4"),
                  "price", numbers(0),
                  "price 2", words("1", "2"),
                  "page", words("1", "2", "3", "4", "5")),
              Map.of()));

  private static final Vocabulary EVENTS =
      new Vocabulary(
          CLICKS,
          FEATURES.stream().map(Feature::info).toList(),
          List.of("view", "cart", "purchase", "remove_from_cart"));

  private static final Vocabulary TABLE =
      new Vocabulary(
          new Mapping(
              Grain.SESSIONS,
              List.of(
                  field("PageValues", ColumnType.DECIMAL, Role.FEATURE),
                  field("VisitorType", ColumnType.CATEGORY, Role.FEATURE),
                  field("clicks", ColumnType.WHOLE, Role.FEATURE),
                  field("Revenue", ColumnType.YES_NO, Role.OUTCOME),
                  field("y", ColumnType.YES_NO, Role.FEATURE)),
              Set.of()),
          List.of(),
          List.of());

  private static ColumnFacts words(String... words) {
    boolean numeric = words[0].matches("\\d+");
    return new ColumnFacts(
        true,
        words.length,
        List.of(words),
        numeric,
        numeric ? 1 : Double.NaN,
        numeric ? words.length : Double.NaN,
        false);
  }

  private static ColumnFacts numbers(double min) {
    return new ColumnFacts(false, 100, List.of(), true, min, 100, false);
  }

  private static String canonical(String text) throws ProblemException {
    return Expressions.print(Expressions.parseOutcome(text, EVENTS).expression());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event=purchase | any(event_type = purchase)",
        "EVENT == Purchase | any(event_type = purchase)",
        "event = remove from cart | any(event_type = remove_from_cart)",
        "clicks>5 and price_sum>50 | clicks > 5 and price_sum > 50",
        "Clicks > 5 AND price sum > 50 | clicks > 5 and price_sum > 50",
        "page==5 and price>0 and order>10 | any(page = 5 and price > 0 and \"order\" > 10)",
        "last(price_2)=1 or last(page)>=4 | last(\"price 2\") = 1 or last(page) >= 4",
        "price 2=1 | any(\"price 2\" = 1)",
        "\"Review Rating\">=4 | any(\"Review Rating\" >= 4)",
        "review_rating >= 4 | any(\"Review Rating\" >= 4)",
        "page 1 main category = 3 | any(\"page 1 (main category)\" = 3)",
        "any(page=5) and any(price>0) | any(page = 5) and any(price > 0)",
        "count(event=cart) > 1 | count(event_type = cart) > 1",
        "count() >= 3 | count() >= 3",
        "sum(Quantity*price where event=purchase) > 100 | sum(Quantity * price where event_type ="
            + " purchase) > 100",
        "max(price) - min(price) > 10 | max(price) - min(price) > 10",
        "avg(price) < -1.5 | avg(price) < -1.5",
        "not event=purchase | not any(event_type = purchase)",
        "not (clicks > 5 or bounce=1) | not (clicks > 5 or bounce = 1)",
        "clicks - (1 - 2) > 0 | clicks - (1 - 2) > 0",
        "(clicks + 1) * 2 > 4 | (clicks + 1) * 2 > 4",
        "gift | any(gift = 1)",
        "gift = yes | any(gift = yes)",
        "first(category) = 3 | first(\"page 1 (main category)\") = 3",
        "weekday = Monday | weekday = Monday",
        "category_first != 2 | category_first != 2",
        "column price > 3 | any(price > 3)",
        "1e3 < price_sum | 1000 < price_sum",
      })
  void readsAndPrints(String text, String canonical) throws ProblemException {
    assertEquals(canonical.replace("\"order\"", "order"), canonical(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event=purchase",
        "clicks>5 and (price_sum>50 or not event=cart)",
        "page==5 and price>0 and order>10",
        "any(page=5 and not price>3) or count(event=cart where page>2)>1",
        "last(\"price 2\")=1",
        "sum(price*2-1 where event=purchase)/clicks > 3-(2-1)",
        "weekday=\"Will \"\"revert\"\"\"",
        "-price_sum < -3",
        "not (not clicks>1)",
      })
  void printedTextParsesToTheSame(String text) throws ProblemException {
    Expression first = Expressions.parseOutcome(text, EVENTS).expression();
    String printed = Expressions.print(first);
    assertEquals(first, Expressions.parseOutcome(printed, EVENTS).expression(), printed);
  }

  @Test
  void groupsBareColumnsOfALevelIntoOneEvent() throws ProblemException {
    assertEquals(
        "any(page = 5 and price > 0) and clicks > 5", canonical("page=5 and clicks>5 and price>0"));
    assertEquals(
        "any(page = 5 or price > 0) or clicks > 5", canonical("page=5 or price>0 or clicks>5"));
    assertEquals(
        "(any(page = 5) or clicks > 3) and any(price > 0)",
        canonical("(page=5 or clicks>3) and price>0"));
    assertEquals("not any(page = 5) and clicks > 3", canonical("not page=5 and clicks>3"));
    Expressions.Parsed parsed = Expressions.parseOutcome("page=5 and not price>0", EVENTS);
    assertEquals("any(page = 5 and not (price > 0))", Expressions.print(parsed.expression()));
    assertEquals(1, parsed.notes().size());
  }

  @Test
  void aColumnOfTheFileWinsAndSaysSo() throws ProblemException {
    Vocabulary both =
        new Vocabulary(
            new Mapping(
                Grain.EVENTS, List.of(field("Clicks", ColumnType.WHOLE, Role.FEATURE)), Set.of()),
            EVENTS.features(),
            List.of());
    Expressions.Parsed parsed = Expressions.parseOutcome("clicks>5", both);
    assertEquals("any(Clicks > 5)", Expressions.print(parsed.expression()));
    assertEquals(
        List.of(
            "“Clicks” is a column of the file and also the session feature “Number of clicks”; the"
                + " column is used."),
        parsed.notes());
  }

  @Test
  void rowsThatAreSessionsHaveCells() throws ProblemException {
    assertEquals(
        new Expression.Binary(
            Expression.Operator.EQUAL, new Expression.Cell("Revenue"), new Expression.Word("TRUE")),
        Expressions.parseOutcome("column Revenue=TRUE", TABLE).expression());
    assertEquals(
        "PageValues > 0 and VisitorType = Returning_Visitor",
        Expressions.print(
            Expressions.parseOutcome("pagevalues>0 and VisitorType=Returning_Visitor", TABLE)
                .expression()));
    assertEquals(
        "Revenue = 1", Expressions.print(Expressions.parseOutcome("revenue", TABLE).expression()));
    assertTrue(
        problem("max(PageValues)>3", TABLE).args().get(2).toString().contains("not an event"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sum(price where event=purchase) | sum(price where event_type = purchase)",
        "sum(Quantity*Price) | sum(Quantity * price)",
        "price | sum(price)",
        "column price | sum(price)",
        "price_sum * 0.1 | price_sum * 0.1",
      })
  void readsRevenue(String text, String canonical) throws ProblemException {
    assertEquals(canonical, Expressions.print(Expressions.parseRevenue(text, EVENTS).expression()));
  }

  private static Problem problem(String text, Vocabulary vocabulary) {
    return assertThrows(
            ProblemException.class, () -> Expressions.parseOutcome(text, vocabulary), text)
        .problem();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clics>5 | 1 | “clics” is not known | Did you mean “clicks”?",
        "clicks>5 and prise_sum>50 | 14 | “prise_sum” is not known | Did you mean “price_sum”?",
        "event=purchas | 7 | no event is called “purchas” | Did you mean “purchase”?",
        "clicks> | 8 | the expression ends too early | ''",
        "clicks>5) | 9 | “)” is not expected here | ''",
        "(clicks>5 | 10 | a closing bracket is missing | ''",
        "clicks>5 and | 13 | the expression ends too early | ''",
        "1<clicks<5 | 9 | comparisons cannot be chained; join them with “and” | ''",
        "clicks # 5 | 8 | “#” means nothing here | ''",
        "\"price > 5 | 1 | this double quote is never closed | ''",
        "clicks | 1 | a condition is needed, for instance clicks > 0 | ''",
        "'' | 1 | nothing is written | ''",
        "sum(clicks)>3 | 5 | “clicks” is a feature of the whole session; inside a function only"
            + " columns of the events can stand | ''",
        "price>price_avg | 7 | “price” speaks of one event and “price_avg” of the whole session;"
            + " write max(…), last(…) or the like around the column | ''",
        "column nothing=3 | 8 | the file has no column “nothing” | ''",
        "event=purchase or and clicks>2 | 19 | “and” is not expected here | ''",
      })
  void saysWhereItIsWrong(String text, int position, String what, String nearest) {
    Problem problem = problem(text, EVENTS);
    assertEquals(Problem.Kind.EXPRESSION_WRONG, problem.kind());
    assertEquals(List.of(text, position, what, nearest), problem.args());
    assertFalse(problem.sentence().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event=purchase | event is purchase",
        "clicks>5 and price_sum>50 | clicks > 5 and price sum > 50",
        "page==5 and price>0 | one event has page = 5 and price > 0",
        "last(price_2)=1 or last(page)>=4 | last price 2 = 1 or last page ≥ 4",
        "not event=cart | not event is cart",
        "count(event=cart)>2 | number of events with event is cart > 2",
        "sum(price where event=cart)<=9 | sum of price where event is cart ≤ 9",
        "clicks>5 and (bounce=1 or clicks<3) | clicks > 5 and (bounce = 1 or clicks < 3)",
      })
  void speaksInWords(String text, String words) throws ProblemException {
    assertEquals(
        words, Expressions.words(Expressions.parseOutcome(text, EVENTS).expression(), EVENTS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event=purchase | true",
        "event=purchase or page=5 | true",
        "clicks>5 and price_sum>50 | true",
        "clicks>=5 | true",
        "5 < clicks | true",
        "count(event=cart)*2 > 3 | true",
        "sum(price) > 50 | true",
        "sum(price where event=cart) > 50 | true",
        "max(page) >= 4 | true",
        "min(price) < 4 | true",
        "not clicks < 6 | true",
        "page_max > 3 | true",
        "price_max > 3 and n_categories > 2 | true",
        "sum(Quantity) > 3 | false",
        "clicks < 6 | false",
        "clicks = 6 | false",
        "not event=purchase | false",
        "last(page)>=4 | false",
        "avg(price) > 4 | false",
        "price_avg > 4 | false",
        "first(page) > 4 | false",
        "min(price) > 4 | false",
        "not max(price) < 4 | false",
        "not max(price) > 4 | false",
        "sum(price) > clicks | false",
        "event=purchase and last(page)=3 | false",
        "sum(price-10) > 5 | false",
      })
  void knowsWhatStaysTrue(String text, boolean stays) throws ProblemException {
    Map<String, Op.Growth> growth = new java.util.HashMap<>();
    FEATURES.forEach(feature -> growth.put(feature.id(), feature.op().growth()));
    assertEquals(
        stays,
        Expressions.onceTrueStaysTrue(
            Expressions.parseOutcome(text, EVENTS).expression(),
            id -> growth.getOrDefault(id, Op.Growth.MIXED),
            Set.of("price")::contains));
  }

  @Test
  void namesItsColumns() throws ProblemException {
    assertEquals(
        Set.of("clicks", "price_sum"),
        Expressions.ownNames(
            Expressions.parseOutcome("clicks>5 and price_sum>50", EVENTS).expression()));
    assertEquals(
        Set.of("page", "price 2", "price"),
        Expressions.ownNames(
            Expressions.parseOutcome("last(page)>3 or sum(price where price_2=1)>2", EVENTS)
                .expression()));
  }

  @Test
  void editDistanceCountsSwapsOnce() {
    assertEquals(1, KnownNames.distance("clicsk", "clicks"));
    assertEquals(3, KnownNames.distance("kitten", "sitting"));
    assertEquals(0, KnownNames.distance("", ""));
  }
}
