package org.clicktrail.ui.predict;

import java.util.Optional;
import org.clicktrail.core.explain.Counterfactual;
import org.clicktrail.core.explain.Counterfactuals;
import org.clicktrail.core.learn.Model;

/// What it would take to cross the threshold. Searched after the verdict is shown: the form follows
/// a slider at once, also where a model is slow.
///
/// @param sentence about the model, no promise of a cause
record Way(Verdict of, String sentence) {

  static Way of(Verdict verdict) {
    Model model = verdict.by().scorer().conversion();
    double threshold = verdict.by().scorer().threshold();
    Optional<Counterfactual> found =
        Counterfactuals.of(model, verdict.row(), threshold, verdict.by().seen());
    return new Way(verdict, Counterfactual.words(found, model, threshold));
  }
}
