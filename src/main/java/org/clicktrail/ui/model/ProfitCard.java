package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.core.eval.Confusion;
import org.clicktrail.core.money.BreakEven;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// Whom to contact: money inputs, profit by threshold with the orange line to drag, and the four
/// counts that follow it.
final class ProfitCard extends VBox {

  private static final String GUESS = "guess";

  /// A field without an edit of its own has nothing to take back: the decision is.
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");

  private final ModelViewModel model;
  private final ChartPane chart;

  ProfitCard(ModelViewModel model) {
    super(8);
    this.model = model;
    setId("profit-card");
    getStyleClass().add("ct-card");
    chart = new ChartPane(model.workbench().chartTools("profit"));
    chart.setId("profit-chart");
    chart.paletteProperty().bind(model.workbench().palette());
    chart.getChildren().add(1, money());
    VBox.setVgrow(chart, Priority.ALWAYS);
    chart.follow(model.charts().profitProperty());
    chart
        .specProperty()
        .subscribe(
            _ -> chart.decisionTextProperty().set(model.threshold().wordsProperty().getValue()));
    ThresholdModel threshold = model.threshold();
    chart.decisionProperty().subscribe(now -> drag(now.doubleValue()));
    threshold.wordsProperty().subscribe(words -> chart.decisionTextProperty().set(words));
    chart.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> threshold.settle());
    chart.addEventFilter(KeyEvent.KEY_RELEASED, _ -> threshold.settle());
    HBox below = new HBox(12, tiles(threshold), facts());
    Label pays = Texts.named("break-even", Texts.caption(""));
    pays.textProperty()
        .bind(threshold.paysProperty().map(now -> now.map(BreakEven::brief).orElse("")));
    pays.setTooltip(
        Texts.whole(
            threshold
                .paysProperty()
                .map(now -> now.map(found -> found.sentences(threshold.noun())).orElse(""))));
    pays.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(chart, pays, Portions.slowly(below));
  }

  private void drag(double at) {
    if (!Double.isNaN(at)) {
      model.threshold().thresholdProperty().set(at);
    }
  }

  private VBox money() {
    MoneyModel money = model.money();
    HBox fields =
        new HBox(
            8,
            amount("value", money.valueProperty(), MoneySpec.Amount.VALUE),
            amount("cost", money.costProperty(), MoneySpec.Amount.COST),
            amount("share", money.shareProperty(), MoneySpec.Amount.INCREMENTAL),
            labelled("capacity", field("capacity", money.capacityProperty())));
    Label message = Texts.named("money-message", Texts.caption(""));
    message.getStyleClass().add("ct-danger-text");
    message.textProperty().bind(money.messageProperty());
    return new VBox(
        3,
        Portions.slowly(fields),
        Shown.when(money.messageProperty().map(words -> !words.isEmpty()), message));
  }

  /// A field that shows whether its amount is an example; Enter makes it the user's own.
  private Node amount(String key, StringProperty value, MoneySpec.Amount amount) {
    MoneyModel money = model.money();
    TextField field = field(key, value);
    field.setOnAction(_ -> money.confirm(amount));
    String help = Messages.text("modelscreen.money." + key + ".help");
    money
        .examplesProperty()
        .subscribe(examples -> {
          boolean example = examples.contains(amount);
          field.getStyleClass().remove(GUESS);
          if (example) {
            field.getStyleClass().add(GUESS);
          }
          String words = example ? Messages.text("modelscreen.money.example", help) : help;
          field.setTooltip(new Tooltip(words));
          field.setAccessibleHelp(words);
        });
    return labelled(key, field);
  }

  private TextField field(String key, StringProperty value) {
    MoneyModel money = model.money();
    TextField field = new TextField();
    field.setId("money-" + key);
    field.textProperty().bindBidirectional(value);
    field.setOnAction(_ -> money.commit());
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (UNDO.match(event) && !money.edited()) {
            event.consume();
            model.workbench().undo();
          }
        });
    field
        .focusedProperty()
        .subscribe((before, now) -> {
          if (before && !now) {
            money.commit();
          }
        });
    field.setTooltip(new Tooltip(Messages.text("modelscreen.money." + key + ".help")));
    field.setMinWidth(40);
    return field;
  }

  private static Node labelled(String key, TextField field) {
    Label label = new Label(Messages.text("modelscreen.money." + key));
    label.getStyleClass().add("ct-axis");
    label.setLabelFor(field);
    label.setMinWidth(0);
    VBox box = new VBox(2, label, field);
    box.setMinWidth(0);
    box.setPrefWidth(10);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private static GridPane tiles(ThresholdModel threshold) {
    GridPane grid = new GridPane(5, 5);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().addAll(half, half);
    var counts = threshold.confusionProperty();
    grid.add(tile("true-positives", counts, Confusion::truePositives), 0, 0);
    grid.add(tile("false-positives", counts, Confusion::falsePositives), 1, 0);
    grid.add(tile("false-negatives", counts, Confusion::falseNegatives), 0, 1);
    grid.add(tile("true-negatives", counts, Confusion::trueNegatives), 1, 1);
    HBox.setHgrow(grid, Priority.ALWAYS);
    return grid;
  }

  private static HBox tile(
      String id, ObservableValue<Optional<Confusion>> counts, ToLongFunction<Confusion> count) {
    Label value = new Label();
    value.setId(id);
    value.getStyleClass().add("ct-tile-value");
    value
        .textProperty()
        .bind(
            counts.map(
                now -> now.map(c -> Formats.count((double) count.applyAsLong(c))).orElse("")));
    Label words = new Label(Messages.text("modelscreen.tile." + id));
    words.getStyleClass().add("ct-tile-words");
    HBox tile = new HBox(7, value, words);
    tile.getStyleClass().addAll("ct-count", "ct-" + id);
    return tile;
  }

  /// Beside the tiles where there is room.
  private VBox facts() {
    VBox box = new VBox();
    box.setId("threshold-facts");
    box.getStyleClass().add("ct-facts");
    HBox.setHgrow(box, Priority.ALWAYS);
    model.factsProperty().subscribe(now -> box.getChildren().setAll(lines(now)));
    return Shown.when(widthProperty().map(width -> width.doubleValue() > 520), box);
  }

  private static List<Node> lines(List<Fact> facts) {
    return facts.stream().map(ProfitCard::line).toList();
  }

  private static Node line(Fact fact) {
    Label name = Texts.caption(fact.name());
    name.setWrapText(false);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Label value = new Label(fact.value());
    value.getStyleClass().add("ct-strong");
    HBox line = new HBox(8, name, value);
    line.getStyleClass().add("ct-row");
    return line;
  }
}
