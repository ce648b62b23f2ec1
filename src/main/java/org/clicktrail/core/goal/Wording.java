package org.clicktrail.core.goal;

import java.util.Locale;
import java.util.Optional;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;

/// An expression as a sentence part.
final class Wording {

  private final Mapping mapping;

  Wording(Mapping mapping) {
    this.mapping = mapping;
  }

  String of(Expression expression) {
    return switch (expression) {
      case Expression.Literal(double value) -> Printer.number(value);
      case Expression.Word(String value) -> value;
      case Expression.Cell(String column) -> column(column);
      case Expression.Feature(String id) -> id.replace('_', ' ');
      case Expression.Not(Expression negated) ->
          Messages.text("goal.words.not", inBrackets(negated));
      case Expression.Aggregate(
              Expression.Op op,
              Optional<Expression> value,
              Optional<Expression> where) ->
          aggregate(op, value, where);
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          of(left, operator) + sign(operator, right) + of(right, operator);
    };
  }

  private String column(String name) {
    boolean event =
        mapping.field(name).map(Field::role).filter(role -> role == Role.EVENT).isPresent();
    return event ? Messages.text("goal.words.event") : name.replace('_', ' ').strip();
  }

  private String of(Expression side, Operator around) {
    boolean mixed =
        side instanceof Expression.Binary(Operator inner, _, _)
            && inner != around
            && (around == Operator.AND || around == Operator.TIMES || around == Operator.DIVIDED)
            && inner.compareTo(around) < 0;
    return mixed ? "(" + of(side) + ")" : of(side);
  }

  private String inBrackets(Expression expression) {
    boolean joined =
        expression instanceof Expression.Binary(Operator operator, _, _)
            && (operator == Operator.AND || operator == Operator.OR);
    return joined ? "(" + of(expression) + ")" : of(expression);
  }

  private static String sign(Operator operator, Expression right) {
    boolean word = right instanceof Expression.Word;
    return switch (operator) {
      case EQUAL -> word ? " " + Messages.text("goal.words.is") + " " : " = ";
      case NOT_EQUAL -> word ? " " + Messages.text("goal.words.is_not") + " " : " ≠ ";
      case AND -> " " + Messages.text("goal.words.and") + " ";
      case OR -> " " + Messages.text("goal.words.or") + " ";
      case AT_MOST -> " ≤ ";
      case AT_LEAST -> " ≥ ";
      case MINUS -> " − ";
      case TIMES -> " × ";
      case LESS, GREATER, PLUS, DIVIDED -> Printer.sign(operator);
    };
  }

  private String aggregate(
      Expression.Op op, Optional<Expression> value, Optional<Expression> where) {
    if (op == Expression.Op.ANY) {
      boolean single =
          where
              .filter(e ->
                  e instanceof Expression.Binary(Operator o, _, _)
                      && o != Operator.AND
                      && o != Operator.OR)
              .isPresent();
      String condition = where.map(this::of).orElse("");
      return single ? condition : Messages.text("goal.words.any", condition);
    }
    String key = "goal.words." + op.name().toLowerCase(Locale.ROOT);
    if (op == Expression.Op.COUNT) {
      return where
          .map(condition -> Messages.text(key + "_where", of(condition)))
          .orElseGet(() -> Messages.text(key));
    }
    String amount = Messages.text(key, value.map(this::of).orElse(""));
    return where
        .map(condition -> Messages.text("goal.words.where", amount, of(condition)))
        .orElse(amount);
  }
}
