package org.clicktrail.ui.explore;

import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.explore.Annotation;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Texts;
import org.controlsfx.control.PopOver;

/// The notes on dates: those there are, and a line for another.
final class NotesEditor {

  private static final double WIDTH = 340;

  private final NotesModel model;
  private final PopOver panel = new PopOver();
  private final VBox lines = new VBox(4);
  private final DatePicker day = new DatePicker();
  private final TextField words = new TextField();
  private final Button add =
      Buttons.small("note-apply", Messages.text("explore.ui.note.add"), this::take);

  NotesEditor(NotesModel model) {
    this.model = model;
    day.setId("note-day");
    day.setPrefWidth(130);
    day.setAccessibleText(Messages.text("explore.ui.note.day"));
    words.setId("note-words");
    words.setAccessibleText(Messages.text("explore.ui.note.words"));
    words.setPromptText(Messages.text("explore.ui.note.words"));
    words
        .textProperty()
        .subscribe(text -> {
          if (text.length() > NotesModel.LONGEST) {
            words.setText(text.substring(0, NotesModel.LONGEST));
          }
        });
    words.setOnAction(_ -> take());
    HBox.setHgrow(words, Priority.ALWAYS);
    add.disableProperty().bind(words.textProperty().map(String::isBlank));
    HBox row = new HBox(8, day, words, add);
    row.setAlignment(Pos.CENTER_LEFT);
    Label about = Texts.caption(Messages.text("explore.ui.note.about"));
    about.setPrefWidth(WIDTH);
    VBox content =
        new VBox(10, Texts.cardTitle(Messages.text("explore.ui.note.title")), lines, row, about);
    content.setPrefWidth(WIDTH);
    content.setPadding(new Insets(14, 16, 14, 16));
    panel.setContentNode(content);
    panel.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    panel.setDetachable(false);
    model.notes().subscribe(this::list);
  }

  void show(Node owner) {
    list(model.notes().getValue());
    if (day.getValue() == null) {
      day.setValue(model.first().orElse(null));
    }
    panel.show(owner);
  }

  private void list(List<Annotation> notes) {
    lines.getChildren().setAll(notes.stream().map(this::line).toList());
  }

  private Node line(Annotation note) {
    Label told = Texts.body(model.words(note));
    told.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(told, Priority.ALWAYS);
    HBox row =
        new HBox(
            4,
            told,
            Buttons.tool(
                "note-remove",
                "fth-x",
                Messages.text("explore.ui.note.remove", note.words()),
                () -> model.remove(note)));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void take() {
    LocalDate chosen = day.getValue();
    if (chosen != null && !words.getText().isBlank()) {
      panel.hide();
      model.add(chosen, words.getText());
      words.clear();
    }
  }
}
