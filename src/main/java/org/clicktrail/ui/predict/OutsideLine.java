package org.clicktrail.ui.predict;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Icons;

/// Says whether the session is like those the model learnt from.
final class OutsideLine extends HBox {

  private final Label words = new Label();

  OutsideLine(OneModel model) {
    words.setId("outside");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setGraphicTextGap(7);
    setPadding(new Insets(8, 0, 0, 0));
    getChildren().add(words);
    model.verdictProperty().subscribe(now -> now.ifPresent(this::show));
    visibleProperty().bind(model.verdictProperty().map(java.util.Optional::isPresent));
  }

  private void show(Verdict verdict) {
    boolean within = verdict.outside().isEmpty();
    words.setText(
        within ? Messages.text("predictscreen.within") : verdict.outside().getFirst().words());
    words.setGraphic(
        within
            ? Icons.icon("fth-check-circle", 14, "success")
            : Icons.icon("fth-alert-triangle", 14, "warning"));
    words.getStyleClass().setAll("label", "text-caption", within ? "ct-muted" : "ct-warning-text");
  }
}
