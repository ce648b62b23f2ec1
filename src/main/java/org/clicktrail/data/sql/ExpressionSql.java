package org.clicktrail.data.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expression.Op;
import org.clicktrail.core.goal.Expression.Operator;

/// Outcome and revenue over ordered events (see [FeatureSql]). As in the kernel, conditions are 1
/// or 0 and a comparison with a missing value is 0.
///
/// @param features those an expression may name, by id
record ExpressionSql(
    Dialect dialect, Cells cells, FeatureSql featureSql, Map<String, Feature> features) {

  /// The value over the events within reach.
  String session(Expression expression, Reach reach) {
    return switch (expression) {
      case Expression.Literal(double value) -> literal(value);
      case Expression.Word word -> literal(word.number());
      case Expression.Cell _ -> aggregate(Op.FIRST, expression, Optional.empty(), reach);
      case Expression.Feature(String id) -> number(feature(id), reach);
      case Expression.Not(Expression negated) -> not(session(negated, reach));
      case Expression.Aggregate(Op op, Optional<Expression> value, Optional<Expression> where) ->
          aggregate(op, value.orElse(new Expression.Literal(1)), where, reach);
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          word(operator, left, right, reach)
              .orElseGet(() -> apply(operator, session(left, reach), session(right, reach)));
    };
  }

  /// The value at one event.
  private String row(Expression expression) {
    return switch (expression) {
      case Expression.Literal(double value) -> literal(value);
      case Expression.Word word -> literal(word.number());
      case Expression.Cell(String column) -> cells.number(column);
      case Expression.Not(Expression negated) -> not(row(negated));
      case Expression.Binary(
              Operator operator,
              Expression.Cell(String column),
              Expression.Word(String word))
          when cells.words(column) ->
          condition(test(operator, cells.is(column, word)));
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          apply(operator, row(left), row(right));
      case Expression.Feature _, Expression.Aggregate _ ->
          throw new IllegalArgumentException("not of one event: " + expression);
    };
  }

  private Feature feature(String id) {
    Feature feature = features.get(id);
    if (feature == null) {
      throw new IllegalArgumentException("no feature " + id);
    }
    return feature;
  }

  private String number(Feature feature, Reach reach) {
    String value = featureSql.value(feature, reach);
    return feature.info().kind() == FeatureInfo.Kind.CATEGORY ? dialect.number(value) : value;
  }

  private String aggregate(Op op, Expression value, Optional<Expression> where, Reach reach) {
    String number = selected(row(value), where);
    return switch (op) {
      case ANY -> condition(reach.of("count(" + number + ")") + " > 0");
      case COUNT -> reach.of("count(" + number + ")");
      case SUM -> "coalesce(" + reach.of("sum(" + number + ")") + ", 0)";
      case MAX -> reach.of("max(" + number + ")");
      case MIN -> reach.of("min(" + number + ")");
      case AVG -> reach.of("avg(" + number + ")");
      case FIRST -> reach.of(dialect.first(number, "n"));
      case LAST -> reach.of(dialect.last(number, "n"));
    };
  }

  private String selected(String value, Optional<Expression> where) {
    return where
        .map(condition -> "case when " + row(condition) + " <> 0 then " + value + " end")
        .orElse(value);
  }

  /// `first(category) = word`, `category_last = word`.
  private Optional<String> word(Operator operator, Expression left, Expression right, Reach reach) {
    if (!(right instanceof Expression.Word(String word))) {
      return Optional.empty();
    }
    return switch (left) {
      case Expression.Feature(String id)
          when feature(id).info().kind() == FeatureInfo.Kind.CATEGORY ->
          Optional.of(condition(test(operator, is(feature(id), word, reach))));
      case Expression.Cell(String column) when cells.words(column) ->
          Optional.of(coded(Op.FIRST, Optional.empty(), test(operator, word, column), reach));
      case Expression.Aggregate(Op op, Optional<Expression> value, Optional<Expression> where)
          when value.orElse(left) instanceof Expression.Cell(String column)
              && cells.words(column) ->
          Optional.of(coded(op, where, test(operator, word, column), reach));
      default -> Optional.empty();
    };
  }

  private String test(Operator operator, String word, String column) {
    return test(operator, cells.is(column, word));
  }

  private static String test(Operator operator, String is) {
    return operator == Operator.EQUAL ? is : "not (" + is + ")";
  }

  /// Which levels are the word, as the file writes it or as the user reads it.
  private String is(Feature feature, String word, Reach reach) {
    List<String> levels = feature.levels();
    String found =
        IntStream.range(0, levels.size())
            .filter(at ->
                levels.get(at).equalsIgnoreCase(word)
                    || feature.shown().get(at).equalsIgnoreCase(word))
            .mapToObj(at -> dialect.text(feature.shown().get(at)))
            .collect(Collectors.joining(", "));
    String shown = featureSql.shown(feature, reach);
    return found.isEmpty() ? "(" + shown + ") is null and false" : shown + " in (" + found + ")";
  }

  private String coded(Op op, Optional<Expression> where, String test, Reach reach) {
    // the test of the event's word, taken at the first or last event that has one
    String found = "case when " + test + " then 1 when not (" + test + ") then 0 end";
    String selected = selected(found, where);
    String at =
        reach.of(op == Op.LAST ? dialect.last(selected, "n") : dialect.first(selected, "n"));
    return condition(at + " = 1");
  }

  private static String literal(double value) {
    String text = Double.toString(value);
    return Double.isNaN(value) ? "null" : text.contains("E") ? text : text + "E0";
  }

  private static String condition(String test) {
    return "case when " + test + " then 1 else 0 end";
  }

  private static String not(String value) {
    return condition("(" + value + ") = 0");
  }

  private static String apply(Operator operator, String a, String b) {
    return switch (operator) {
      case OR -> condition("(" + a + ") <> 0 or (" + b + ") <> 0");
      case AND -> condition("(" + a + ") <> 0 and (" + b + ") <> 0");
      case EQUAL -> compared(a, "=", b);
      case NOT_EQUAL -> compared(a, "<>", b);
      case LESS -> compared(a, "<", b);
      case AT_MOST -> compared(a, "<=", b);
      case GREATER -> compared(a, ">", b);
      case AT_LEAST -> compared(a, ">=", b);
      case PLUS -> "((" + a + ") + (" + b + "))";
      case MINUS -> "((" + a + ") - (" + b + "))";
      case TIMES -> "((" + a + ") * (" + b + "))";
      case DIVIDED -> "((" + a + ") * 1.0E0 / nullif(" + b + ", 0))";
    };
  }

  private static String compared(String a, String sign, String b) {
    return condition("(" + a + ") " + sign + " (" + b + ")");
  }
}
