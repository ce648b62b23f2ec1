package org.clicktrail.core.goal;

import java.util.Locale;
import java.util.Optional;
import org.clicktrail.core.goal.Expression.Operator;

/// Writes an expression as text that parses to the same expression again.
final class Printer {

  private Printer() {}

  static String print(Expression expression) {
    return switch (expression) {
      case Expression.Literal(double value) -> number(value);
      case Expression.Word(String value) -> word(value);
      case Expression.Cell(String column) -> name(column);
      case Expression.Feature(String id) -> name(id);
      case Expression.Not(Expression negated) ->
          "not "
              + (negated instanceof Expression.Binary
                  ? "(" + print(negated) + ")"
                  : print(negated));
      case Expression.Aggregate(
              Expression.Op op,
              Optional<Expression> value,
              Optional<Expression> where) ->
          op.name().toLowerCase(Locale.ROOT) + "(" + inside(value, where) + ")";
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          side(left, operator, true) + sign(operator) + side(right, operator, false);
    };
  }

  private static String inside(Optional<Expression> value, Optional<Expression> where) {
    String condition = where.map(Printer::print).orElse("");
    return value
        .map(v -> print(v) + (condition.isEmpty() ? "" : " where " + condition))
        .orElse(condition);
  }

  private static String side(Expression side, Operator around, boolean left) {
    boolean brackets =
        switch (side) {
          case Expression.Binary(Operator operator, _, _) ->
              left ? level(operator) < level(around) : level(operator) <= level(around);
          case Expression.Not _ -> level(around) > level(Operator.AND);
          default -> false;
        };
    // comparisons do not chain
    boolean comparison =
        side instanceof Expression.Binary(Operator operator, _, _)
            && level(operator) == level(Operator.EQUAL)
            && level(around) == level(Operator.EQUAL);
    return brackets || comparison ? "(" + print(side) + ")" : print(side);
  }

  private static int level(Operator operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> 4;
      case PLUS, MINUS -> 5;
      case TIMES, DIVIDED -> 6;
    };
  }

  static String sign(Operator operator) {
    return switch (operator) {
      case OR -> " or ";
      case AND -> " and ";
      case EQUAL -> " = ";
      case NOT_EQUAL -> " != ";
      case LESS -> " < ";
      case AT_MOST -> " <= ";
      case GREATER -> " > ";
      case AT_LEAST -> " >= ";
      case PLUS -> " + ";
      case MINUS -> " - ";
      case TIMES -> " * ";
      case DIVIDED -> " / ";
    };
  }

  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  private static String word(String word) {
    return plain(word) ? word : quoted(word);
  }

  private static String name(String name) {
    return plain(name) ? name : quoted(name);
  }

  private static boolean plain(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")
        && !Token.reserved(name)
        && !name.equalsIgnoreCase("column");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
