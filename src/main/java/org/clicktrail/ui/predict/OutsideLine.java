package org.clicktrail.ui.predict;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Texts;

/// Says whether the session is like those the model learnt from.
final class OutsideLine extends HBox {

  private final Label words = Texts.caption("");
  private final Node fine = Icons.icon("fth-check-circle", 14, "success");
  private final Node odd = Icons.icon("fth-alert-triangle", 14, "warning");

  OutsideLine(OneModel model) {
    words.setId("outside");
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
    words.setGraphic(within ? fine : odd);
    Texts.look(words, "ct-muted", within);
    Texts.look(words, "ct-warning-text", !within);
  }
}
