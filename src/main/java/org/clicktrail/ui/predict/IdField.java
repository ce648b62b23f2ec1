package org.clicktrail.ui.predict;

import javafx.scene.control.TextField;
import org.clicktrail.core.text.Messages;

/// Takes the session whose id is typed.
final class IdField extends TextField {

  IdField(OneModel model) {
    setId("visit-id");
    setPrefWidth(90);
    model.titleProperty().subscribe(_ -> name(Messages.text("predictscreen.id", model.noun())));
    setOnAction(_ -> {
      if (!getText().isBlank()) {
        model.take(getText().strip());
      }
    });
  }

  private void name(String words) {
    setPromptText(words);
    setAccessibleText(words);
  }
}
