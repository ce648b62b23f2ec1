package org.clicktrail.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Recognition;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;

/// A small click log for tests of the window, without any file: 1,200 sessions of January to April,
/// each with up to 15 clicks on products whose prices rise with the visitor's intent to buy.
public final class Shop {

  private static final int SESSIONS = 1_200;
  private static final long START = 1_704_067_200_000_000L; // 2024-01-01T00:00Z
  private static final long STEP = 121L * 86_400_000_000L / SESSIONS;
  private static final List<String> DEVICES = List.of("phone", "desktop", "tablet");

  private final int[] clicks = new int[SESSIONS];
  private final double[][] prices = new double[SESSIONS][];
  private final boolean[] bought = new boolean[SESSIONS];
  private final int[] device = new int[SESSIONS];
  private final boolean purchases;

  /// @param log whether the file records purchases
  public Shop(Log log) {
    purchases = log == Log.EVENTS;
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < SESSIONS; i++) {
      double intent = random.nextDouble() * 2 - 1;
      clicks[i] = 1 + random.nextInt(14);
      prices[i] = new double[clicks[i]];
      for (int k = 0; k < clicks[i]; k++) {
        prices[i][k] = 20 + 8 * intent + 8 * random.nextDouble();
      }
      bought[i] = random.nextDouble() < 1 / (1 + Math.exp(2 - 2 * intent));
      device[i] = random.nextInt(DEVICES.size());
    }
  }

  /// What the file records.
  public enum Log {
    /// View and purchase.
    EVENTS,
    /// Clicks alone.
    CLICKS
  }

  public Vocabulary vocabulary() {
    return new Vocabulary(mapping(), infos(), purchases ? List.of("view", "purchase") : List.of());
  }

  private Mapping mapping() {
    List<Field> fields = new ArrayList<>();
    fields.add(field("session", ColumnType.ID, Role.SESSION));
    fields.add(field("user", ColumnType.ID, Role.CUSTOMER));
    fields.add(field("time", ColumnType.INSTANT, Role.TIME));
    if (purchases) {
      fields.add(field("event_type", ColumnType.CATEGORY, Role.EVENT));
    }
    fields.add(field("price", ColumnType.DECIMAL, Role.PRICE));
    fields.add(field("device", ColumnType.CATEGORY, Role.DEVICE));
    return new Mapping(Grain.EVENTS, fields, Set.of());
  }

  private static Field field(String name, ColumnType type, Role role) {
    return new Field(name, name, type, role, "", true);
  }

  public ImportReport report() {
    return new ImportReport(
        List.of(),
        new Recognition("generic", "Events", "made up", 0, java.util.Optional.empty()),
        "",
        "UTF-8",
        ",",
        mapping(),
        List.of(),
        List.of(),
        List.of(),
        Arrays.stream(clicks).sum(),
        SESSIONS,
        purchases ? Optional.of("event=purchase") : Optional.empty(),
        purchases ? Optional.of("sum(price where event=purchase)") : Optional.empty(),
        Set.of(),
        !purchases,
        Map.of());
  }

  private static List<FeatureInfo> infos() {
    return List.of(
        new FeatureInfo("clicks", "Number of clicks", "", "", Kind.COUNT, false, "", Set.of()),
        info("price_sum", "Price sum", Kind.NUMBER, "price"),
        info("price_avg", "Average price", Kind.NUMBER, "price"),
        info("device", "Device", Kind.CATEGORY, "device"));
  }

  private static FeatureInfo info(String id, String label, Kind kind, String source) {
    return new FeatureInfo(id, label, "", "", kind, true, source);
  }

  /// The sessions scored at a moment; without an outcome at all labels are NaN.
  public Snapshot at(DecisionMoment moment, Optional<Expression> outcome) {
    int known =
        moment instanceof DecisionMoment.AfterEvents(int events) ? events : Integer.MAX_VALUE;
    int[] rows =
        IntStream.range(0, SESSIONS)
            .filter(i -> known == Integer.MAX_VALUE || clicks[i] >= known)
            .toArray();
    double[] label =
        Arrays.stream(rows)
            .mapToDouble(i -> outcome.map(e -> holds(e, i) ? 1.0 : 0.0).orElse(Double.NaN))
            .toArray();
    return new Snapshot(
        moment,
        features(rows, known),
        infos(),
        Columns.numbers("label", label),
        purchases ? Optional.of(revenue(rows)) : Optional.empty(),
        Columns.words("session", names(rows, "s", 1)),
        Optional.of(Columns.words("customer", names(rows, "c", 2))),
        Optional.of(
            Columns.times("start", Arrays.stream(rows).mapToLong(i -> START + i * STEP).toArray())),
        new Scored(rows.length, SESSIONS - rows.length, 0));
  }

  private Table features(int[] rows, int known) {
    return Table.of(
        Columns.numbers("clicks", of(rows, i -> Math.min(known, clicks[i]))),
        Columns.numbers("price_sum", of(rows, i -> sum(i, known))),
        Columns.numbers("price_avg", of(rows, i -> sum(i, known) / Math.min(known, clicks[i]))),
        Columns.categories("device", Arrays.stream(rows).map(i -> device[i]).toArray(), DEVICES));
  }

  private static double[] of(int[] rows, java.util.function.IntToDoubleFunction value) {
    return Arrays.stream(rows).mapToDouble(value).toArray();
  }

  private double sum(int session, int known) {
    return Arrays.stream(prices[session]).limit(known).sum();
  }

  private org.clicktrail.core.table.Column.Numbers revenue(int[] rows) {
    return Columns.numbers("revenue", of(rows, i -> bought[i] ? prices[i][clicks[i] - 1] : 0));
  }

  private static List<String> names(int[] rows, String prefix, int share) {
    return Arrays.stream(rows).mapToObj(i -> prefix + i / share).toList();
  }

  private boolean holds(Expression outcome, int session) {
    return value(outcome, session) > 0.5;
  }

  /// Enough of the language for tests: `event=purchase` and comparisons of features.
  private double value(Expression expression, int session) {
    return switch (expression) {
      case Expression.Literal(double value) -> value;
      case Expression.Feature(String id) ->
          id.equals("clicks") ? clicks[session] : sum(session, Integer.MAX_VALUE);
      case Expression.Aggregate _ -> bought[session] ? 1 : 0;
      case Expression.Binary(Expression.Operator operator, Expression left, Expression right) -> {
        double a = value(left, session);
        double b = value(right, session);
        yield switch (operator) {
          case AND -> a * b;
          case OR -> Math.max(a, b);
          case GREATER -> a > b ? 1 : 0;
          case AT_LEAST -> a >= b ? 1 : 0;
          case LESS -> a < b ? 1 : 0;
          case AT_MOST -> a <= b ? 1 : 0;
          case EQUAL -> a == b ? 1 : 0;
          case NOT_EQUAL, PLUS, MINUS, TIMES, DIVIDED ->
              throw new IllegalArgumentException(expression.toString());
        };
      }
      case Expression.Cell _, Expression.Word _, Expression.Not _ ->
          throw new IllegalArgumentException(expression.toString());
    };
  }
}
