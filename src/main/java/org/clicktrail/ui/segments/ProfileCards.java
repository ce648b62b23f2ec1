package org.clicktrail.ui.segments;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.money.GroupProfit;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.segment.Segmentation.Profile;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.project.Run;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// One card a segment: its name, how many there are, how they convert, what is typical, what to do.
final class ProfileCards extends ScrollPane {

  /// Four fit in a row while their names are short.
  private static final int PER_ROW = 4;

  private static final int SHORT = 24;

  private static final double HEIGHT = 224;

  private static final double WITH_ONE = 200;

  /// A lower window has room for one sentence of what is typical where cards are many.
  private static final double LOW = 900;

  /// What a line of revenue takes.
  private static final double LINE = 20;

  private final SegmentsViewModel model;
  private final GridPane grid = new GridPane(12, 12);
  private final Portions portions = new Portions(grid);

  /// A card is no lower, also where little is to be said: the charts above keep their size.
  private double least = HEIGHT;

  /// What is typical, in so many sentences: above several rows of cards the charts need the room.
  private int sentences = 2;

  ProfileCards(SegmentsViewModel model) {
    this.model = model;
    setId("profiles");
    getStyleClass().add("ct-profile-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(grid);
    Shown.whileSeen(this, model.foundProperty()).subscribe(found -> found.ifPresent(this::fill));
  }

  /// Shows the first row as high as its words need it; the others are scrolled to.
  private void showRow(double row) {
    double height = Math.max(least, row) + 2;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }

  private void fill(Segmentation found) {
    boolean named = found.profiles().stream().anyMatch(it -> it.name().length() > SHORT);
    int columns = Math.clamp(found.profiles().size(), 2, named ? PER_ROW - 1 : PER_ROW);
    boolean earns = found.profiles().stream().anyMatch(it -> !Double.isNaN(it.revenue().value()));
    boolean scrolls = found.profiles().size() > columns;
    boolean sums = found.profiles().stream().anyMatch(it -> model.profit(it).isPresent());
    sentences = getScene().getHeight() < LOW && (columns == PER_ROW || (scrolls && sums)) ? 1 : 2;
    least = (sentences == 1 ? WITH_ONE : HEIGHT) + (earns ? LINE : 0);
    grid.getColumnConstraints().clear();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints one = new ColumnConstraints(0, 0, Double.MAX_VALUE);
      one.setPercentWidth(100.0 / columns);
      one.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(one);
    }
    double top =
        found.profiles().stream()
            .mapToDouble(profile -> profile.rate().high())
            .filter(high -> !Double.isNaN(high))
            .max()
            .orElse(1);
    portions.fill(
        grid,
        IntStream.range(0, found.profiles().size()).boxed().toList(),
        i -> placed(found.profiles().get(i), i, columns, top));
    setVvalue(0);
    // The scroll bar, 8 wide, stands in the margin of the page.
    VBox.setMargin(this, new Insets(0, scrolls ? -12 : 0, 0, 0));
    grid.setPadding(new Insets(0, scrolls ? 4 : 0, 0, 0));
  }

  private VBox placed(Profile profile, int index, int columns, double top) {
    VBox card = card(profile, index, top);
    card.setMinHeight(least);
    GridPane.setFillHeight(card, true);
    GridPane.setConstraints(card, index % columns, index / columns);
    if (index == 0) {
      card.heightProperty().subscribe(row -> showRow(row.doubleValue()));
    }
    return card;
  }

  private VBox card(Profile profile, int index, double top) {
    VBox card = new VBox(4, head(profile, index), rate(profile, model.threshold(profile)));
    card.setId("profile-" + profile.id());
    card.getStyleClass().addAll("ct-card", "ct-tile");
    if (!Double.isNaN(profile.rate().value())) {
      card.getChildren().add(new RateBar(profile.rate(), model.overall(), top, index));
    }
    card.getChildren().add(figures(profile));
    model.profit(profile).map(sum -> brings(profile, sum)).ifPresent(card.getChildren()::add);
    card.getChildren().add(typical(profile));
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Label action = Texts.named("profile-action-" + profile.id(), Texts.caption(profile.action()));
    action.setTooltip(new Tooltip(profile.action()));
    action.setVisible(!profile.action().isEmpty());
    action.setGraphic(Icons.icon("fth-target", 14));
    action.setGraphicTextGap(7);
    card.getChildren().addAll(space, action);
    return card;
  }

  private Node head(Profile profile, int index) {
    Region shape = new Region();
    shape.getStyleClass().addAll("ct-shape", "s" + index % 4, "ct-series-" + index % 8);
    HBox head = new HBox(5, shape);
    if (profile.id() < 0) {
      head.getChildren().add(Texts.cardTitle(profile.name()));
    } else {
      TextField name = name(profile);
      head.getChildren().addAll(name, new ProfileMenu(model, profile, name).button());
    }
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private TextField name(Profile profile) {
    TextField field = new TextField(profile.name());
    field.setId("profile-name-" + profile.id());
    field.getStyleClass().add("ct-profile-name");
    field.setAccessibleText(Messages.text("segscreen.name.help"));
    field.setTooltip(new Tooltip(profile.name()));
    if (!profile.name().equals(profile.proposed())) {
      field.getStyleClass().add("given");
    }
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setOnAction(_ -> model.rename(profile.id(), field.getText()));
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            model.rename(profile.id(), field.getText());
          }
        });
    return field;
  }

  private static Node rate(Profile profile, Optional<String> threshold) {
    if (Double.isNaN(profile.rate().value())) {
      return Texts.caption(Messages.text("segscreen.buy.unknown"));
    }
    Label value = new Label(Formats.percent(profile.rate().value()));
    value.getStyleClass().add("ct-value");
    value.setMinWidth(Region.USE_PREF_SIZE);
    String range =
        Formats.range(
            Formats.decimal(profile.rate().low() * 100, 1),
            Formats.decimal(profile.rate().high() * 100, 1));
    Label words = Texts.caption(Messages.text("segscreen.buy.range", range));
    words.setWrapText(false);
    FlowPane row = new FlowPane(7, 0, value, words);
    row.setRowValignment(VPos.BASELINE);
    threshold.map(Texts::caption).ifPresent(row.getChildren()::add);
    return row;
  }

  private Node figures(Profile profile) {
    GridPane figures = new GridPane(8, 1);
    ColumnConstraints grow = new ColumnConstraints();
    grow.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    ColumnConstraints share = new ColumnConstraints(40);
    share.setHalignment(HPos.RIGHT);
    figures.getColumnConstraints().addAll(grow, right, share);
    Noun noun = model.workbench().runProperty().get().map(Run::noun).orElse(Noun.SESSION);
    row(
        figures,
        List.of(
            Messages.text("segscreen.sessions", noun),
            Formats.count(profile.size()),
            Formats.percent(profile.share(), 0)));
    if (!Double.isNaN(profile.revenue().value())) {
      String currency = model.workbench().money().map(MoneySpec::currency).orElse("");
      row(
          figures,
          List.of(
              Messages.text("segscreen.revenue"),
              Formats.money(profile.revenue().value(), currency),
              ""));
    }
    return figures;
  }

  private static void row(GridPane grid, List<String> cells) {
    int row = grid.getRowCount();
    for (int i = 0; i < cells.size(); i++) {
      Label label = new Label(cells.get(i));
      label.getStyleClass().add(i == 1 ? "ct-profile-figure" : "ct-profile-label");
      label.setMinWidth(i == 0 ? 0 : Region.USE_PREF_SIZE);
      label.setTooltip(i == 0 ? new Tooltip(cells.get(i)) : null);
      grid.add(label, i, row);
    }
  }

  private static Node brings(Profile profile, GroupProfit sum) {
    Label line = Texts.named("profile-brings-" + profile.id(), Texts.caption(sum.line()));
    line.setTooltip(new Tooltip(sum.sentences()));
    return line;
  }

  /// What the card has no room for stands in the tooltip.
  private Node typical(Profile profile) {
    VBox lines = new VBox(2);
    for (String sentence : profile.typical().stream().limit(sentences).toList()) {
      Label line = Texts.caption(sentence);
      line.setTooltip(new Tooltip(String.join("\n", profile.typical())));
      lines.getChildren().add(line);
    }
    return lines;
  }
}
