package org.clicktrail.core.eval;

/// Counts at a threshold: selected are rows with a prediction of at least the threshold.
public record Confusion(
    double threshold,
    long truePositives,
    long falsePositives,
    long falseNegatives,
    long trueNegatives) {

  public long selected() {
    return truePositives + falsePositives;
  }
}
