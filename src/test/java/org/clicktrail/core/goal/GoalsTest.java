package org.clicktrail.core.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.Visits;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Noun;
import org.junit.jupiter.api.Test;

class GoalsTest {

  private static final Field EVENT = field("event_type", ColumnType.CATEGORY, Role.EVENT);
  private static final Field PRICE = field("UnitPrice", ColumnType.DECIMAL, Role.PRICE);
  private static final Field QUANTITY = field("Quantity", ColumnType.WHOLE, Role.QUANTITY);
  private static final Field PAGE = field("page", ColumnType.WHOLE, Role.PAGE);

  private static final List<FeatureInfo> INFOS =
      List.of(
          info("clicks", ""),
          new FeatureInfo("bounce", "", "", "", Kind.YES_NO, false, "", Set.of("clicks")),
          info("price_sum", "UnitPrice"),
          info("price_avg", "UnitPrice"),
          word("n_cart", "event_type", "cart"),
          word("n_purchase", "event_type", "purchase"),
          info("event_last", "event_type"),
          info("page_max", "page"),
          word("n_page_5", "page", "5"),
          word("n_page_4", "page", "4"));

  private static Field field(String name, ColumnType type, Role role) {
    return new Field(name, name, type, role, "", true);
  }

  private static FeatureInfo info(String id, String source) {
    return new FeatureInfo(id, id, "", "", Kind.NUMBER, false, source);
  }

  private static FeatureInfo word(String id, String column, String word) {
    return new FeatureInfo(id, id, "", "", Kind.COUNT, false, column, Set.of(column + "=" + word));
  }

  private static Vocabulary events(List<String> types, Field... fields) {
    return new Vocabulary(new Mapping(Grain.EVENTS, List.of(fields), Set.of()), INFOS, types);
  }

  private static Expression parse(String text, Vocabulary vocabulary) throws ProblemException {
    return Expressions.parseOutcome(text, vocabulary).expression();
  }

  private static final Snapshot CLICKS =
      new Visits(0, 0, 0, 0, 0, 0).numbers("clicks", 1, 2, 3, 4, 6, 9).snapshot();

  private static final Vocabulary SHOP =
      events(List.of("view", "cart", "Purchase"), EVENT, PRICE, PAGE);

  @Test
  void aPurchaseIsTheDefaultOutcome() {
    assertEquals(Optional.of("event=Purchase"), Goals.defaultOutcome(SHOP));
    assertEquals(Optional.of("sum(UnitPrice where event=Purchase)"), Goals.defaultRevenue(SHOP));
    assertEquals(Optional.empty(), Suggestions.of(SHOP, CLICKS));
  }

  @Test
  void defaultsParse() throws ProblemException {
    assertEquals(
        "any(event_type = Purchase)",
        Expressions.print(parse(Goals.defaultOutcome(SHOP).orElseThrow(), SHOP)));
    Vocabulary sales = events(List.of(), QUANTITY, PRICE);
    assertEquals(
        "sum(Quantity * UnitPrice)",
        Expressions.print(
            Expressions.parseRevenue(Goals.defaultRevenue(sales).orElseThrow(), sales)
                .expression()));
    parse(Suggestions.of(sales, CLICKS).orElseThrow(), sales);
  }

  @Test
  void anOutcomeColumnIsTheDefaultOutcome() {
    for (var expected :
        List.of(
            List.of(ColumnType.YES_NO, "column \"Did buy\"=TRUE"),
            List.of(ColumnType.WHOLE, "column \"Did buy\"=1"),
            List.of(ColumnType.CATEGORY, "column \"Did buy\"=yes"))) {
      Field outcome = field("Did buy", (ColumnType) expected.get(0), Role.OUTCOME);
      Vocabulary table =
          new Vocabulary(
              new Mapping(Grain.SESSIONS, List.of(outcome), Set.of()), List.of(), List.of());
      assertEquals(Optional.of(expected.get(1)), Goals.defaultOutcome(table));
      assertEquals(Optional.empty(), Goals.defaultRevenue(table));
    }
  }

  @Test
  void withoutPurchaseThereIsASuggestionOnly() {
    Vocabulary clicks = events(List.of(), PRICE, PAGE);
    assertEquals(Optional.empty(), Goals.defaultOutcome(clicks));
    assertEquals(Optional.empty(), Goals.defaultRevenue(clicks));
    assertEquals(Optional.of("clicks>4"), Suggestions.of(clicks, CLICKS), "two of six have more");
  }

  @Test
  void aStepTowardsASaleIsSuggestedInTheFilesOwnWord() {
    Vocabulary steps = events(List.of("page view", "Add to cart", "begin checkout"), EVENT);
    assertEquals(Optional.of("event=\"begin checkout\""), Suggestions.of(steps, CLICKS));
    Vocabulary views = events(List.of("view", "scroll"), EVENT);
    assertEquals(Optional.of("clicks>4"), Suggestions.of(views, CLICKS));
  }

  @Test
  void aColumnThatLooksLikeAnOutcomeIsSuggested() {
    Field member = field("member", ColumnType.YES_NO, Role.FEATURE);
    Field bought = field("has bought", ColumnType.YES_NO, Role.FEATURE);
    Vocabulary table =
        new Vocabulary(
            new Mapping(Grain.SESSIONS, List.of(member, bought), Set.of()), List.of(), List.of());
    assertEquals(Optional.of("column \"has bought\"=TRUE"), Suggestions.of(table, CLICKS));
    Vocabulary none =
        new Vocabulary(
            new Mapping(Grain.SESSIONS, List.of(member), Set.of()), List.of(), List.of());
    assertEquals(Optional.empty(), Suggestions.of(none, CLICKS));
  }

  @Test
  void proxiesAreBuiltFromOrdinaryColumns() throws ProblemException {
    Vocabulary clicks = events(List.of("view"), PRICE, PAGE);
    assertTrue(Goals.proxy(parse("clicks>5", clicks), clicks));
    assertTrue(Goals.proxy(parse("page=5", clicks), clicks));
    assertFalse(Goals.proxy(parse("event=Purchase", SHOP), SHOP));
    assertFalse(Goals.proxy(parse("clicks>5", SHOP), SHOP), "the file knows purchases");
    Vocabulary signups = events(List.of("signup"), EVENT);
    assertFalse(Goals.proxy(parse("event=signup", signups), signups));
  }

  @Test
  void yesOrNoOfASessionIsWhatTheFileStates() throws ProblemException {
    List<Field> fields =
        List.of(
            field("buyer", ColumnType.YES_NO, Role.FEATURE),
            field("pages", ColumnType.WHOLE, Role.FEATURE));
    Vocabulary sessions =
        new Vocabulary(new Mapping(Grain.SESSIONS, fields, Set.of()), List.of(), List.of());
    assertFalse(Goals.proxy(parse("column buyer=TRUE", sessions), sessions));
    assertTrue(Goals.proxy(parse("column pages>5", sessions), sessions));
    Vocabulary clicks =
        new Vocabulary(new Mapping(Grain.EVENTS, fields, Set.of()), List.of(), List.of());
    assertTrue(Goals.proxy(parse("buyer=TRUE", clicks), clicks), "of a click, not of a session");
  }

  @Test
  void eventsArePredictedAfterThreeEvents() throws ProblemException {
    assertEquals(
        new DecisionMoment.AfterEvents(3),
        Goals.defaultMoment(Optional.of(parse("event=Purchase", SHOP)), SHOP.mapping()));
    assertEquals(
        new DecisionMoment.End(),
        Goals.defaultMoment(Optional.of(parse("clicks>5", SHOP)), SHOP.mapping()));
    assertEquals(new DecisionMoment.End(), Goals.defaultMoment(Optional.empty(), SHOP.mapping()));
  }

  private static Set<String> dropped(String outcome, DecisionMoment moment)
      throws ProblemException {
    return Goals.dropped(parse(outcome, SHOP), moment, SHOP.mapping(), INFOS);
  }

  @Test
  void theOutcomesOwnFeaturesAreDroppedAtTheEnd() throws ProblemException {
    DecisionMoment end = new DecisionMoment.End();
    assertEquals(
        Set.of("clicks", "bounce", "price_sum"), dropped("clicks>5 and price_sum>50", end));
    assertEquals(Set.of("n_purchase", "event_last"), dropped("event=purchase", end));
    assertEquals(Set.of("page_max", "n_page_4", "n_page_5"), dropped("max(page)>=4", end));
    assertEquals(Set.of("page_max", "n_page_5"), dropped("page=5", end));
  }

  @Test
  void beforeTheEndOnlyWhatIsConstantIsDropped() throws ProblemException {
    DecisionMoment three = new DecisionMoment.AfterEvents(3);
    assertEquals(Set.of(), dropped("clicks>5 and price_sum>50", three));
    assertEquals(Set.of("n_purchase"), dropped("event=purchase", three));
    assertEquals(Set.of("n_purchase", "n_page_5"), dropped("event=purchase or page=5", three));
    assertEquals(Set.of(), dropped("page=5 and price>3", three));
  }

  @Test
  void outcomeColumnsAreNeverFeatures() throws ProblemException {
    List<Field> fields = new ArrayList<>();
    fields.add(field("Revenue", ColumnType.YES_NO, Role.OUTCOME));
    fields.add(field("PageValues", ColumnType.DECIMAL, Role.FEATURE));
    Mapping mapping = new Mapping(Grain.SESSIONS, fields, Set.of());
    List<FeatureInfo> infos = List.of(info("Revenue", "Revenue"), info("PageValues", "PageValues"));
    Vocabulary table = new Vocabulary(mapping, List.of(), List.of());
    assertEquals(
        Set.of("Revenue"),
        Goals.dropped(parse("Revenue=TRUE", table), new DecisionMoment.End(), mapping, infos));
    assertEquals(
        Set.of("Revenue", "PageValues"),
        Goals.dropped(parse("PageValues>0", table), new DecisionMoment.End(), mapping, infos));
  }

  @Test
  void speaksASentence() throws ProblemException {
    assertEquals(
        "A session converts when event is Purchase",
        Goals.sentence(parse("event=purchase", SHOP), Noun.SESSION, SHOP));
  }
}
