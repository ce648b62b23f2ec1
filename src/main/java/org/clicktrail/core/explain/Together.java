package org.clicktrail.core.explain;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;

/// What two columns say together beyond what each says alone, by an additive model.
///
/// @param scale `logit` (log-odds) or `value` (an amount)
/// @param rows names of the values of the first column
/// @param columns names of the values of the second
/// @param heights a list a row: what the model adds; NaN where none of the rows asked about lies
/// @param strength mean of the absolute heights over the rows asked about
public record Together(
    FeatureInfo first,
    FeatureInfo second,
    String scale,
    List<String> rows,
    List<String> columns,
    List<List<Double>> heights,
    double strength) {
  public Together {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    heights = List.copyOf(heights);
  }
}
