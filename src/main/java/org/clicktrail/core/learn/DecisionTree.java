package org.clicktrail.core.learn;

import java.util.Optional;

/// What a single decision tree is made of: a question, and a tree for either answer.
///
/// @param prediction a probability or an amount: of a leaf what the model says, of others the mean
///   of their leaves, each as often as training rows came to it
/// @param rows of training that came this far
/// @param question empty for a leaf
public record DecisionTree(double prediction, long rows, Optional<Question> question) {

  /// @param input id of the column asked for
  /// @param first values that lead to `yes`
  /// @param second values that lead to `no`: all others
  public record Question(
      String input,
      Additive.Values first,
      Additive.Values second,
      DecisionTree yes,
      DecisionTree no) {}

  /// Questions on the longest way to a leaf.
  public int depth() {
    return question.map(asked -> 1 + Math.max(asked.yes.depth(), asked.no.depth())).orElse(0);
  }
}
