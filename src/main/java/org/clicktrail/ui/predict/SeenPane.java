package org.clicktrail.ui.predict;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.clicktrail.core.explain.Outside;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// What the model sees of a visit: its columns as computed.
final class SeenPane extends GridPane {

  SeenPane(OneModel model) {
    super(12, 0);
    setId("visit-seen");
    getStyleClass().add("ct-seen");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    ColumnConstraints value = new ColumnConstraints();
    value.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(name, value);
    model.verdictProperty().subscribe(now -> now.ifPresent(this::show));
  }

  private void show(Verdict verdict) {
    getChildren().clear();
    Set<String> outside =
        verdict.outside().stream().map(Outside::input).collect(Collectors.toSet());
    int row = 0;
    for (Input input : verdict.by().scorer().inputs()) {
      FeatureInfo info = input.info();
      Label name = new Label(info.label());
      name.setMinWidth(0);
      name.setTooltip(
          new Tooltip(info.explanation().isEmpty() ? info.label() : info.explanation()));
      Label value =
          new Label(verdict.row().find(info.id()).map(column -> shown(column, info)).orElse(""));
      value.getStyleClass().add(outside.contains(info.id()) ? "ct-warning-text" : "ct-seen-value");
      value.setMinWidth(USE_PREF_SIZE);
      add(name, 0, row);
      add(value, 1, row++);
    }
  }

  private static String shown(Column column, FeatureInfo info) {
    if (column.missing(0)) {
      return Messages.text("predictscreen.missing");
    }
    return info.shown(column, 0);
  }
}
