package org.clicktrail.ui.shell;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.stat.Tails;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.controlsfx.control.SearchableComboBox;

/// Lays out some of each kind of control where nobody sees it, while the user looks at the first
/// screen and nothing else is to be drawn, so that the next screens open without a stop. Several
/// rounds: what runs for the first time is slow, and so it stays until it is compiled.
final class Warmup {

  private static final int ROUNDS = 12;

  /// A table fills its height with rows, also where it has none: two are enough.
  private static final double LOW = 80;

  private static final ChartSpec.Heading HEADING = new ChartSpec.Heading("a", "b");
  private static final ChartSpec.Axis AXIS = ChartSpec.Axis.of("x", ChartSpec.NumberFormat.COUNT);

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
          () -> new CardPane("a", "b", Shown.when(new SimpleBooleanProperty(true), new Label("c"))),
          () -> new HBox(new Badge(Badge.Tone.GREY, "d"), RailView.ring(), RailView.half()),
          () -> chart(histogram()),
          () -> chart(bars()),
          () -> chart(lines()));

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

  private static ChartPane chart(ChartSpec spec) {
    ChartPane chart = new ChartPane();
    chart.specProperty().set(spec);
    return chart;
  }

  private static ChartSpec histogram() {
    return new ChartSpec.Histogram(
        HEADING, AXIS, List.of(0.0, 1.0, 2.0), List.of("a"), List.of(List.of(2L, 1L)), Tails.NONE);
  }

  private static ChartSpec bars() {
    var bar = new ChartSpec.BarItem("a", 1, 0.5, 1.5, 1, false);
    return new ChartSpec.Bar(HEADING, AXIS, List.of(bar), true, Optional.empty());
  }

  private static ChartSpec lines() {
    var points =
        List.of(new ChartSpec.Point(0, 1, 0.5, 1.5, 1), new ChartSpec.Point(1, 2, 1.5, 2.5, 1));
    var series = new ChartSpec.Series("a", ChartSpec.Look.BAND, points);
    return new ChartSpec.Line(
        HEADING, AXIS, AXIS, List.of(series), Optional.empty(), Optional.empty(), false, List.of());
  }

  private static TableView<String> table(int columns, int rows) {
    TableView<String> table =
        new TableView<>(FXCollections.observableArrayList(Collections.nCopies(rows, "a")));
    for (int at = 0; at < columns; at++) {
      TableColumn<String, String> column = new TableColumn<>("c");
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
      table.getColumns().add(column);
    }
    table.setMaxHeight(LOW);
    return table;
  }
}
