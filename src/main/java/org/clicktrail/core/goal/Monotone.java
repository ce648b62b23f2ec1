package org.clicktrail.core.goal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clicktrail.core.feature.Op.Growth;
import org.clicktrail.core.goal.Expression.Operator;

/// Follows how the parts of an outcome can move while events arrive.
///
/// A comparison with a missing value is false, so a part that is missing at first may turn true
/// later, but its negation may turn from true to false: `not` is only followed through parts that
/// are never missing.
final class Monotone {

  /// How a number moves.
  private enum Trend {
    FIXED,
    UP,
    UP_FROM_MISSING,
    DOWN,
    DOWN_FROM_MISSING,
    MIXED
  }

  private final Function<String, Growth> features;
  private final Predicate<String> neverNegative;

  Monotone(Function<String, Growth> features, Predicate<String> neverNegative) {
    this.features = features;
    this.neverNegative = neverNegative;
  }

  /// Once true, always true.
  boolean rises(Expression condition) {
    return switch (condition) {
      case Expression.Aggregate(Expression.Op op, Optional<Expression> _, Optional<Expression> _) ->
          op == Expression.Op.ANY;
      case Expression.Not(Expression negated) -> falls(negated);
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          switch (operator) {
            case AND, OR -> rises(left) && rises(right);
            case GREATER, AT_LEAST -> grows(left) && sinks(right) && fixed(left, right);
            case LESS, AT_MOST -> sinks(left) && grows(right) && fixed(left, right);
            case EQUAL, NOT_EQUAL -> trend(left) == Trend.FIXED && trend(right) == Trend.FIXED;
            case PLUS, MINUS, TIMES, DIVIDED -> false;
          };
      case Expression.Literal _, Expression.Word _, Expression.Cell _, Expression.Feature _ ->
          false;
    };
  }

  /// Once false, always false.
  private boolean falls(Expression condition) {
    return switch (condition) {
      case Expression.Not(Expression negated) -> rises(negated);
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          switch (operator) {
            case AND, OR -> falls(left) && falls(right);
            case GREATER, AT_LEAST -> never(left, Trend.DOWN) && never(right, Trend.UP);
            case LESS, AT_MOST -> never(left, Trend.UP) && never(right, Trend.DOWN);
            default -> false;
          };
      default -> false;
    };
  }

  /// One side at most may move: two moving sides can overtake each other from missing values on.
  private boolean fixed(Expression left, Expression right) {
    return trend(left) == Trend.FIXED || trend(right) == Trend.FIXED;
  }

  private boolean never(Expression number, Trend moving) {
    Trend trend = trend(number);
    return trend == Trend.FIXED || trend == moving;
  }

  private boolean grows(Expression number) {
    return switch (trend(number)) {
      case FIXED, UP, UP_FROM_MISSING -> true;
      case DOWN, DOWN_FROM_MISSING, MIXED -> false;
    };
  }

  private boolean sinks(Expression number) {
    return switch (trend(number)) {
      case FIXED, DOWN, DOWN_FROM_MISSING -> true;
      case UP, UP_FROM_MISSING, MIXED -> false;
    };
  }

  private Trend trend(Expression number) {
    return switch (number) {
      case Expression.Literal _, Expression.Word _ -> Trend.FIXED;
      case Expression.Feature(String id) -> of(features.apply(id));
      case Expression.Aggregate(
              Expression.Op op,
              Optional<Expression> value,
              Optional<Expression> _) ->
          switch (op) {
            case COUNT, ANY -> Trend.UP;
            case SUM -> value.filter(this::positive).isPresent() ? Trend.UP : Trend.MIXED;
            case MAX -> Trend.UP_FROM_MISSING;
            case MIN -> Trend.DOWN_FROM_MISSING;
            case AVG, FIRST, LAST -> Trend.MIXED;
          };
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          computed(operator, trend(left), trend(right), right);
      case Expression.Cell _, Expression.Not _ -> Trend.MIXED;
    };
  }

  private static Trend of(Growth growth) {
    return switch (growth) {
      case UP -> Trend.UP;
      case UP_FROM_MISSING -> Trend.UP_FROM_MISSING;
      case DOWN -> Trend.DOWN_FROM_MISSING;
      case MIXED -> Trend.MIXED;
    };
  }

  /// Sums of numbers that all grow, and scaling by a positive number.
  private static Trend computed(Operator operator, Trend left, Trend right, Expression factor) {
    boolean scaled =
        (operator == Operator.TIMES || operator == Operator.DIVIDED)
            && factor instanceof Expression.Literal(double value)
            && value > 0;
    if (scaled
        || (right == Trend.FIXED && (operator == Operator.PLUS || operator == Operator.MINUS))) {
      return left;
    }
    if (operator == Operator.PLUS && (left == Trend.FIXED || left == right)) {
      return right;
    }
    return Trend.MIXED;
  }

  private boolean positive(Expression value) {
    return switch (value) {
      case Expression.Literal(double number) -> number >= 0;
      case Expression.Cell(String column) -> neverNegative.test(column);
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          (operator == Operator.PLUS || operator == Operator.TIMES || operator == Operator.DIVIDED)
              && positive(left)
              && positive(right);
      default -> false;
    };
  }
}
