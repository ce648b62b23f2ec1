package org.clicktrail.core.explore;

import java.util.List;
import java.util.Map;
import org.clicktrail.core.explore.Forecast.Measure;

/// The forecasts a file allows, and why not where it allows none.
///
/// @param forecasts in the order of the measures
/// @param refused the reason as a sentence, for each measure without a forecast
public record Outlook(List<Forecast> forecasts, Map<Measure, String> refused) {

  public Outlook {
    forecasts = List.copyOf(forecasts);
    refused = Map.copyOf(refused);
  }

  /// No forecast at all, nothing asked.
  public static Outlook none() {
    return new Outlook(List.of(), Map.of());
  }
}
