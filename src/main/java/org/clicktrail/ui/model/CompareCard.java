package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// The model that is looked at beside another: both curves, every metric, and whether the
/// difference is more than chance.
final class CompareCard extends VBox {

  /// All figures of a line are read in full.
  private static final double WIDE = 618;

  /// Room for the names of the columns and six metrics.
  private static final double HIGH = 194;

  /// @param prefix of the ids
  CompareCard(String prefix, ModelViewModel screen) {
    super(6);
    getStyleClass().add("ct-card");
    CompareModel model = screen.compare();
    ChartPane chart = new ChartPane(screen.workbench().chartTools((ChartSpec _) -> model.id()));
    chart.setId(prefix + "-chart");
    chart.paletteProperty().bind(screen.workbench().palette());
    chart.setMinSize(0, 0);
    chart.follow(model.chartProperty());
    EmptyState none =
        new EmptyState(
            "fth-columns",
            Messages.text("modelscreen.none.compare.title"),
            Messages.text("modelscreen.none.compare.why"));
    FigureTable table =
        new FigureTable(
            prefix + "-table",
            List.of(Messages.text("modelscreen.columns.compare").split("\\|")),
            List.of(150, 142, 142, 168),
            Messages.text("modelscreen.name.compare"));
    model
        .comparisonProperty()
        .subscribe(now -> {
          now.ifPresent(compared -> {
            table.getColumns().get(1).setText(compared.one().name());
            table.getColumns().get(2).setText(compared.other().name());
          });
          table.getItems().setAll(now.map(CompareModel::lines).orElse(List.of()));
        });
    StackPane side =
        new StackPane(
            Shown.when(model.chartProperty().map(Optional::isPresent), chart),
            Shown.when(model.chartProperty().map(Optional::isEmpty), none));
    side.setMinSize(0, 0);
    Beside both = new Beside(side, table, WIDE, HIGH);
    VBox.setVgrow(both, Priority.ALWAYS);
    ComboBox<CompareModel.Other> box =
        Picker.of(
            prefix + "-other",
            CompareModel.Other::name,
            model.othersProperty(),
            model.otherProperty());
    box.setAccessibleText(Messages.text("modelscreen.compare"));
    Label note = Texts.named(prefix + "-note", Texts.bound(Texts.caption(""), model.note()));
    HBox head = new HBox(8, Texts.cardTitle(Messages.text("modelscreen.compare")), box);
    head.getStyleClass().add("ct-center-left");
    getChildren().addAll(head, Shown.when(model.note().map(words -> !words.isEmpty()), note), both);
    Portions.slowly(this);
  }
}
