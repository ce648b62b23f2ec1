package org.clicktrail.ui.predict;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Texts;

/// Stands where the answer would, and says why there is none.
final class NoAnswer extends VBox {

  NoAnswer(OneModel model) {
    super(8);
    setId("no-answer");
    getStyleClass().add("ct-card");
    setAlignment(Pos.CENTER);
    Label why = Texts.bound(Texts.caption(""), model.hindranceProperty());
    why.setMaxWidth(360);
    why.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
    getChildren()
        .addAll(
            Icons.icon("fth-clock", 26),
            Texts.cardTitle(Messages.text("predictscreen.visit.noanswer")),
            why);
    visibleProperty().bind(model.hindranceProperty().isNotEmpty());
  }
}
