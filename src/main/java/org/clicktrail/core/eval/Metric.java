package org.clicktrail.core.eval;

import java.util.Locale;

/// Scores of a model on test rows.
public enum Metric {
  ROC_AUC(true),
  PR_AUC(true),
  LOG_LOSS(false),
  BRIER(false),
  CALIBRATION_ERROR(false),
  ACCURACY(true),
  PRECISION(true),
  RECALL(true),
  F1(true),
  MCC(true),
  LIFT_20(true),
  /// Mean prediction of the test rows; neither better nor worse.
  MEAN_PREDICTION(true),
  RMSE(false),
  MAE(false),
  R2(true),
  /// Predicted total over actual total, minus 1; best is 0.
  TOTAL_ERROR(false);

  private final boolean higherIsBetter;

  Metric(boolean higherIsBetter) {
    this.higherIsBetter = higherIsBetter;
  }

  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /// As in report.json: `roc_auc`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// For the user.
  public String label() {
    return org.clicktrail.core.text.Messages.text("eval.metric." + id());
  }
}
