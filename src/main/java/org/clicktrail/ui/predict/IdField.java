package org.clicktrail.ui.predict;

import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.clicktrail.core.text.Messages;

/// Takes the session whose id is typed.
final class IdField extends TextField {

  IdField(OneModel model) {
    setId("visit-id");
    setPrefWidth(90);
    model.titleProperty().subscribe(_ -> name(model.idName()));
    setOnAction(_ -> {
      if (!getText().isBlank()) {
        model.take(getText().strip());
      }
    });
  }

  /// @param column whose ids are looked up; empty: the id of a session
  private void name(Optional<String> column) {
    String words =
        column
            .map(name -> Messages.text("predictscreen.id.column", name))
            .orElseGet(() -> Messages.text("predictscreen.id"));
    setPromptText(column.orElse(words));
    setAccessibleText(words);
    setTooltip(new Tooltip(words));
  }
}
