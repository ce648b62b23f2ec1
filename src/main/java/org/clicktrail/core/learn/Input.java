package org.clicktrail.core.learn;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;

/// A column a model was trained on, with what is needed to build a form for it.
///
/// @param info name, unit, kind
/// @param levels words seen in training, most frequent first; empty for numbers
/// @param typical the median, or the index of the most frequent word
/// @param min smallest training value; NaN for words
/// @param p01 1st percentile
/// @param p99 99th percentile
/// @param max largest training value
/// @param missingShare share of training rows where it was missing
public record Input(
    FeatureInfo info,
    List<String> levels,
    double typical,
    double min,
    double p01,
    double p99,
    double max,
    double missingShare) {
  public Input {
    levels = List.copyOf(levels);
  }
}
