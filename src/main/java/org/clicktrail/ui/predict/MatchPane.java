package org.clicktrail.ui.predict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ColumnMatch;
import org.clicktrail.project.Prepared;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Texts;

/// Asks which columns of a new file stand for those it lacks.
final class MatchPane extends VBox {

  private final Map<String, ComboBox<String>> choices = new HashMap<>();

  MatchPane(ManyModel model, Prepared file) {
    super(10);
    setId("match-pane");
    GridPane grid = new GridPane(16, 8);
    int row = 0;
    for (ColumnMatch.Matched column : file.match().columns()) {
      if (column.open()) {
        ComboBox<String> box = choice(column, file.match().extra());
        choices.put(column.field().name(), box);
        Label label = new Label(column.field().label());
        label.setLabelFor(box);
        grid.add(label, 0, row);
        grid.add(box, 1, row++);
      }
    }
    HBox buttons =
        new HBox(
            8,
            Buttons.plain(
                "match-score",
                Messages.text("predictscreen.match.score"),
                () -> model.match(said(file))),
            Buttons.plain("match-other", Messages.text("predictscreen.many.other"), model::choose));
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            Texts.cardTitle(
                Messages.text("predictscreen.match.title", file.file().path().getFileName())),
            Texts.caption(Messages.text("predictscreen.match.why")),
            grid,
            buttons);
  }

  /// The nearest name is chosen; what nothing can be scored without must have one.
  private static ComboBox<String> choice(ColumnMatch.Matched column, List<String> extra) {
    List<String> names = new ArrayList<>(column.nearest());
    extra.stream().filter(name -> !names.contains(name)).forEach(names::add);
    String none = Messages.text("predictscreen.match.none");
    if (!column.vital()) {
      names.add(none);
    }
    ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(names));
    box.setId("match-" + column.field().name().replaceAll("[^A-Za-z0-9]+", "-"));
    box.setAccessibleText(column.field().label());
    box.getSelectionModel().selectFirst();
    return box;
  }

  private Map<String, String> said(Prepared file) {
    Map<String, String> said = new HashMap<>(file.file().columns());
    String none = Messages.text("predictscreen.match.none");
    choices.forEach((column, box) -> {
      String name = box.getValue();
      if (name != null) {
        said.put(column, name.equals(none) ? "" : name);
      }
    });
    return said;
  }
}
