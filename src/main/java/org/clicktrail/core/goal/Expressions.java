package org.clicktrail.core.goal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clicktrail.core.feature.Op;
import org.clicktrail.core.job.ProblemException;

/// The language of outcomes and revenues (docs/expressions.md): text to [Expression] and back.
public final class Expressions {

  private Expressions() {}

  /// An expression with what the user should know about how it was understood.
  ///
  /// @param notes sentences, for instance that a column of the file won over a session feature
  public record Parsed(Expression expression, List<String> notes) {
    public Parsed {
      notes = List.copyOf(notes);
    }
  }

  /// Reads a condition on a session.
  ///
  /// @throws ProblemException EXPRESSION_WRONG with the position from 1 and the nearest known names
  public static Parsed parseOutcome(String text, Vocabulary vocabulary) throws ProblemException {
    return parse(text, vocabulary, Resolver::outcome);
  }

  /// Reads an amount a session earns.
  ///
  /// @throws ProblemException EXPRESSION_WRONG with the position from 1 and the nearest known names
  public static Parsed parseRevenue(String text, Vocabulary vocabulary) throws ProblemException {
    return parse(text, vocabulary, Resolver::revenue);
  }

  private interface Meaning {
    Expression of(Resolver resolver, Syntax syntax) throws WrongExpression;
  }

  private static Parsed parse(String text, Vocabulary vocabulary, Meaning meaning)
      throws ProblemException {
    KnownNames names = new KnownNames(vocabulary);
    Resolver resolver = new Resolver(names, vocabulary.mapping().grain());
    try {
      Expression expression = meaning.of(resolver, Parser.parse(text, names));
      return new Parsed(expression, resolver.notes());
    } catch (WrongExpression e) {
      throw e.in(text);
    }
  }

  /// Canonical text; parses to the same expression again.
  public static String print(Expression expression) {
    return Printer.print(expression);
  }

  /// Readable: "clicks > 5 and price sum > 50", "event is purchase".
  public static String words(Expression expression, Vocabulary vocabulary) {
    return new Wording(vocabulary.mapping()).of(expression);
  }

  /// The columns and features it is written with.
  public static Set<String> ownNames(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    collect(expression, names);
    return names;
  }

  private static void collect(Expression expression, Set<String> names) {
    switch (expression) {
      case Expression.Literal _, Expression.Word _ -> {}
      case Expression.Cell(String column) -> names.add(column);
      case Expression.Feature(String id) -> names.add(id);
      case Expression.Not(Expression negated) -> collect(negated, names);
      case Expression.Aggregate(
              Expression.Op _,
              Optional<Expression> value,
              Optional<Expression> where) -> {
        value.ifPresent(part -> collect(part, names));
        where.ifPresent(part -> collect(part, names));
      }
      case Expression.Binary(Expression.Operator _, Expression left, Expression right) -> {
        collect(left, names);
        collect(right, names);
      }
    }
  }

  /// Whether the outcome, once true, stays true whatever events follow. Only then can a session be
  /// decided before its end.
  ///
  /// @param feature growth of a session feature by its id
  /// @param neverNegative whether a column's numbers are all at least 0, so that sums can only grow
  public static boolean onceTrueStaysTrue(
      Expression outcome, Function<String, Op.Growth> feature, Predicate<String> neverNegative) {
    return new Monotone(feature, neverNegative).rises(outcome);
  }
}
