package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// Fairness by group: a column to choose, what happened beside what is said, and the figures.
final class GroupsCard extends VBox {

  /// Room for the names of the columns and five groups.
  private static final double LINES = 168;

  GroupsCard(ModelViewModel screen) {
    super(6);
    setId("groups-card");
    getStyleClass().add("ct-card");
    GroupsModel model = screen.groups();
    ChartPane chart =
        new ChartPane(screen.workbench().chartTools((ChartSpec _) -> "group_chart:" + model.id()));
    chart.setId("groups-chart");
    chart.paletteProperty().bind(screen.workbench().palette());
    chart.setMinHeight(0);
    chart.setMinWidth(0);
    chart.follow(model.chartProperty());
    EmptyState none =
        new EmptyState(
            "fth-users",
            Messages.text("modelscreen.none.groups.title"),
            Messages.text("modelscreen.none.groups.why"));
    FigureTable table =
        new FigureTable(
            "groups-table",
            List.of(Messages.text("modelscreen.columns.groups").split("\\|")),
            List.of(140, 70, 140, 80, 140, 130, 140),
            Messages.text("modelscreen.name.groups"));
    Shown.whileSeen(table, model.scoresProperty())
        .subscribe(now -> table.getItems().setAll(now.map(GroupsModel::lines).orElse(List.of())));
    StackPane side =
        new StackPane(
            Shown.when(model.chartProperty().map(Optional::isPresent), chart),
            Shown.when(model.chartProperty().map(Optional::isEmpty), none));
    side.setMinSize(0, 0);
    side.setMinHeight(200);
    VBox.setVgrow(side, Priority.ALWAYS);
    table.setPrefHeight(LINES);
    table.setMinHeight(LINES);
    HBox head = new HBox(8, Texts.cardTitle(Messages.text("modelscreen.groups")), choice(model));
    head.getStyleClass().add("ct-center-left");
    getChildren()
        .addAll(head, side, table, Texts.caption(Messages.text("modelscreen.groups.note")));
    Portions.slowly(this);
  }

  private static ComboBox<FeatureInfo> choice(GroupsModel model) {
    ComboBox<FeatureInfo> box =
        Picker.of(
            "groups-column", FeatureInfo::label, model.columnsProperty(), model.columnProperty());
    box.setAccessibleText(Messages.text("modelscreen.groups.column"));
    return box;
  }
}
