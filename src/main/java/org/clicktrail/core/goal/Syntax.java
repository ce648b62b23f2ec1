package org.clicktrail.core.goal;

import java.util.Optional;

/// An expression as written, before its names are looked up. `at` is the position from 1.
sealed interface Syntax {

  int at();

  record Constant(int at, double value) implements Syntax {}

  /// @param quoted whether it stood in double quotes
  record Name(int at, String text, boolean quoted) implements Syntax {}

  /// `column NAME`
  record Column(int at, String text) implements Syntax {}

  record Call(int at, Expression.Op op, Optional<Syntax> value, Optional<Syntax> where)
      implements Syntax {}

  record Binary(int at, Expression.Operator operator, Syntax left, Syntax right)
      implements Syntax {}

  record Not(int at, Syntax negated) implements Syntax {}
}
