package org.clicktrail.ui.goal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.text.Messages;

/// How the sentence builder compares.
enum Comparison {
  IS(Operator.EQUAL, "="),
  IS_NOT(Operator.NOT_EQUAL, "!="),
  MORE(Operator.GREATER, ">"),
  AT_LEAST(Operator.AT_LEAST, ">="),
  LESS(Operator.LESS, "<"),
  AT_MOST(Operator.AT_MOST, "<=");

  /// For words and yes/no.
  static final List<Comparison> EQUALITY = List.of(IS, IS_NOT);

  private final Operator operator;
  private final String sign;

  Comparison(Operator operator, String sign) {
    this.operator = operator;
    this.sign = sign;
  }

  /// As an expression writes it: `>=`.
  String sign() {
    return sign;
  }

  /// For the user: "is at least".
  String words() {
    return Messages.text("goalscreen.comparison." + name().toLowerCase(Locale.ROOT));
  }

  /// Empty for operators that do not compare.
  static Optional<Comparison> of(Operator operator) {
    return Arrays.stream(values()).filter(one -> one.operator == operator).findFirst();
  }
}
