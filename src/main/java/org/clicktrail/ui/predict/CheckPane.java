package org.clicktrail.ui.predict;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Texts;

/// What is wrong with a new file, told before it is scored.
final class CheckPane extends VBox {

  CheckPane(ManyModel model, ManyModel.Checked checked) {
    super(8);
    setId("check-pane");
    getChildren()
        .addAll(
            Texts.cardTitle(
                Messages.text(
                    "predictscreen.check.title",
                    checked.file().file().path().getFileName(),
                    Formats.count(checked.rows()))),
            Texts.caption(Messages.text("predictscreen.check.why")));
    getChildren().addAll(checked.file().problems().stream().map(CheckPane::line).toList());
    HBox buttons =
        new HBox(
            8,
            Buttons.primary(
                "check-score", Messages.text("predictscreen.check.score"), model::confirm),
            Buttons.plain("check-other", Messages.text("predictscreen.many.other"), model::choose));
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(buttons);
  }

  private static Label line(String note) {
    Label line = Texts.body(note);
    line.setWrapText(true);
    line.setGraphic(Icons.icon("fth-alert-triangle", 14, "warning"));
    line.setGraphicTextGap(7);
    return line;
  }
}
