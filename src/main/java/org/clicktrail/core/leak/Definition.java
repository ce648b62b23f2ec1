package org.clicktrail.core.leak;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// The outcome's own words over a session table, where every name in it is a column of the table:
/// whether a row fulfils them, and how they read.
final class Definition {

  private final Expression outcome;

  Definition(Expression outcome) {
    this.outcome = outcome;
  }

  /// Names in it; empty if it looks at single events, which a session table does not hold.
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    return collect(outcome, names) ? names : Set.of();
  }

  private static boolean collect(Expression expression, Set<String> names) {
    return switch (expression) {
      case Expression.Literal _, Expression.Word _ -> true;
      case Expression.Cell(String column) -> {
        names.add(column);
        yield true;
      }
      case Expression.Feature(String id) -> {
        names.add(id);
        yield true;
      }
      case Expression.Aggregate _ -> false;
      case Expression.Binary(_, Expression left, Expression right) ->
          collect(left, names) && collect(right, names);
      case Expression.Not(Expression negated) -> collect(negated, names);
    };
  }

  /// Whether it looks at single events of the session.
  boolean looksAtEvents() {
    return names().isEmpty();
  }

  /// Whether it is only the file's own statement of the outcome: all names are columns of the file.
  boolean statedByFile() {
    return onlyCells(outcome);
  }

  private static boolean onlyCells(Expression expression) {
    return switch (expression) {
      case Expression.Literal _, Expression.Word _, Expression.Cell _ -> true;
      case Expression.Feature _, Expression.Aggregate _ -> false;
      case Expression.Binary(_, Expression left, Expression right) ->
          onlyCells(left) && onlyCells(right);
      case Expression.Not(Expression negated) -> onlyCells(negated);
    };
  }

  /// Comparisons in it.
  long conditions() {
    return conditions(outcome);
  }

  private static long conditions(Expression expression) {
    return switch (expression) {
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          operator == Operator.AND || operator == Operator.OR
              ? conditions(left) + conditions(right)
              : 1;
      case Expression.Not(Expression negated) -> conditions(negated);
      case Expression.Literal _,
          Expression.Word _,
          Expression.Cell _,
          Expression.Feature _,
          Expression.Aggregate _ ->
          1;
    };
  }

  boolean holds(Table table, int row) {
    return number(outcome, table, row) > 0.5;
  }

  private static double number(Expression expression, Table table, int row) {
    return switch (expression) {
      case Expression.Literal(double value) -> value;
      case Expression.Word word -> truth(word.value());
      case Expression.Cell(String column) -> cell(table, column, row);
      case Expression.Feature(String id) -> cell(table, id, row);
      case Expression.Aggregate _ -> Double.NaN;
      case Expression.Not(Expression negated) -> number(negated, table, row) > 0.5 ? 0 : 1;
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          binary(operator, left, right, table, row);
    };
  }

  private static double cell(Table table, String name, int row) {
    return switch (table.column(name)) {
      case Column.Numbers numbers -> numbers.number(row);
      case Column.Categories words -> words.missing(row) ? Double.NaN : truth(words.text(row));
      case Column.Times times -> times.missing(row) ? Double.NaN : (double) times.micros(row);
    };
  }

  private static double truth(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> 1;
      case "false", "no" -> 0;
      default -> Double.NaN;
    };
  }

  private static double binary(
      Operator operator, Expression left, Expression right, Table table, int row) {
    if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
      int equal = equal(left, right, table, row);
      return equal < 0 ? 0 : (equal == 1) == (operator == Operator.EQUAL) ? 1 : 0;
    }
    double a = number(left, table, row);
    double b = number(right, table, row);
    return switch (operator) {
      case OR -> a > 0.5 || b > 0.5 ? 1 : 0;
      case AND -> a > 0.5 && b > 0.5 ? 1 : 0;
      case LESS -> a < b ? 1 : 0;
      case AT_MOST -> a <= b ? 1 : 0;
      case GREATER -> a > b ? 1 : 0;
      case AT_LEAST -> a >= b ? 1 : 0;
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED -> a / b;
      case EQUAL, NOT_EQUAL -> throw new IllegalArgumentException(operator.name());
    };
  }

  /// 1, 0, or −1 if a side is missing. Words compare as texts, without case.
  private static int equal(Expression left, Expression right, Table table, int row) {
    if (text(left, table) || text(right, table)) {
      String a = word(left, table, row);
      String b = word(right, table, row);
      return a.isEmpty() || b.isEmpty() ? -1 : a.equalsIgnoreCase(b) ? 1 : 0;
    }
    double a = number(left, table, row);
    double b = number(right, table, row);
    return Double.isNaN(a) || Double.isNaN(b) ? -1 : a == b ? 1 : 0;
  }

  private static boolean text(Expression expression, Table table) {
    return expression instanceof Expression.Cell(String column)
        && table.column(column) instanceof Column.Categories;
  }

  private static String word(Expression expression, Table table, int row) {
    return switch (expression) {
      case Expression.Word(String value) -> value;
      case Expression.Cell(String column) -> table.column(column).text(row);
      case Expression.Literal(double value) -> Condition.number(value);
      case Expression.Feature _, Expression.Aggregate _, Expression.Binary _, Expression.Not _ ->
          Condition.number(number(expression, table, row));
    };
  }

  /// "clicks > 5 and price_sum > 50".
  String words() {
    return words(outcome, 0);
  }

  private static String words(Expression expression, int outer) {
    return switch (expression) {
      case Expression.Literal(double value) -> Condition.number(value);
      case Expression.Word(String value) -> Condition.name(value);
      case Expression.Cell(String column) -> Condition.name(column);
      case Expression.Feature(String id) -> Condition.name(id);
      case Expression.Aggregate(Expression.Op op, var value, var where) ->
          op.name().toLowerCase(Locale.ROOT)
              + "("
              + value.map(v -> words(v, 0)).orElse("")
              + (value.isPresent() && where.isPresent() ? " where " : "")
              + where.map(w -> words(w, 0)).orElse("")
              + ")";
      case Expression.Not(Expression negated) -> "not (" + words(negated, 0) + ")";
      case Expression.Binary(Operator operator, Expression left, Expression right) -> {
        int inner = precedence(operator);
        String text = words(left, inner) + " " + sign(operator) + " " + words(right, inner + 1);
        yield inner < outer ? "(" + text + ")" : text;
      }
    };
  }

  private static int precedence(Operator operator) {
    return switch (operator) {
      case OR -> 1;
      case AND -> 2;
      case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> 3;
      case PLUS, MINUS -> 4;
      case TIMES, DIVIDED -> 5;
    };
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case OR -> "or";
      case AND -> "and";
      case EQUAL -> "=";
      case NOT_EQUAL -> "!=";
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
      case PLUS -> "+";
      case MINUS -> "-";
      case TIMES -> "*";
      case DIVIDED -> "/";
    };
  }
}
