package org.clicktrail.core.learn;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;

/// What a learner learns from. Everything in it is training data: whatever is fitted to it
/// (imputation, encoding, scaling) never sees a test row.
///
/// @param features a row a session
/// @param infos one a column of `features`, same order
/// @param target 0 or 1 for conversion, an amount for revenue; never missing
public record TrainingSet(Table features, List<FeatureInfo> infos, Column.Numbers target) {
  public TrainingSet {
    infos = List.copyOf(infos);
  }
}
