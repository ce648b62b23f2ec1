package org.clicktrail.data.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expression.Op;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.job.ProblemException;

/// Turns expressions into something that can be asked for its value while events pass by.
/// Conditions are 1 or 0; a comparison with a missing value is 0.
final class Calculator {

  private final Tallies tallies;
  private final FeatureReaders readers;
  private final Map<String, Feature> features;

  /// @param features those an expression may name, by id
  Calculator(Tallies tallies, Map<String, Feature> features) {
    this.tallies = tallies;
    this.readers = new FeatureReaders(tallies);
    this.features = features;
  }

  /// The value over the events of the session so far.
  DoubleSupplier session(Expression expression) throws ProblemException {
    return switch (expression) {
      case Expression.Literal(double value) -> () -> value;
      case Expression.Word word -> {
        double value = word.number();
        yield () -> value;
      }
      case Expression.Cell _ -> aggregate(Op.FIRST, Optional.of(expression), Optional.empty());
      case Expression.Feature(String id) -> number(feature(id));
      case Expression.Not(Expression negated) -> {
        DoubleSupplier inner = session(negated);
        yield () -> inner.getAsDouble() == 0 ? 1 : 0;
      }
      case Expression.Aggregate(Op op, Optional<Expression> value, Optional<Expression> where) ->
          aggregate(op, value, where);
      case Expression.Binary(Operator operator, Expression left, Expression right) -> {
        Optional<DoubleSupplier> isWord = sessionWord(operator, left, right);
        if (isWord.isPresent()) {
          yield isWord.get();
        }
        DoubleSupplier a = session(left);
        DoubleSupplier b = session(right);
        yield () -> apply(operator, a.getAsDouble(), b.getAsDouble());
      }
    };
  }

  private Feature feature(String id) {
    Feature feature = features.get(id);
    if (feature == null) {
      throw new IllegalArgumentException("no feature " + id);
    }
    return feature;
  }

  /// A feature as a number; a category by its words.
  private DoubleSupplier number(Feature feature) throws ProblemException {
    DoubleSupplier reader = readers.reader(feature);
    if (feature.info().kind() != FeatureInfo.Kind.CATEGORY) {
      return reader;
    }
    double[] byLevel = feature.levels().stream().mapToDouble(Expression.Word::parsed).toArray();
    return () -> {
      double level = reader.getAsDouble();
      return Double.isNaN(level) ? Double.NaN : byLevel[(int) level];
    };
  }

  private DoubleSupplier aggregate(Op op, Optional<Expression> value, Optional<Expression> where)
      throws ProblemException {
    RowValue number = value.isPresent() ? row(value.get()) : (_, _) -> 1;
    NumberTally tally = selected(number, where);
    return switch (op) {
      case ANY -> () -> tally.count() > 0 ? 1 : 0;
      case COUNT -> tally::count;
      case SUM -> tally::sum;
      case MAX -> tally::max;
      case MIN -> tally::min;
      case AVG -> tally::mean;
      case FIRST -> tally::first;
      case LAST -> tally::last;
    };
  }

  private NumberTally selected(RowValue number, Optional<Expression> where)
      throws ProblemException {
    if (where.isEmpty()) {
      return tallies.keep(new NumberTally(number));
    }
    RowValue condition = row(where.get());
    return tallies.keep(
        new NumberTally(
            (events, row) -> condition.of(events, row) == 0 ? Double.NaN : number.of(events, row)));
  }

  /// The value at one event.
  RowValue row(Expression expression) throws ProblemException {
    return switch (expression) {
      case Expression.Literal(double value) -> (_, _) -> value;
      case Expression.Word word -> {
        double value = word.number();
        yield (_, _) -> value;
      }
      case Expression.Cell(String column) -> tallies.cell(column);
      case Expression.Not(Expression negated) -> {
        RowValue inner = row(negated);
        yield (events, row) -> inner.of(events, row) == 0 ? 1 : 0;
      }
      case Expression.Binary(Operator operator, Expression left, Expression right) -> {
        if (left instanceof Expression.Cell(String column)
            && right instanceof Expression.Word(String word)
            && tallies.use(column).words()) {
          boolean[] codes = codes(column, word);
          int slot = tallies.use(column).index();
          double found = operator == Operator.EQUAL ? 1 : 0;
          yield (events, row) -> {
            int code = events.words(slot)[row];
            return code < 0 ? 0 : codes[code] ? found : 1 - found;
          };
        }
        RowValue a = row(left);
        RowValue b = row(right);
        yield (events, row) -> apply(operator, a.of(events, row), b.of(events, row));
      }
      case Expression.Feature _, Expression.Aggregate _ ->
          throw new IllegalArgumentException("not of one event: " + expression);
    };
  }

  private boolean[] codes(String column, String word) throws ProblemException {
    return tallies.log().dictionaries().matches(tallies.use(column), word, tallies.progress());
  }

  /// `first(category) = word`, `category_last = word` and, in a session table, `category = word`.
  private Optional<DoubleSupplier> sessionWord(Operator operator, Expression left, Expression right)
      throws ProblemException {
    if (!(right instanceof Expression.Word(String word))) {
      return Optional.empty();
    }
    double found = operator == Operator.EQUAL ? 1 : 0;
    return switch (left) {
      case Expression.Feature(String id)
          when feature(id).info().kind() == FeatureInfo.Kind.CATEGORY -> {
        List<Boolean> is = is(feature(id), word);
        DoubleSupplier level = readers.reader(feature(id));
        yield Optional.of(() -> found(level.getAsDouble(), code -> is.get(code), found));
      }
      case Expression.Cell(String column) when tallies.use(column).words() ->
          Optional.of(coded(Op.FIRST, column, Optional.empty(), word, found));
      case Expression.Aggregate(Op op, Optional<Expression> value, Optional<Expression> where)
          when value.isPresent()
              && value.get() instanceof Expression.Cell(String column)
              && tallies.use(column).words() ->
          Optional.of(coded(op, column, where, word, found));
      default -> Optional.empty();
    };
  }

  /// Which levels are the word, as the file writes it or as the user reads it.
  private static List<Boolean> is(Feature feature, String word) {
    return IntStream.range(0, feature.levels().size())
        .mapToObj(at ->
            feature.levels().get(at).equalsIgnoreCase(word)
                || feature.shown().get(at).equalsIgnoreCase(word))
        .toList();
  }

  private DoubleSupplier coded(
      Op op, String column, Optional<Expression> where, String word, double found)
      throws ProblemException {
    NumberTally tally = selected(tallies.code(column), where);
    boolean[] codes = codes(column, word);
    return op == Op.LAST
        ? () -> found(tally.last(), code -> codes[code], found)
        : () -> found(tally.first(), code -> codes[code], found);
  }

  private interface CodeTest {
    boolean is(int code);
  }

  private static double found(double code, CodeTest test, double found) {
    return Double.isNaN(code) ? 0 : test.is((int) code) ? found : 1 - found;
  }

  private static double apply(Operator operator, double a, double b) {
    return switch (operator) {
      case OR -> a != 0 || b != 0 ? 1 : 0;
      case AND -> a != 0 && b != 0 ? 1 : 0;
      case EQUAL -> a == b ? 1 : 0;
      case NOT_EQUAL -> a < b || a > b ? 1 : 0;
      case LESS -> a < b ? 1 : 0;
      case AT_MOST -> a <= b ? 1 : 0;
      case GREATER -> a > b ? 1 : 0;
      case AT_LEAST -> a >= b ? 1 : 0;
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED -> b == 0 ? Double.NaN : a / b;
    };
  }
}
