package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.Column;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Imported;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Expected values are worked out by hand from the logs in this file.
class SessionsTest {

  @TempDir static Path folder;
  private static Engine engine;

  private static final Mapping SHOP =
      Logs.mapping(
          Grain.EVENTS,
          Logs.field("session", ColumnType.ID, Role.SESSION),
          Logs.field("customer", ColumnType.ID, Role.CUSTOMER),
          Logs.field("time", ColumnType.INSTANT, Role.TIME),
          Logs.field("kind", ColumnType.CATEGORY, Role.EVENT),
          Logs.field("product", ColumnType.ID, Role.PRODUCT),
          Logs.field("category", ColumnType.CATEGORY, Role.CATEGORY),
          Logs.field("price", ColumnType.DECIMAL, Role.PRICE),
          Logs.field("device", ColumnType.CATEGORY, Role.DEVICE));

  /// b: one click; a: buys at its fifth event; c: the customer of a again, ten days later.
  private static final String[] EVENTS = {
    "b,u2,2024-03-02 10:00:00,view,p9,shoes,5,phone",
    "a,u1,2024-03-02 23:00:00,view,p1,shoes,10,desk",
    "a,u1,2024-03-02 23:01:00,view,p2,hats,20,desk",
    "a,u1,2024-03-02 23:01:30,view,p1,shoes,10,desk",
    "a,u1,2024-03-02 23:05:00,cart,p2,hats,20,desk",
    "a,u1,2024-03-02 23:06:00,purchase,p2,hats,20,desk",
    "c,u1,2024-03-12 23:06:00,view,p3,,,desk",
    "c,u1,2024-03-12 23:07:00,view,p3,hats,40,desk",
    "c,u1,2024-03-12 23:09:00,cart,p3,hats,40,desk",
  };

  @BeforeAll
  static void open() throws ProblemException {
    engine = Engine.open(folder, 0.2);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static Sessions shop() throws ProblemException {
    Imported imported = Logs.imported(engine, SHOP, EVENTS);
    return new Sessions(imported, SHOP, SessionRule.standard(SHOP));
  }

  private static Snapshot snapshot(Sessions sessions, String outcome, String moment)
      throws ProblemException {
    Expression expression = Expressions.parseOutcome(outcome, sessions.vocabulary()).expression();
    Expression revenue =
        Expressions.parseRevenue("sum(price where event=purchase)", sessions.vocabulary())
            .expression();
    return sessions.snapshot(
        Optional.of(expression), Optional.of(revenue), DecisionMoment.of(moment), Progress.none());
  }

  private static double number(Snapshot snapshot, String feature, int row) {
    return ((Column.Numbers) snapshot.features().column(feature)).number(row);
  }

  private static String text(Snapshot snapshot, String feature, int row) {
    return snapshot.features().column(feature).text(row);
  }

  @Test
  void computesEveryFeatureAtTheEnd() throws ProblemException {
    Snapshot end = snapshot(shop(), "event=purchase", "end");
    assertEquals(List.of("b", "a", "c"), words(end.session()));
    assertEquals(new Scored(3, 0, 0), end.scored());
    int a = 1;
    assertEquals(5, number(end, "clicks", a));
    assertEquals(0, number(end, "bounce", a));
    assertEquals(1, number(end, "bounce", 0));
    assertEquals(360, number(end, "duration_s", a));
    assertEquals(210, number(end, "max_gap_s", a));
    assertEquals(60, number(end, "last_gap_s", a));
    assertTrue(Double.isNaN(number(end, "max_gap_s", 0)));
    assertEquals(3, number(end, "n_view", a));
    assertEquals(1, number(end, "n_cart", a));
    assertEquals(1, number(end, "n_purchase", a));
    assertEquals(300, number(end, "time_to_cart_s", a));
    assertTrue(Double.isNaN(number(end, "time_to_cart_s", 0)));
    assertEquals("purchase", text(end, "event_last", a));
    assertEquals("cart", text(end, "event_last_2", a));
    assertEquals("view", text(end, "event_last_3", a));
    assertEquals("", text(end, "event_last_2", 0));
    assertEquals(20, number(end, "value_cart", a));
    assertEquals(40, number(end, "value_view", a));
    assertEquals(2, number(end, "event_changes", a));
    assertEquals(80, number(end, "price_sum", a));
    assertEquals(16, number(end, "price_avg", a));
    assertEquals(10, number(end, "price_min", a));
    assertEquals(20, number(end, "price_max", a));
    // squares 36+16+36+16+16 = 120, /4
    assertEquals(Math.sqrt(30), number(end, "price_sd", a), 1e-12);
    assertEquals(0, number(end, "price_sd", 0));
    assertEquals(Math.sqrt(30) / 16, number(end, "price_cv", a), 1e-12);
    assertEquals(10, number(end, "price_first", a));
    assertEquals(20, number(end, "price_last", a));
    assertEquals(2, number(end, "n_products", a));
    assertEquals(3, number(end, "product_revisits", a));
    assertEquals(2, number(end, "n_categories", a));
    assertEquals("shoes", text(end, "category_first", a));
    assertEquals("hats", text(end, "category_last", a));
    // shares 2/5 and 3/5
    double entropy = -(0.4 * Math.log(0.4) + 0.6 * Math.log(0.6)) / Math.log(2);
    assertEquals(entropy, number(end, "category_entropy", a), 1e-12);
    assertEquals("hats", text(end, "category_top", a));
    // hats 23:01 to 23:01:30 and 23:05 to 23:06, shoes 23:00 to 23:01 and 23:01:30 to 23:05
    assertEquals(90, number(end, "time_category_hats_s", a));
    assertEquals(270, number(end, "time_category_shoes_s", a));
    assertTrue(Double.isNaN(number(end, "time_category_shoes_s", 0)));
    assertEquals(3, number(end, "category_changes", a));
    assertEquals(3, number(end, "n_category_hats", a));
    assertEquals("desk", text(end, "device", a));
    assertEquals(23, number(end, "hour", a));
    assertEquals("Saturday", text(end, "weekday", a));
    assertEquals(1, number(end, "weekend", a));
    assertEquals(0, number(end, "weekend", 2));
    assertEquals("March", text(end, "month", a));
    assertEquals("Spring", text(end, "season", a));
  }

  @Test
  void leavesOutWhatIsMissing() throws ProblemException {
    Snapshot end = snapshot(shop(), "event=purchase", "end");
    int c = 2;
    assertEquals(80, number(end, "price_sum", c));
    assertEquals(40, number(end, "price_first", c));
    assertEquals("hats", text(end, "category_first", c));
    assertEquals(1, number(end, "n_categories", c));
    assertEquals(0, number(end, "category_entropy", c));
  }

  @Test
  void looksBackOnTheCustomer() throws ProblemException {
    Snapshot end = snapshot(shop(), "event=purchase", "end");
    assertEquals(0, number(end, "prior_sessions", 1));
    assertEquals(1, number(end, "prior_sessions", 2));
    // from 23:00 to 23:06 ten days later
    assertEquals(10 + 6 / 1440.0, number(end, "prior_recency_d", 2), 1e-12);
    assertEquals(1, number(end, "prior_conversions", 2));
    assertEquals(20, number(end, "prior_value", 2));
    assertTrue(Double.isNaN(number(end, "prior_recency_d", 0)));
  }

  @Test
  void scoresWhoReachedTheMomentUndecided() throws ProblemException {
    Snapshot three = snapshot(shop(), "event=purchase", "after:3");
    assertEquals(new Scored(2, 1, 0), three.scored());
    assertEquals(List.of("a", "c"), words(three.session()));
    assertEquals(1, three.label().number(0));
    assertEquals(0, three.label().number(1));
    assertEquals(20, three.revenue().orElseThrow().number(0));
    assertEquals(40, number(three, "price_sum", 0));
    assertEquals(0, number(three, "n_cart", 0));
    assertEquals(90, number(three, "duration_s", 0));
    assertFalse(three.features().find("clicks").isPresent(), "clicks are 3 for everybody");

    Snapshot five = snapshot(shop(), "event=purchase", "after:5");
    assertEquals(new Scored(0, 2, 1), five.scored());
  }

  @Test
  void neverDecidesEarlyWhatCanStillChange() throws ProblemException {
    Snapshot three = snapshot(shop(), "last(price)=20", "after:3");
    assertEquals(new Scored(2, 1, 0), three.scored());
    assertEquals(1, three.label().number(0));
  }

  @Test
  void momentAtTheFirstEventOfAKind() throws ProblemException {
    Snapshot cart = snapshot(shop(), "event=purchase", "first:cart");
    assertEquals(new Scored(2, 1, 0), cart.scored());
    assertEquals(4, number(cart, "clicks", 0));
    assertEquals(3, number(cart, "clicks", 1));
  }

  @Test
  void manyMomentsInOnePass() throws ProblemException {
    Sessions sessions = shop();
    List<Snapshot> snapshots =
        sessions.snapshots(
            Optional.of(Expressions.parseOutcome("clicks>3", sessions.vocabulary()).expression()),
            Optional.empty(),
            List.of(new DecisionMoment.AfterEvents(1), new DecisionMoment.AfterEvents(4)),
            Progress.none());
    assertEquals(new Scored(3, 0, 0), snapshots.get(0).scored());
    // the fourth click makes it true
    assertEquals(new Scored(0, 2, 1), snapshots.get(1).scored());
  }

  @Test
  void oneEventSatisfiesAllBareColumns() throws ProblemException {
    // c has carts, and hats for 40; a has a cart for 20 only
    Snapshot end = snapshot(shop(), "kind=cart and price>30", "end");
    assertEquals(List.of(0.0, 0.0, 1.0), labels(end));
    // a: some event is a cart, some other costs 10
    Snapshot both = snapshot(shop(), "any(kind=cart) and any(price<=10)", "end");
    assertEquals(List.of(0.0, 1.0, 0.0), labels(both));
    assertEquals(
        List.of(0.0, 0.0, 0.0), labels(snapshot(shop(), "kind=cart and price<=10", "end")));
  }

  @Test
  void understandsAggregatesAndWords() throws ProblemException {
    assertEquals(List.of(1.0, 1.0, 0.0), labels("first(category)=shoes"));
    assertEquals(List.of(0.0, 1.0, 1.0), labels("last(Category)=HATS and clicks>=3"));
    assertEquals(List.of(0.0, 1.0, 0.0), labels("count(event=view) > 2"));
    assertEquals(List.of(0.0, 1.0, 1.0), labels("sum(price where event=cart) >= 20"));
    assertEquals(List.of(1.0, 0.0, 0.0), labels("max(price) = 5"));
    assertEquals(List.of(0.0, 1.0, 0.0), labels("avg(price) = 16"));
    assertEquals(List.of(1.0, 0.0, 1.0), labels("not event=purchase"));
    assertEquals(List.of(0.0, 0.0, 1.0), labels("weekday=Tuesday"));
    assertEquals(List.of(0.0, 1.0, 1.0), labels("category last = hats"));
    assertEquals(List.of(0.0, 1.0, 0.0), labels("min(price*2) = 20"));
  }

  @Test
  void cutsOnlyWherePauseExceedsGap() throws ProblemException {
    Mapping mapping =
        Logs.mapping(
            Grain.EVENTS,
            Logs.field("who", ColumnType.ID, Role.CUSTOMER),
            Logs.field("when", ColumnType.INSTANT, Role.TIME),
            Logs.field("kind", ColumnType.CATEGORY, Role.EVENT));
    Imported imported =
        Logs.imported(
            engine,
            mapping,
            "x,2024-01-01 10:00:00,view",
            "y,2024-01-01 10:00:00,view",
            "x,2024-01-01 10:30:00,view",
            "x,2024-01-01 11:00:01,view",
            ",2024-01-01 11:00:01,view");
    Sessions sessions =
        new Sessions(imported, mapping, new SessionRule(Optional.of(Duration.ofMinutes(30))));
    Snapshot end =
        sessions.snapshot(
            Optional.empty(), Optional.empty(), new DecisionMoment.End(), Progress.none());
    assertEquals(List.of("x-1", "y-1", "x-2"), words(end.session()));
    assertEquals(2, number(end, "clicks", 0));
    assertTrue(Double.isNaN(end.label().number(0)));
    assertEquals(List.of("x", "y", "x"), words(end.customer().orElseThrow()));
  }

  @Test
  void keepsTheSameSessionOfTrainAndTestFilesApart() throws ProblemException {
    Mapping mapping =
        Logs.mapping(
            Grain.EVENTS,
            Logs.field("s", ColumnType.WHOLE, Role.SESSION),
            Logs.field("order", ColumnType.WHOLE, Role.ORDER),
            Logs.field("page", ColumnType.WHOLE, Role.PAGE));
    Imported imported = Logs.imported(engine, mapping, 3, "7,2,4", "7,1,1", "8,1,1", "7,3,2");
    Snapshot end =
        new Sessions(imported, mapping, SessionRule.standard(mapping))
            .snapshot(
                Optional.empty(), Optional.empty(), new DecisionMoment.End(), Progress.none());
    assertEquals(List.of("7", "8", "7"), words(end.session()));
    assertEquals(1, end.file().orElseThrow().number(2));
    assertEquals(0, end.file().orElseThrow().number(0));
    assertEquals("1", text(end, "page_first", 0));
    assertEquals("4", text(end, "page_last", 0));
    assertTrue(end.start().isEmpty());
  }

  @Test
  void rowsThatAreSessionsKeepTheirColumns() throws ProblemException {
    Mapping mapping =
        Logs.mapping(
            Grain.SESSIONS,
            Logs.field("Pages", ColumnType.WHOLE, Role.FEATURE),
            Logs.field("Month", ColumnType.CATEGORY, Role.TIME),
            Logs.field("Visitor Type", ColumnType.CATEGORY, Role.FEATURE),
            Logs.field("note", ColumnType.TEXT, Role.FEATURE),
            Logs.field("Revenue", ColumnType.YES_NO, Role.OUTCOME));
    Mapping timeless = Logs.mapping(Grain.SESSIONS, mapping.fields().toArray(Field[]::new));
    Imported imported =
        Logs.imported(
            engine,
            Logs.mapping(
                Grain.SESSIONS,
                Logs.field("Pages", ColumnType.WHOLE, Role.FEATURE),
                Logs.field("Month", ColumnType.CATEGORY, Role.CODE),
                Logs.field("Visitor Type", ColumnType.CATEGORY, Role.FEATURE),
                Logs.field("note", ColumnType.TEXT, Role.FEATURE),
                Logs.field("Revenue", ColumnType.YES_NO, Role.OUTCOME)),
            "3,Feb,new,x,true",
            "4,Mar,returning,y,false",
            ",Mar,returning,z,false");
    Sessions sessions = new Sessions(imported, timeless, SessionRule.standard(timeless));
    Expression outcome =
        Expressions.parseOutcome("column Revenue=TRUE", sessions.vocabulary()).expression();
    Snapshot end =
        sessions.snapshot(
            Optional.of(outcome),
            Optional.empty(),
            new DecisionMoment.AfterEvents(3),
            Progress.none());
    assertEquals(
        List.of("Pages", "Month", "Visitor Type", "Revenue"),
        end.features().columns().stream().map(Column::name).toList());
    assertEquals(List.of(1.0, 0.0, 0.0), labels(end));
    assertTrue(Double.isNaN(number(end, "Pages", 2)));
    assertEquals("new", text(end, "Visitor Type", 0));
    assertEquals(new DecisionMoment.End(), end.moment());
    Expression words =
        Expressions.parseOutcome("visitor type=Returning and pages>=4", sessions.vocabulary())
            .expression();
    Snapshot other =
        sessions.snapshot(
            Optional.of(words), Optional.empty(), new DecisionMoment.End(), Progress.none());
    assertEquals(List.of(0.0, 1.0, 0.0), labels(other));
  }

  @Test
  void keepsTheSessionTableInTheEngine() throws ProblemException {
    Sessions sessions = shop();
    sessions.keep(snapshot(sessions, "event=purchase", "end"), Progress.none());
    try (Query query = Query.on(engine, Progress.none())) {
      assertEquals(
          List.of(List.of("a", "80.0", "shoes", "2024-03-02 23:00:00")),
          query.texts(
              "select session, price_sum, category_first, cast(start as varchar) from sessions"
                  + " where label = 1"));
      assertEquals(3, query.number("select count(*) from sessions"));
    }
  }

  /// The first question sorts and codes the events, which takes long where they are many.
  @Test
  void firstQuestionCanBeStopped() throws ProblemException {
    Sessions sessions = shop();
    assertThrows(
        CancellationException.class, () -> sessions.vocabulary(TestProgress.cancelledAfter(0)));
    assertEquals(sessions.vocabulary(), sessions.vocabulary(TestProgress.cancelledAfter(0)));
  }

  @Test
  void wrapsTablesaw() throws ProblemException {
    SessionTable table = (SessionTable) snapshot(shop(), "event=purchase", "end").features();
    assertEquals(3, table.tablesaw().rowCount());
    assertEquals(80, table.tablesaw().doubleColumn("price_sum").get(1));
    assertEquals("hats", table.tablesaw().stringColumn("category_last").get(1));
    assertTrue(table.tablesaw().column("time_to_cart_s").isMissing(0));
  }

  @Test
  void describesAnotherFileByTheFeaturesOfTheFirst() throws ProblemException {
    List<Feature> features = shop().features();
    Imported other =
        Logs.imported(
            engine,
            SHOP,
            "d,u7,2024-04-01 09:00:00,view,p7,gloves,3,tv",
            "d,u7,2024-04-01 09:00:09,view,p7,hats,4,tv");
    Snapshot end =
        new Sessions(other, SHOP, SessionRule.standard(SHOP), features)
            .snapshot(
                Optional.empty(), Optional.empty(), new DecisionMoment.End(), Progress.none());
    assertEquals(
        features.stream().map(Feature::id).toList(),
        end.features().columns().stream().map(Column::name).toList());
    assertEquals(0, number(end, "n_cart", 0));
    assertEquals(1, number(end, "n_category_hats", 0));
    assertEquals("hats", text(end, "category_last", 0));
    assertTrue(end.features().column("device").missing(0), "a word the model never saw");
  }

  private static List<Double> labels(String outcome) throws ProblemException {
    return labels(snapshot(shop(), outcome, "end"));
  }

  private static List<Double> labels(Snapshot snapshot) {
    return java.util.Arrays.stream(snapshot.label().toArray()).boxed().toList();
  }

  private static List<String> words(Column column) {
    return java.util.stream.IntStream.range(0, column.size()).mapToObj(column::text).toList();
  }
}
