package org.clicktrail.ui.shell;

import java.util.List;
import java.util.function.Supplier;
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
import javafx.scene.layout.VBox;
import org.clicktrail.ui.control.Portions;
import org.controlsfx.control.SearchableComboBox;

/// Lays out one of each kind of control where nobody sees it, while the user looks at the first
/// screen, so that the next screens open without a stop.
final class Warmup {

  /// Each begins where the one before it ended: a combo box holds a list, which holds a bar.
  private static final List<Supplier<Node>> KINDS =
      List.of(
          ScrollBar::new,
          () -> new ListView<>(FXCollections.observableArrayList("")),
          () -> new ComboBox<>(FXCollections.observableArrayList("")),
          () -> new SearchableComboBox<>(FXCollections.observableArrayList("")),
          Warmup::table,
          () -> new VBox(new TextField(), new TextArea()),
          () -> new VBox(new Slider(), new ProgressBar(), new CheckBox(), new ToggleButton()),
          () -> new ScrollPane(new MenuButton("", null, new MenuItem())));

  private Warmup() {}

  /// Begins; ends by itself.
  ///
  /// @param stylesheets of the window
  static void start(List<String> stylesheets) {
    VBox root = new VBox();
    new Scene(root).getStylesheets().setAll(stylesheets);
    new Portions(root)
        .show(KINDS.stream().<Runnable>map(kind -> () -> put(kind.get(), root)).toList());
  }

  private static void put(Node control, VBox root) {
    root.getChildren().setAll(control);
    root.applyCss();
    root.layout();
  }

  private static TableView<String> table() {
    TableView<String> table = new TableView<>(FXCollections.observableArrayList(""));
    table.getColumns().add(new TableColumn<>(""));
    return table;
  }
}
