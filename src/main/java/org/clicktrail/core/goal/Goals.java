package org.clicktrail.core.goal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// What a goal is where the user did not say, and which columns are the outcome's own
/// (ARCHITECTURE.md §3).
public final class Goals {

  /// Events after which an outcome that is an event is predicted by default.
  private static final int DEFAULT_EVENTS = 3;

  /// What stands before what counts.
  static final String FRAME = "goal.sentence";

  /// Anything at all.
  private static final Expression AGAIN =
      new Expression.Binary(
          Operator.GREATER,
          new Expression.Aggregate(Expression.Op.COUNT, Optional.empty(), Optional.empty()),
          new Expression.Literal(0));

  private Goals() {}

  /// The event type that is a purchase, as the file spells it.
  public static Optional<String> purchase(Vocabulary vocabulary) {
    return vocabulary.eventTypes().stream()
        .filter(
            type -> Vocabulary.PURCHASE_WORDS.contains(KnownNames.key(type).replaceAll("_$", "")))
        .findFirst();
  }

  /// The outcome as the file states it: a purchase event or its outcome column.
  public static Optional<String> defaultOutcome(Vocabulary vocabulary) {
    Mapping mapping = vocabulary.mapping();
    Optional<String> purchase = purchase(vocabulary);
    if (purchase.isPresent() && mapping.has(Role.EVENT)) {
      Expression event =
          new Expression.Binary(
              Operator.EQUAL, new Expression.Cell("event"), new Expression.Word(purchase.get()));
      return Optional.of(Printer.print(event).replace(" = ", "="));
    }
    return mapping.first(Role.OUTCOME).map(Goals::outcomeOf);
  }

  /// What is asked about customers by default: a purchase, or, in a log of purchases, another one.
  public static String customerOutcome(Vocabulary vocabulary) {
    return defaultOutcome(vocabulary)
        .filter(_ -> purchase(vocabulary).isPresent())
        .orElseGet(() -> Printer.print(AGAIN));
  }

  /// Whether an outcome only asks how long a session is: over a time, it says nothing of customers.
  public static boolean onlyLength(String outcome, Vocabulary vocabulary) {
    try {
      Expression asked = Expressions.parseOutcome(outcome, vocabulary).expression();
      return Expressions.ownNames(asked).equals(Set.of("clicks"));
    } catch (ProblemException _) {
      return false;
    }
  }

  private static String outcomeOf(Field field) {
    String name = Printer.print(new Expression.Cell(field.name()));
    String value =
        switch (field.type()) {
          case YES_NO -> "TRUE";
          case WHOLE, DECIMAL -> "1";
          case CATEGORY, ID, TEXT, INSTANT, DATE -> "yes";
        };
    return "column " + name + "=" + value;
  }

  /// What a session earns, where the file says so: the prices of purchases, or quantity × price
  /// where every row is a sale.
  public static Optional<String> defaultRevenue(Vocabulary vocabulary) {
    Mapping mapping = vocabulary.mapping();
    if (mapping.grain() == Grain.SESSIONS || !mapping.has(Role.PRICE)) {
      return Optional.empty();
    }
    String price = name(mapping, Role.PRICE);
    String amount = mapping.has(Role.QUANTITY) ? name(mapping, Role.QUANTITY) + "*" + price : price;
    if (!mapping.has(Role.EVENT)) {
      return mapping.has(Role.QUANTITY) ? Optional.of("sum(" + amount + ")") : Optional.empty();
    }
    return purchase(vocabulary)
        .map(word -> Printer.print(new Expression.Word(word)))
        .map(word -> "sum(" + amount + " where event=" + word + ")");
  }

  private static String name(Mapping mapping, Role role) {
    return Printer.print(new Expression.Cell(mapping.first(role).orElseThrow().name()));
  }

  /// After 3 events for an outcome that is an event, else the end.
  public static DecisionMoment defaultMoment(Optional<Expression> outcome, Mapping mapping) {
    boolean event =
        mapping.grain() == Grain.EVENTS
            && outcome
                .map(Expressions::ownNames)
                .filter(names -> !names.isEmpty())
                .filter(names -> names.stream().allMatch(name -> isEvent(mapping, name)))
                .isPresent();
    return event ? new DecisionMoment.AfterEvents(DEFAULT_EVENTS) : new DecisionMoment.End();
  }

  private static boolean isEvent(Mapping mapping, String name) {
    return mapping.field(name).filter(field -> field.role() == Role.EVENT).isPresent();
  }

  /// Whether the outcome only stands in for a purchase: the file states none, and it is built from
  /// ordinary columns or features.
  public static boolean proxy(Expression outcome, Vocabulary vocabulary) {
    Mapping mapping = vocabulary.mapping();
    return purchase(vocabulary).isEmpty()
        && Expressions.ownNames(outcome).stream().noneMatch(name -> states(mapping, name));
  }

  /// Whether the file itself states an outcome in a column: what happened, the column of the
  /// outcome, or, where a row is a session or a customer, a column that says yes or no.
  public static boolean states(Mapping mapping, String name) {
    return mapping
        .field(name)
        .filter(field ->
            field.role() == Role.EVENT
                || field.role() == Role.OUTCOME
                || (mapping.grain() == Grain.SESSIONS && field.type() == ColumnType.YES_NO))
        .isPresent();
  }

  /// "A customer converts when event is purchase within 30 days"; of a log of purchases "… when
  /// coming back within 30 days".
  public static String sentence(Expression outcome, Horizon horizon, Vocabulary vocabulary) {
    String counts =
        outcome.equals(AGAIN)
            ? Messages.text("goal.customers.again", horizon.words())
            : Messages.text(
                "goal.customers.sentence", Expressions.words(outcome, vocabulary), horizon.words());
    return Messages.text(FRAME, Noun.CUSTOMER, counts);
  }

  /// "A session converts when event is purchase."
  public static String sentence(Expression outcome, Noun noun, Vocabulary vocabulary) {
    return Messages.text(FRAME, noun, Expressions.words(outcome, vocabulary));
  }

  /// The features that at the end of the session are (part of) the outcome itself: those it is
  /// written with and those computed from its columns, as far as they look at the same words.
  public static Set<String> ownFeatures(Expression outcome, List<FeatureInfo> infos) {
    Set<String> reads = new HashSet<>();
    collect(outcome, reads);
    return infos.stream()
        .filter(info ->
            reads.contains(lower(info.id()))
                || info.inputs().stream().anyMatch(input -> same(lower(input), reads)))
        .map(FeatureInfo::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Features that must not be used at the moment: at the end, the outcome's own; before it, only
  /// what is constant by definition (events that would have decided the outcome). A column the file
  /// states as an outcome is never a feature.
  public static Set<String> dropped(
      Expression outcome, DecisionMoment moment, Mapping mapping, List<FeatureInfo> infos) {
    if (moment instanceof DecisionMoment.At) {
      // What a customer did before the cut-off says nothing certain about what follows it.
      return infos.stream()
          .filter(info -> outcomeColumn(info, mapping))
          .map(FeatureInfo::id)
          .collect(Collectors.toUnmodifiableSet());
    }
    boolean end = moment instanceof DecisionMoment.End || mapping.grain() == Grain.SESSIONS;
    Set<String> deciding = new HashSet<>();
    deciding(outcome, deciding);
    Set<String> own = ownFeatures(outcome, infos);
    return infos.stream()
        .filter(info ->
            outcomeColumn(info, mapping)
                || (end && own.contains(info.id()))
                || (!end && info.inputs().stream().map(Goals::lower).anyMatch(deciding::contains)))
        .map(FeatureInfo::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean outcomeColumn(FeatureInfo info, Mapping mapping) {
    return info.inputs().stream()
        .anyMatch(name -> mapping.field(name).filter(f -> f.role() == Role.OUTCOME).isPresent());
  }

  private static boolean same(String input, Set<String> reads) {
    int equals = input.indexOf('=');
    return reads.contains(input)
        || (equals > 0 && reads.contains(input.substring(0, equals)))
        || (equals < 0 && reads.stream().anyMatch(read -> read.startsWith(input + "=")));
  }

  /// Column names, feature ids and `column=word` where only that word is asked for.
  private static void collect(Expression expression, Set<String> reads) {
    switch (expression) {
      case Expression.Literal _, Expression.Word _ -> {}
      case Expression.Cell(String column) -> reads.add(lower(column));
      case Expression.Feature(String id) -> reads.add(lower(id));
      case Expression.Not(Expression negated) -> collect(negated, reads);
      case Expression.Aggregate(
              Expression.Op _,
              Optional<Expression> value,
              Optional<Expression> where) ->
          Stream.of(value, where).flatMap(Optional::stream).forEach(e -> collect(e, reads));
      case Expression.Binary(Operator operator, Expression left, Expression right) -> {
        Optional<String> word = asked(operator, left, right);
        word.ifPresent(reads::add);
        if (word.isEmpty()) {
          collect(left, reads);
          collect(right, reads);
        }
      }
    }
  }

  private static Optional<String> asked(Operator operator, Expression left, Expression right) {
    if (!(left instanceof Expression.Cell(String column))
        || (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL)) {
      return Optional.empty();
    }
    return switch (right) {
      case Expression.Word(String word) -> Optional.of(lower(column + "=" + word));
      case Expression.Literal(double value) ->
          Optional.of(lower(column + "=" + Printer.number(value)));
      default -> Optional.empty();
    };
  }

  /// `column=word` where a single such event makes the outcome true.
  private static void deciding(Expression expression, Set<String> words) {
    switch (expression) {
      case Expression.Aggregate(
              Expression.Op op,
              Optional<Expression> _,
              Optional<Expression> where)
          when op == Expression.Op.ANY ->
          where.ifPresent(condition -> deciding(condition, words));
      case Expression.Binary(Operator operator, Expression left, Expression right)
          when operator == Operator.OR -> {
        deciding(left, words);
        deciding(right, words);
      }
      case Expression.Binary(Operator operator, Expression left, Expression right)
          when operator == Operator.EQUAL ->
          asked(operator, left, right).ifPresent(words::add);
      default -> {}
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
