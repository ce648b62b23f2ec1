package org.clicktrail.ui.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.Role;

/// An outcome as conditions joined by “and”: the part of the language the builder can say.
record Sentence(List<Condition> conditions) {

  Sentence {
    conditions = List.copyOf(conditions);
  }

  /// "clicks>5 and price_sum>50".
  String text() {
    return conditions.stream().map(Condition::text).collect(Collectors.joining(" and "));
  }

  boolean complete() {
    return !conditions.isEmpty() && conditions.stream().allMatch(Condition::complete);
  }

  /// An expression as a sentence; empty where the builder cannot say exactly the same.
  static Optional<Sentence> of(Expression outcome, Vocabulary vocabulary) {
    List<Condition> conditions = new ArrayList<>();
    if (!collect(outcome, vocabulary, conditions)) {
      return Optional.empty();
    }
    Sentence sentence = new Sentence(conditions);
    try {
      Expression again = Expressions.parseOutcome(sentence.text(), vocabulary).expression();
      return again.equals(outcome) ? Optional.of(sentence) : Optional.empty();
    } catch (ProblemException _) {
      return Optional.empty();
    }
  }

  private static boolean collect(
      Expression expression, Vocabulary vocabulary, List<Condition> conditions) {
    return switch (expression) {
      case Expression.Binary(Operator operator, Expression left, Expression right)
          when operator == Operator.AND ->
          collect(left, vocabulary, conditions) && collect(right, vocabulary, conditions);
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          Comparison.of(operator)
              .filter(_ -> constant(right) && !constant(left))
              .map(how ->
                  conditions.add(
                      new Condition(subject(left, vocabulary), how, Expressions.print(right))))
              .orElse(false);
      case Expression.Aggregate(
              Expression.Op op,
              Optional<Expression> _,
              Optional<Expression> where)
          when op == Expression.Op.ANY ->
          where.map(condition -> collect(condition, vocabulary, conditions)).orElse(false);
      case Expression.Aggregate _,
          Expression.Not _,
          Expression.Cell _,
          Expression.Feature _,
          Expression.Literal _,
          Expression.Word _ ->
          false;
    };
  }

  private static boolean constant(Expression expression) {
    return expression instanceof Expression.Literal || expression instanceof Expression.Word;
  }

  /// The column of event kinds is called `event`, whatever the file calls it.
  private static String subject(Expression expression, Vocabulary vocabulary) {
    boolean event =
        expression instanceof Expression.Cell(String column)
            && vocabulary
                .mapping()
                .first(Role.EVENT)
                .filter(field -> field.name().equals(column))
                .isPresent();
    return event ? Role.EVENT.id() : Expressions.print(expression);
  }
}
