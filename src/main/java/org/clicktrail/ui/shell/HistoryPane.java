package org.clicktrail.ui.shell;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.workbench.History;
import org.clicktrail.ui.workbench.Workbench;

/// Every decision as a sentence; a click goes back to it.
final class HistoryPane extends VBox {

  private final Workbench workbench;

  HistoryPane(Workbench workbench) {
    this.workbench = workbench;
    setId("history");
    getStyleClass().add("ct-history");
    workbench.historyProperty().subscribe(this::show);
  }

  private void show(Optional<History> history) {
    getChildren().clear();
    history.ifPresentOrElse(
        this::fill, () -> getChildren().add(Texts.caption(Messages.text("shell.history.empty"))));
  }

  private void fill(History history) {
    for (int i = 0; i < history.changes().size(); i++) {
      int to = i;
      Region dot = new Region();
      dot.getStyleClass().add("ct-history-dot");
      HBox.setMargin(dot, new javafx.geometry.Insets(5, 0, 0, 0));
      Label words = Texts.body(history.changes().get(i).sentence());
      HBox item = new HBox(dot, words);
      item.setId("history-" + i);
      item.getStyleClass().add("ct-history-item");
      if (i > history.at()) {
        dot.getStyleClass().add("ahead");
        words.getStyleClass().add("ct-muted");
      } else if (i == history.at()) {
        words.getStyleClass().add("ct-strong");
      }
      item.setOnMouseClicked(_ -> workbench.goBack(to));
      getChildren().add(item);
    }
  }
}
