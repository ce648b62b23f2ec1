package org.clicktrail.ui.shell;

import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Texts;
import org.controlsfx.control.SearchableComboBox;

/// Lays out some of each kind of control where nobody sees it, while the user looks at the first
/// screen and nothing else is to be drawn, so that the next screens open without a stop. Several
/// rounds: what runs for the first time is slow, and so it stays until it is compiled.
final class Warmup {

  private static final int ROUNDS = 12;

  /// Each begins where the one before it ended: a combo box holds a list, which holds a bar.
  private static final List<Supplier<Node>> KINDS =
      List.of(
          ScrollBar::new,
          () -> new ListView<>(FXCollections.observableArrayList("")),
          () -> new ComboBox<>(FXCollections.observableArrayList("")),
          () -> new SearchableComboBox<>(FXCollections.observableArrayList("")),
          () -> table(0, 0),
          () -> table(1, 0),
          () -> table(1, 1),
          () -> table(3, 2),
          () -> new VBox(new TextField(), new TextArea()),
          () -> new VBox(new Slider(), new ProgressBar(), new CheckBox(), new ToggleButton()),
          () -> new ScrollPane(new MenuButton("", null, new MenuItem())),
          () -> new CardPane("a", "b", Texts.caption("c"), new Badge(Badge.Tone.GREY, "d")));

  private Warmup() {}

  /// Begins; ends by itself.
  ///
  /// @param stylesheets of the window
  static void start(List<String> stylesheets) {
    StackPane root = new StackPane();
    new Scene(root, 600, 400).getStylesheets().setAll(stylesheets);
    List<Runnable> once =
        KINDS.stream()
            .flatMap(kind ->
                Stream.<Runnable>of(
                    () -> root.getChildren().setAll(kind.get()), root::applyCss, root::layout))
            .toList();
    new Portions(root)
        .later(IntStream.range(0, ROUNDS).boxed().flatMap(_ -> once.stream()).toList());
  }

  private static TableView<String> table(int columns, int rows) {
    TableView<String> table =
        new TableView<>(FXCollections.observableArrayList(Collections.nCopies(rows, "a")));
    for (int at = 0; at < columns; at++) {
      TableColumn<String, String> column = new TableColumn<>("c");
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
      table.getColumns().add(column);
    }
    return table;
  }
}
