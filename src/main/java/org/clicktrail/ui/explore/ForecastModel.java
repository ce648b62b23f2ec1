package org.clicktrail.ui.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ForecastCharts;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.chart.Scoped;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Forecast;
import org.clicktrail.core.explore.Forecast.Measure;
import org.clicktrail.core.explore.ForecastWords;
import org.clicktrail.core.explore.Outlook;
import org.clicktrail.project.ExploreCards;
import org.clicktrail.ui.chart.ChartActions;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.workbench.Workbench;

/// What comes next, for the measure chosen.
final class ForecastModel {

  private final Workbench workbench;
  private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.SESSIONS);

  ForecastModel(Workbench workbench) {
    this.workbench = workbench;
  }

  ObjectProperty<Measure> measureProperty() {
    return measure;
  }

  ObservableValue<Optional<ChartSpec>> chart() {
    return now(() ->
        forecast()
            .map(found ->
                Scoped.chart(ForecastCharts.of(found, workbench.caveats().getValue()), scope())));
  }

  /// Why there is none; "" where there is one.
  ObservableValue<String> refused() {
    return now(() -> outlook().refused().getOrDefault(measure.get(), ""));
  }

  /// What the forecast assumes and how it did on the past.
  ObservableValue<List<String>> lines() {
    return now(() -> forecast().map(ForecastWords::lines).orElse(List.of()));
  }

  ObservableValue<Palette> palette() {
    return workbench.palette();
  }

  ChartActions chartTools() {
    return workbench.chartTools(_ ->
        ExploreCards.id(
            "forecast:" + measure.get().name().toLowerCase(Locale.ROOT),
            ExploreSpec.none().with(scope().spec().filter())));
  }

  /// Of the sessions the filter keeps.
  private Optional<Exploration> seen() {
    return workbench.exploring().shownProperty().get();
  }

  /// There is one where there is a forecast.
  private Exploration.Scope scope() {
    return seen().orElseThrow().scope();
  }

  private Outlook outlook() {
    return seen().map(Exploration::outlook).orElse(Outlook.none());
  }

  private Optional<Forecast> forecast() {
    return outlook().forecasts().stream()
        .filter(found -> found.measure() == measure.get())
        .findFirst();
  }

  private <T> ObservableValue<T> now(Supplier<T> value) {
    return Derived.of(value, workbench.exploring().shownProperty(), measure);
  }
}
