package org.clicktrail.ui.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Texts;
import org.controlsfx.control.PopOver;

/// How the text of the file is read, to correct what was detected.
final class ReadingPanel {

  private static final Map<String, List<String>> CHOICES = choices();

  private final ReadingModel model;
  private final PopOver panel = new PopOver();
  private final Map<String, ComboBox<String>> boxes = new LinkedHashMap<>();
  private final ComboBox<String> tables = Choices.of("read-table", List.of(), name -> name);

  ReadingPanel(ReadingModel model) {
    this.model = model;
    GridPane rows = new GridPane(12, 8);
    tables.setPrefWidth(190);
    Label label = new Label(Messages.text("data.read.table"));
    for (Node node : List.of(label, tables)) {
      node.visibleProperty().bind(Bindings.size(tables.getItems()).greaterThan(1));
      node.managedProperty().bind(node.visibleProperty());
    }
    rows.addRow(0, label, tables);
    int row = 1;
    for (Map.Entry<String, List<String>> option : CHOICES.entrySet()) {
      ComboBox<String> box =
          Choices.of(
              "read-" + option.getKey(),
              option.getValue(),
              choice -> words(option.getKey(), choice));
      box.setPrefWidth(190);
      boxes.put(option.getKey(), box);
      rows.addRow(row, new Label(Messages.text("data.read." + option.getKey())), box);
      row++;
    }
    VBox content =
        new VBox(
            10,
            Texts.cardTitle(Messages.text("data.read.title")),
            rows,
            Buttons.plain("read-apply", Messages.text("data.read.apply"), this::apply));
    content.setPadding(new Insets(14, 16, 14, 16));
    panel.setContentNode(content);
    panel.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    panel.setDetachable(false);
  }

  void show(Node owner) {
    tables.getItems().setAll(model.tables().names());
    tables.setValue(model.tables().chosen());
    boxes.forEach((name, box) -> box.setValue(model.option(name)));
    panel.show(owner);
  }

  private void apply() {
    Map<String, String> chosen = new LinkedHashMap<>();
    boxes.forEach((name, box) -> chosen.put(name, box.getValue()));
    panel.hide();
    if (tables.getItems().contains(tables.getValue())
        && !tables.getValue().equals(model.tables().chosen())) {
      model.tables().open(tables.getValue());
    } else {
      model.read(chosen);
    }
  }

  private static String words(String option, String choice) {
    return Messages.text(
        "data.read." + option + "." + (choice.isEmpty() ? "detected" : key(choice)));
  }

  private static String key(String choice) {
    return switch (choice) {
      case "," -> "comma";
      case ";" -> "semicolon";
      case "\t" -> "tab";
      case "|" -> "pipe";
      default -> choice;
    };
  }

  private static Map<String, List<String>> choices() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("sep", List.of("", ",", ";", "\t", "|"));
    all.put("decimal", List.of("", "point", "comma"));
    all.put("encoding", List.of("", "UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE"));
    all.put("header", List.of("", "yes", "no"));
    return java.util.Collections.unmodifiableMap(all);
  }
}
