package org.clicktrail.ui.model;

import java.util.Optional;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.money.ProfitCurve;

/// What is known about the model that is looked at, beyond its row in the table.
///
/// @param result the model, done
/// @param profit by threshold; empty for revenue, or while it is computed
/// @param importance empty while it is computed
record Evidence(ModelResult result, Optional<ProfitCurve> profit, Optional<Importance> importance) {

  /// The result with its importance filled in.
  ModelResult explained() {
    return importance.map(result::with).orElse(result);
  }
}
