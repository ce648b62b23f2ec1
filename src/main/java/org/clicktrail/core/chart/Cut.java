package org.clicktrail.core.chart;

import org.clicktrail.core.eval.Scores;

/// What a threshold does to test rows: those with a prediction of at least the threshold are
/// selected.
record Cut(long hits, long selected, long converting, long rows) {

  static Cut at(Scores scores, double threshold) {
    long hits = 0;
    long selected = 0;
    long converting = 0;
    for (int i = 0; i < scores.size(); i++) {
      boolean taken = scores.predicted(i) >= threshold;
      boolean converts = scores.actual(i) > 0.5;
      selected += taken ? 1 : 0;
      converting += converts ? 1 : 0;
      hits += taken && converts ? 1 : 0;
    }
    return new Cut(hits, selected, converting, scores.size());
  }

  /// NaN if nobody is selected.
  double precision() {
    return (double) hits / selected;
  }

  /// NaN if nobody converts.
  double recall() {
    return (double) hits / converting;
  }

  /// Share of the others that is selected; NaN if everybody converts.
  double falseAlarms() {
    return (double) (selected - hits) / (rows - converting);
  }

  double rate() {
    return (double) converting / rows;
  }
}
