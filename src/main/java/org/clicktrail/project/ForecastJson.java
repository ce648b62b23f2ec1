package org.clicktrail.project;

import java.util.Locale;
import org.clicktrail.core.explore.Forecast;
import org.clicktrail.core.explore.Forecast.Measure;
import org.clicktrail.core.explore.ForecastWords;
import org.clicktrail.core.explore.Outlook;
import tools.jackson.databind.node.ObjectNode;

/// The forecasts of a run in `report.json`; a measure without one has its reason.
final class ForecastJson {

  private ForecastJson() {}

  static void put(ObjectNode json, Outlook outlook) {
    ObjectNode all = json.putObject("forecast");
    outlook.forecasts().forEach(found -> all.set(name(found.measure()), forecast(found)));
    for (Measure measure : Measure.values()) {
      String reason = outlook.refused().get(measure);
      if (reason != null) {
        all.putObject(name(measure)).put("refused", reason);
      }
    }
  }

  private static String name(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode forecast(Forecast forecast) {
    ObjectNode json = Json.object();
    json.put("step", forecast.step().name().toLowerCase(Locale.ROOT));
    json.put("seasonal", forecast.seasonal()).put("trended", forecast.trended());
    json.set("total", FindingsJson.interval(forecast.total()));
    json.set(
        "ahead",
        Json.array(
            forecast.ahead(),
            ahead -> {
              ObjectNode one = Json.object().put("period", ahead.label());
              one.set("value", FindingsJson.interval(ahead.value()));
              return one;
            }));
    forecast
        .trial()
        .ifPresent(trial ->
            json.putObject("trial")
                .put("dates", trial.dates())
                .put("periods", trial.periods())
                .put("mean_absolute_error", trial.error())
                .put("naive_mean_absolute_error", trial.naive())
                .put("held", trial.held()));
    json.set("words", Json.words(ForecastWords.lines(forecast)));
    return json;
  }
}
