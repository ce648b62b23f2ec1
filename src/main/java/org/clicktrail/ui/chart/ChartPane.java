package org.clicktrail.ui.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A chart with its title, subtitle, badges and tools. Give it a spec and a palette; it draws.
///
/// Hover shows value, n and range; dragging zooms, a double click or Escape shows everything again;
/// the decision line of a line chart is dragged or moved by arrow keys.
public final class ChartPane extends VBox {

  /// Tools beside the title need this width.
  private static final double ROOMY = 300;

  private final ObjectProperty<@Nullable ChartSpec> spec =
      new SimpleObjectProperty<>(this, "spec", null);
  private final ObjectProperty<Palette> palette =
      new SimpleObjectProperty<>(this, "palette", Palette.LIGHT);

  private final Label title = new Label();
  private final Label subtitle = new Label();
  private final FlowPane badges = new FlowPane();
  private final HBox tools = new HBox();
  private final Optional<ChartActions> actions;
  private final ChartArea area = new ChartArea();

  /// Without tools.
  public ChartPane() {
    this(Optional.empty());
  }

  public ChartPane(ChartActions actions) {
    this(Optional.of(actions));
  }

  private ChartPane(Optional<ChartActions> actions) {
    this.actions = actions;
    getStyleClass().add("ct-chart");
    getStylesheets()
        .add(Objects.requireNonNull(ChartPane.class.getResource("chart.css")).toExternalForm());
    title.getStyleClass().add("title-4");
    subtitle.getStyleClass().add("text-caption");
    badges.getStyleClass().add("badges");
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    subtitle.setMinHeight(USE_PREF_SIZE);
    subtitle.setWrapText(true);
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setMinWidth(0);
    HBox headline = new HBox(title, tools);
    headline.getStyleClass().add("headline");
    VBox header = new VBox(headline, new Subtitle(subtitle, badges));
    header.getStyleClass().add("header");
    tools.getStyleClass().add("tools");
    actions.ifPresent(this::addTools);
    VBox.setVgrow(area, Priority.ALWAYS);
    getChildren().addAll(header, area);
    spec.addListener(_ -> show());
    palette.addListener(_ -> show());
    show();
  }

  /// What is shown; null before there is a result.
  public ObjectProperty<@Nullable ChartSpec> specProperty() {
    return spec;
  }

  /// Shows what there is while the chart is in a window and when a frame has time: what nobody sees
  /// is not worked out, and of several charts one after the other is.
  public void follow(ObservableValue<Optional<ChartSpec>> charts) {
    ObservableValue<Optional<ChartSpec>> seen = Shown.whileSeen(this, charts);
    Portions taking = new Portions(this);
    seen.subscribe(() -> taking.soon(() -> spec.set(seen.getValue().orElse(null))));
    spec.set(seen.getValue().orElse(null));
  }

  /// The colours, one palette a theme.
  public ObjectProperty<Palette> paletteProperty() {
    return palette;
  }

  /// Where the decision line stands, in units of the x axis; NaN without one.
  public DoubleProperty decisionProperty() {
    return area.decisionProperty();
  }

  /// What one arrow key moves, and to whose multiples values keep; NaN for any value.
  public DoubleProperty decisionStepProperty() {
    return area.decision().stepProperty();
  }

  /// The result written beside the decision line.
  public StringProperty decisionTextProperty() {
    return area.decision().wordsProperty();
  }

  /// Puts a tool before the usual ones.
  public void tool(Node more) {
    tools.getChildren().addFirst(more);
  }

  /// Does something with marks that are clicked.
  public void onPick(Consumer<Pick> action) {
    area.onPick(action);
  }

  private void show() {
    ChartSpec shown = spec.get();
    area.setVisible(shown != null);
    tools.setVisible(shown != null);
    badges.getChildren().clear();
    if (shown == null) {
      title.setText("");
      subtitle.setText("");
      return;
    }
    title.setText(shown.heading().title());
    subtitle.setText(shown.heading().subtitle());
    List<String> above = actions.map(ChartActions::shownAbove).orElse(List.of());
    shown.heading().badges().stream()
        .filter(badge -> !above.contains(badge))
        .map(badge -> new Badge(Badge.Tone.CAVEAT, badge))
        .forEach(badges.getChildren()::add);
    badges.setManaged(!badges.getChildren().isEmpty());
    subtitle.setManaged(!shown.heading().subtitle().isEmpty());
    area.show(shown, palette.get());
  }

  private void addTools(ChartActions on) {
    Button add = tool(Feather.PLUS, "chart.add", () -> withSpec(on::addToStory));
    Button copy = tool(Feather.COPY, "chart.copy", () -> withSpec(on::copy));
    Button more = tool(Feather.MORE_HORIZONTAL, "chart.tools", () -> {});
    add.setId("add-to-story");
    copy.setId("copy-picture");
    more.setId("chart-more");
    ContextMenu menu = menu(on);
    more.setOnAction(_ -> menu.show(more, javafx.geometry.Side.BOTTOM, 0, 2));
    area.setOnContextMenuRequested(event -> {
      menu.show(area, event.getScreenX(), event.getScreenY());
      event.consume();
    });
    Shown.when(roomy(), add);
    Shown.when(roomy(), copy);
    tools.getChildren().addAll(add, copy, more);
  }

  /// A small card keeps its first line for the finding: its tools are in the menu.
  private ObservableValue<Boolean> roomy() {
    return widthProperty().map(width -> width.doubleValue() == 0 || width.doubleValue() >= ROOMY);
  }

  private ContextMenu menu(ChartActions on) {
    MenuItem reset = item("chart.reset", area::reset);
    MenuItem copy = item("chart.copy", () -> withSpec(on::copy));
    KeyCombination keys = KeyCombination.keyCombination("Shortcut+C");
    copy.setAccelerator(keys);
    area.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.match(event)) {
            withSpec(on::copy);
            event.consume();
          }
        });
    return new ContextMenu(
        item("chart.add", () -> withSpec(on::addToStory)),
        copy,
        item("chart.save_picture", () -> withSpec(on::savePicture)),
        item("chart.save_data", () -> withSpec(on::saveData)),
        reset);
  }

  private static MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(Messages.text(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static Button tool(Feather icon, String key, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().addAll("flat", "small");
    button.setAccessibleText(Messages.text(key));
    button.setTooltip(new Tooltip(Messages.text(key)));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Adds what is shown to the story, where that is possible.
  public void addToStory() {
    actions.ifPresent(on -> withSpec(on::addToStory));
  }

  private void withSpec(java.util.function.Consumer<ChartSpec> action) {
    ChartSpec shown = spec.get();
    if (shown != null) {
      action.accept(shown);
    }
  }

  /// The chart itself, for tests and overlays.
  public Region plot() {
    return area;
  }
}
