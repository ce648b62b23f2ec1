package org.clicktrail.ui.shell;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.workbench.History;
import org.clicktrail.ui.workbench.Workbench;

/// Every decision as a sentence; one pressed is gone back to. Undo and redo above them.
final class HistoryPane extends VBox {

  private final Workbench workbench;
  private final VBox items = new VBox();
  private final Button undo;
  private final Button redo;

  HistoryPane(Workbench workbench, Commands commands) {
    super(8);
    this.workbench = workbench;
    setId("history");
    getStyleClass().add("ct-history");
    undo = Buttons.small("steps-undo", commands.undo().hint(), commands.undo().action());
    redo = Buttons.small("steps-redo", commands.redo().hint(), commands.redo().action());
    getChildren().addAll(new HBox(8, undo, redo), items);
    workbench.historyProperty().subscribe(this::show);
  }

  private void show(Optional<History> history) {
    undo.setDisable(history.filter(History::canUndo).isEmpty());
    redo.setDisable(history.filter(History::canRedo).isEmpty());
    items.getChildren().clear();
    history.ifPresentOrElse(
        this::fill,
        () -> items.getChildren().add(Texts.caption(Messages.text("shell.history.empty"))));
  }

  private void fill(History history) {
    for (int i = 0; i < history.changes().size(); i++) {
      int to = i;
      String sentence = history.changes().get(i).sentence();
      Region dot = new Region();
      dot.getStyleClass().add("ct-history-dot");
      Button item = new Button(sentence, dot);
      item.setId("history-" + i);
      item.getStyleClass().setAll("ct-history-item");
      item.setGraphicTextGap(10);
      item.setMnemonicParsing(false);
      item.setWrapText(true);
      item.setMaxWidth(Double.MAX_VALUE);
      item.setMinHeight(USE_PREF_SIZE);
      if (i > history.at()) {
        dot.getStyleClass().add("ahead");
        item.getStyleClass().add("ct-muted");
        item.setAccessibleText(Messages.text("shell.history.ahead", sentence));
      } else if (i == history.at()) {
        item.getStyleClass().add("ct-strong");
        item.setAccessibleText(Messages.text("shell.history.now", sentence));
      }
      item.setOnAction(_ -> workbench.goBack(to));
      items.getChildren().add(item);
    }
  }
}
