package org.clicktrail.core.goal;

import java.util.List;
import java.util.stream.Collectors;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;

/// What is wrong with an expression, and where; becomes a [ProblemException] once the whole text is
/// known.
final class WrongExpression extends Exception {

  private static final long serialVersionUID = 1L;

  private final int at;
  private final String sentence;
  private final transient List<String> nearest;

  /// @param at position from 1
  /// @param key of the sentence `goal.expression.KEY`
  WrongExpression(int at, String key, Object... args) {
    this(at, List.of(), key, args);
  }

  /// @param nearest known names the user may have meant
  WrongExpression(int at, List<String> nearest, String key, Object... args) {
    super(key);
    this.at = at;
    this.sentence = Messages.text("goal.expression." + key, args);
    this.nearest = List.copyOf(nearest);
  }

  ProblemException in(String expression) {
    String names = nearest.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
    String hint = nearest.isEmpty() ? "" : Messages.text("goal.expression.nearest", names);
    return new ProblemException(
        Problem.of(Problem.Kind.EXPRESSION_WRONG, expression, at, sentence, hint), this);
  }
}
