package org.clicktrail.core.goal;

import java.util.Optional;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;

/// A part of an expression whose names were looked up.
///
/// @param field the column behind a cell or its first/last; empty for anything else
/// @param at where it stands in the text
record Part(Expression expression, Level level, Type type, Optional<Field> field, int at) {

  /// What a part speaks of.
  enum Level {
    /// Numbers and words only.
    NEUTRAL,
    /// One row of the file.
    ROW,
    /// The whole session.
    SESSION
  }

  enum Type {
    CONDITION,
    NUMBER,
    WORD
  }

  static Part cell(Field field, int at) {
    Type type =
        switch (field.type()) {
          case WHOLE, DECIMAL, YES_NO -> Type.NUMBER;
          case CATEGORY, ID, TEXT, INSTANT, DATE -> Type.WORD;
        };
    return new Part(new Expression.Cell(field.name()), Level.ROW, type, Optional.of(field), at);
  }

  static Level higher(Level a, Level b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  boolean yesNo() {
    return field.filter(f -> f.type() == ColumnType.YES_NO).isPresent();
  }

  /// Whether `= some word` makes sense.
  boolean wordy() {
    return yesNo() || (type == Type.WORD && field.isPresent());
  }

  /// What it speaks of together with another part.
  Level levelWith(Part right) throws WrongExpression {
    if (level != right.level && level != Level.NEUTRAL && right.level != Level.NEUTRAL) {
      Part row = level == Level.ROW ? this : right;
      Part session = level == Level.ROW ? right : this;
      throw new WrongExpression(
          right.at, "levels", Printer.print(row.expression), Printer.print(session.expression));
    }
    return higher(level, right.level);
  }

  /// As something that can be compared: a number, or words that may be numbers.
  Expression value() throws WrongExpression {
    if (type == Type.CONDITION) {
      throw new WrongExpression(at, "condition_as_number");
    }
    return expression;
  }

  Part number() throws WrongExpression {
    boolean time =
        field
            .filter(f -> f.type() == ColumnType.INSTANT || f.type() == ColumnType.DATE)
            .isPresent();
    if (type == Type.CONDITION || time) {
      throw new WrongExpression(at, "number_needed");
    }
    return this;
  }

  /// A yes/no column is a condition by itself.
  Part condition() throws WrongExpression {
    if (type == Type.CONDITION) {
      return this;
    }
    if (yesNo()) {
      Expression yes = new Expression.Binary(Operator.EQUAL, expression, new Expression.Literal(1));
      return new Part(yes, level, Type.CONDITION, Optional.empty(), at);
    }
    throw new WrongExpression(at, "condition_needed", Printer.print(expression));
  }
}
