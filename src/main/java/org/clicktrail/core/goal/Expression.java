package org.clicktrail.core.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A resolved outcome or revenue expression (docs/expressions.md).
///
/// A *row expression* speaks of one row of the file (an event, or a session where the file has a
/// row a session): columns, numbers, words. A *session expression* speaks of a whole session: over
/// events its leaves are [Aggregate]s (a bare event column in a comparison was wrapped in `any`, a
/// session feature such as `clicks` was replaced by [Feature]); over a session table its leaves are
/// [Cell]s.
public sealed interface Expression {

  record Literal(double value) implements Expression {}

  /// A literal word; compared without case.
  record Word(String value) implements Expression {
    private static final Set<String> YES = Set.of("true", "yes", "y", "t", "1", "on");
    private static final Set<String> NO = Set.of("false", "no", "n", "f", "0", "off");

    /// 1 for yes, 0 for no, else the number it writes, or NaN.
    public double number() {
      String lower = value.toLowerCase(Locale.ROOT);
      return YES.contains(lower) ? 1 : NO.contains(lower) ? 0 : parsed(value);
    }

    /// The number a word of a file writes; NaN for other words. Java alone would take "5d" for a
    /// number.
    public static double parsed(String word) {
      if (word.isEmpty() || Character.isLetter(word.charAt(word.length() - 1))) {
        return Double.NaN;
      }
      try {
        return Double.parseDouble(word);
      } catch (NumberFormatException _) {
        return Double.NaN;
      }
    }
  }

  /// A column of the file, by its exact name.
  record Cell(String column) implements Expression {}

  /// A session feature by its id, at the end of the session (see core.feature.Features).
  record Feature(String id) implements Expression {}

  /// Over the events of a session, in their order.
  ///
  /// @param value row expression that is summed, compared, …; empty for `count` and `any`
  /// @param where row expression that selects events; empty: all
  record Aggregate(Op op, Optional<Expression> value, Optional<Expression> where)
      implements Expression {}

  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  record Not(Expression negated) implements Expression {}

  /// What an [Aggregate] does. ANY is 1 if some event satisfies `where`, else 0; COUNT counts them;
  /// SUM, MAX, MIN, AVG, FIRST and LAST are of `value` over them, missing if there are none (SUM:
  /// 0).
  enum Op {
    ANY,
    COUNT,
    SUM,
    MAX,
    MIN,
    AVG,
    FIRST,
    LAST
  }

  /// Operators, weakest binding first. A comparison with a missing value is false.
  enum Operator {
    OR,
    AND,
    EQUAL,
    NOT_EQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST,
    PLUS,
    MINUS,
    TIMES,
    DIVIDED
  }
}
