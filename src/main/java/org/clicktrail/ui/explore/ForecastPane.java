package org.clicktrail.ui.explore;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.explore.Forecast.Measure;
import org.clicktrail.core.explore.ForecastWords;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// The forecast of a measure with its words, or the reason why there is none.
final class ForecastPane {

  private ForecastPane() {}

  static Node of(ForecastModel model) {
    Segmented<Measure> measures =
        new Segmented<>(
            "explore-forecast",
            List.of(Measure.values()),
            ForecastWords::name,
            model.measureProperty());
    return new PageGrid()
        .row(30)
        .cell(12, new HBox(measures))
        .growingRow(400)
        .cell(
            12,
            new StackPane(
                Shown.when(
                    model.chart().map(Optional::isPresent),
                    new PageGrid().growingRow(400).cell(8, chart(model)).cell(4, words(model))),
                Shown.when(model.chart().map(Optional::isEmpty), none(model))));
  }

  private static Node chart(ForecastModel model) {
    ChartPane pane = new ChartPane(model.chartTools());
    pane.getStyleClass().add("chart-forecast");
    pane.paletteProperty().bind(model.palette());
    pane.follow(model.chart());
    VBox.setVgrow(pane, Priority.ALWAYS);
    return CardPane.plain(pane);
  }

  private static Node none(ForecastModel model) {
    EmptyState none =
        new EmptyState(
            "fth-trending-up",
            model.refused().map(_ -> Messages.text("forecast.none")),
            model.refused());
    none.setId("forecast-refused");
    VBox.setVgrow(none, Priority.ALWAYS);
    return CardPane.plain(none);
  }

  private static Node words(ForecastModel model) {
    VBox lines = new VBox(12);
    lines.setId("forecast-lines");
    Shown.whileSeen(lines, model.lines())
        .subscribe(all -> lines.getChildren().setAll(all.stream().map(Texts::body).toList()));
    CardPane card = new CardPane(Messages.text("forecast.about"), "");
    card.getChildren().add(lines);
    return Shown.when(model.lines().map(all -> !all.isEmpty()), card);
  }
}
