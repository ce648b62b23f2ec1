package org.clicktrail.core.leak;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// One condition of a rule, as a person would write it.
sealed interface Condition {

  String column();

  /// Relations of a number to a limit; `sign` is how it is written.
  enum Relation {
    EQUAL("="),
    MORE(">"),
    AT_LEAST(">="),
    LESS("<"),
    AT_MOST("<=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }
  }

  /// A missing cell never holds.
  record Compared(String column, Relation relation, double limit) implements Condition {}

  /// @param levels "" is missing
  record OneOf(String column, List<String> levels) implements Condition {
    public OneOf {
      levels = List.copyOf(levels);
    }
  }

  /// The opposite of [OneOf], where that is shorter.
  record NoneOf(String column, List<String> levels) implements Condition {
    public NoneOf {
      levels = List.copyOf(levels);
    }
  }

  record Missing(String column) implements Condition {}

  record Known(String column) implements Condition {}

  /// Either the condition holds or the cell is missing.
  record OrMissing(Condition condition) implements Condition {
    @Override
    public String column() {
      return condition.column();
    }
  }

  default boolean holds(Column cells, int row) {
    return switch (this) {
      case Compared(_, Relation relation, double limit) ->
          cells instanceof Column.Numbers numbers && compare(numbers.number(row), relation, limit);
      case OneOf(_, List<String> levels) -> levels.contains(cells.text(row));
      case NoneOf(_, List<String> levels) -> !levels.contains(cells.text(row));
      case Missing _ -> cells.missing(row);
      case Known _ -> !cells.missing(row);
      case OrMissing(Condition condition) -> cells.missing(row) || condition.holds(cells, row);
    };
  }

  private static boolean compare(double value, Relation relation, double limit) {
    return switch (relation) {
      case EQUAL -> value == limit;
      case MORE -> value > limit;
      case AT_LEAST -> value >= limit;
      case LESS -> value < limit;
      case AT_MOST -> value <= limit;
    };
  }

  /// In the words of docs/expressions.md where it has them: "clicks > 5".
  default String words() {
    String name = name(column());
    return switch (this) {
      case Compared(_, Relation relation, double limit) ->
          name + " " + relation.sign + " " + number(limit);
      case OneOf(_, List<String> levels) -> list(name, "=", levels, " or ");
      case NoneOf(_, List<String> levels) -> list(name, "!=", levels, " and ");
      case Missing _ -> Messages.text("leak.rule.missing", column());
      case Known _ -> Messages.text("leak.rule.known", column());
      case OrMissing(Condition condition) ->
          "(" + condition.words() + " or " + Messages.text("leak.rule.missing", name) + ")";
    };
  }

  private static String list(String name, String sign, List<String> words, String joint) {
    String all =
        words.stream()
            .map(word ->
                word.isEmpty()
                    ? Messages.text(
                        sign.equals("=") ? "leak.rule.missing" : "leak.rule.known", name)
                    : name + " " + sign + " " + name(word))
            .collect(Collectors.joining(joint));
    return words.size() > 1 && joint.equals(" or ") ? "(" + all + ")" : all;
  }

  /// A name, in double quotes where the grammar needs them.
  static String name(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? name : "\"" + name + "\"";
  }

  /// Without thousands separators, as it is typed.
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%d", (long) value)
        : java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
