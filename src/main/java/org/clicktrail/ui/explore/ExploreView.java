package org.clicktrail.ui.explore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.explore.Exploration.CategoryRates;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.control.WorkingPane;

/// The Explore screen: nodes and bindings, nothing else.
public final class ExploreView extends StackPane {

  private final ExploreViewModel model;

  public ExploreView(ExploreViewModel model) {
    this.model = model;
    setId("explore-view");
    Node empty =
        new Page(Messages.text("shell.screen.explore"))
            .parts(EmptyState.noFile("fth-bar-chart-2", "explore-open", model::openFile));
    Node waiting =
        new Page(Messages.text("shell.screen.explore"))
            .parts(CardPane.plain(grown(new WorkingPane(model.job()))));
    Node unseen =
        new Page(Messages.text("shell.screen.explore"))
            .parts(
                new EmptyState(
                        "fth-bar-chart-2",
                        Messages.text("explore.ui.unseen"),
                        Messages.text("explore.ui.unseen.why"))
                    .button(
                        "explore-again", Messages.text("explore.ui.unseen.again"), model::update));
    getChildren()
        .addAll(
            Shown.when(model.noFile(), empty),
            Shown.when(model.waiting(), waiting),
            Shown.when(model.unseen(), unseen),
            Shown.when(model.explored(), page()));
  }

  private Page page() {
    HBox stale =
        new HBox(
            8,
            Texts.caption(Messages.text("shell.stale")),
            Buttons.small("explore-update", Messages.text("explore.ui.update"), model::update));
    stale.setAlignment(Pos.CENTER_LEFT);
    StackPane tabs =
        new StackPane(
            tab(ExploreViewModel.Tab.OVERVIEW, this::overview),
            tab(ExploreViewModel.Tab.COLUMN, this::oneColumn),
            tab(ExploreViewModel.Tab.RELATIONS, this::relations),
            tab(ExploreViewModel.Tab.PAIRS, this::pairs),
            tab(ExploreViewModel.Tab.FUNNEL, this::funnel),
            tab(ExploreViewModel.Tab.TIMES, this::times),
            tab(ExploreViewModel.Tab.PRODUCTS, this::products),
            tab(ExploreViewModel.Tab.FORECAST, () -> ForecastPane.of(model.forecast())));
    EmptyState nothing =
        new EmptyState(
                "fth-filter",
                Messages.text("explore.ui.nothing"),
                Messages.text("explore.ui.nothing.why"))
            .button(
                "filter-clear-all",
                Messages.text("explore.ui.filter.clear"),
                model.filter()::clear);
    VBox content =
        new VBox(
            Shown.when(model.filter().nothing().map(none -> !none), grown(tabs)),
            Shown.when(model.filter().nothing(), grown(CardPane.plain(grown(nothing)))));
    return new Page(Messages.text("shell.screen.explore"))
        .atRight(
            Shown.when(model.stale(), stale),
            new Segmented<>(
                    "explore-tab",
                    List.of(ExploreViewModel.Tab.values()),
                    choice ->
                        Messages.text("explore.ui.tab." + choice.name().toLowerCase(Locale.ROOT)),
                    model.tabProperty())
                .offering(model.tabs()))
        .parts(top(), grown(content));
  }

  /// The filter, and what the overview shows.
  private Node top() {
    HBox choices = new HBox(8, categoryChoice(), columnChoice("explore-column"));
    choices.setAlignment(Pos.CENTER_LEFT);
    FilterBar bar = new FilterBar(model.filter());
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox row =
        new HBox(
            12,
            bar,
            Shown.when(
                model.tabProperty().map(ExploreViewModel.Tab.OVERVIEW::equals),
                Portions.slowly(choices)));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node tab(ExploreViewModel.Tab which, Supplier<Node> content) {
    return Shown.lazily(model.tabProperty().map(which::equals), content);
  }

  private Node overview() {
    return new StackPane(
        Shown.lazily(model.dated(), this::overTime),
        Shown.lazily(model.dated().map(is -> !is), this::withoutTime));
  }

  private Node overTime() {
    return new PageGrid()
        .row(92)
        .cell(12, tiles())
        .growingRow(206)
        .cell(8, trend())
        .cell(4, insights())
        .growingRow(238)
        .cell(5, chart("categories", model.levels(), "explore.ui.nocategory"))
        .cell(7, chart("distribution", model.distribution(), "explore.ui.nocolumn"));
  }

  private Node withoutTime() {
    return new PageGrid()
        .row(92)
        .cell(12, tiles())
        .growingRow(206)
        .cell(8, chart("categories", model.levels(), "explore.ui.nocategory"))
        .cell(4, insights())
        .growingRow(238)
        .cell(7, chart("distribution", model.distribution(), "explore.ui.nocolumn"))
        .cell(5, chart("box", model.box(), "explore.ui.nocolumn"));
  }

  private Node tiles() {
    Tiles tiles = new Tiles();
    Shown.whileSeen(tiles, model.tiles()).subscribe(tiles::show);
    return tiles;
  }

  private Node trend() {
    ChartPane pane = pane("trend", model.trend());
    NotesEditor editor = new NotesEditor(model.notes());
    Button notes =
        Buttons.tool(
            "explore-notes", "fth-edit-2", Messages.text("explore.ui.note.tool"), () -> {});
    notes.setOnAction(_ -> editor.show(notes));
    pane.tool(notes);
    return card(
        pane,
        model.trend(),
        new EmptyState(
            "fth-bar-chart-2",
            Messages.text("explore.ui.notrend"),
            Messages.text("explore.ui.notrend.why")));
  }

  private Node oneColumn() {
    return new PageGrid()
        .row(30)
        .cell(4, columnChoice("explore-one-column"))
        .growingRow(400)
        .cell(7, chart("distribution", model.distribution(), "explore.ui.nocolumn"))
        .cell(5, chart("box", model.box(), "explore.ui.nocolumn"));
  }

  private Node relations() {
    return new PageGrid()
        .growingRow(500)
        .cell(12, chart("correlation", model.correlation(), "explore.ui.nocorrelation"));
  }

  private Node pairs() {
    return new PageGrid()
        .growingRow(500)
        .cell(12, chart("pairs", model.pairs(), "explore.ui.nocorrelation"));
  }

  private Node times() {
    return new PageGrid()
        .growingRow(250)
        .cell(12, chart("hours", model.hours(), "explore.ui.nohours"))
        .growingRow(250)
        .cell(12, chart("hour_rates", model.hourRates(), "explore.ui.nohourrates"));
  }

  private Node products() {
    return new PageGrid()
        .growingRow(330, 2)
        .cell(6, seen(true))
        .cell(6, seen(false))
        .growingRow(190)
        .cell(12, chart("spent", model.spent(), "explore.ui.nospent"));
  }

  private Node seen(boolean product) {
    String missing = product ? "explore.ui.noproducts" : "explore.ui.noshelves";
    ObservableValue<String> why = model.noPopular(Messages.text(missing + ".why"));
    return chart(
        product ? "products" : "shelves",
        model.popular(product),
        new EmptyState("fth-bar-chart-2", why.map(_ -> Messages.text(missing)), why));
  }

  private Node funnel() {
    ObservableValue<Boolean> there = model.steps().reason().map(String::isEmpty);
    EmptyState none =
        new EmptyState(
            "fth-bar-chart-2",
            model.steps().reason().map(_ -> Messages.text("explore.ui.nofunnel")),
            model.steps().reason());
    Node charts =
        new PageGrid()
            .growingRow(420)
            .cell(5, chart("funnel", model.funnel(), "explore.ui.nosteps"))
            .cell(7, chart("paths", model.paths(), "explore.ui.nosteps"));
    VBox both = new VBox(12, new StepsRow(model.steps()), grown(charts));
    return new StackPane(
        Shown.when(there, both), Shown.when(there.map(is -> !is), CardPane.plain(grown(none))));
  }

  /// A chart in a card; where it cannot be drawn, the reason.
  private Node chart(String kind, ObservableValue<Optional<ChartSpec>> spec, String missing) {
    return chart(
        kind,
        spec,
        new EmptyState("fth-bar-chart-2", Messages.text(missing), Messages.text(missing + ".why")));
  }

  private Node chart(String kind, ObservableValue<Optional<ChartSpec>> spec, EmptyState none) {
    return card(pane(kind, spec), spec, none);
  }

  private ChartPane pane(String kind, ObservableValue<Optional<ChartSpec>> spec) {
    ChartPane pane = new ChartPane(model.chartTools(kind));
    pane.getStyleClass().add("chart-" + kind);
    pane.paletteProperty().bind(model.palette());
    pane.onPick(mark -> model.pick(kind, mark));
    pane.follow(spec);
    return pane;
  }

  private static Node card(
      ChartPane pane, ObservableValue<Optional<ChartSpec>> spec, EmptyState none) {
    StackPane both =
        new StackPane(
            Shown.when(spec.map(Optional::isPresent), pane),
            Shown.when(spec.map(Optional::isEmpty), none));
    return CardPane.plain(grown(both));
  }

  private ComboBox<CategoryRates> categoryChoice() {
    ComboBox<CategoryRates> box = Choices.of("explore-category", List.of(), CategoryRates::label);
    box.setAccessibleText(Messages.text("explore.ui.name.category"));
    Shown.whileSeen(box, model.categories()).subscribe(all -> Choices.offer(box, all));
    box.valueProperty()
        .subscribe(chosen -> model.categoryProperty().set(Optional.ofNullable(chosen)));
    Shown.when(model.categories().map(all -> !all.isEmpty()), box);
    return box;
  }

  private ComboBox<Distribution> columnChoice(String id) {
    ComboBox<Distribution> box = Choices.of(id, List.of(), Distribution::label);
    box.setAccessibleText(Messages.text("explore.ui.name.column"));
    Shown.whileSeen(box, model.columns()).subscribe(all -> Choices.offer(box, all));
    box.valueProperty()
        .subscribe(chosen -> model.columnProperty().set(Optional.ofNullable(chosen)));
    model.columnProperty().subscribe(chosen -> chosen.ifPresent(box::setValue));
    Shown.when(model.columns().map(all -> !all.isEmpty()), box);
    return box;
  }

  private Node insights() {
    VBox lines = new VBox();
    lines.setId("insights");
    Portions portions = new Portions(lines);
    Shown.whileSeen(lines, model.insights())
        .subscribe(all -> portions.fill(lines, all, words -> insight(words)));
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    CardPane card =
        new CardPane(Messages.text("explore.ui.insights"), "")
            .subtitle(model.insightsAbout())
            .tools(
                Buttons.tool(
                    "insights-add", "fth-plus", Messages.text("chart.add"), model::addInsights));
    card.getChildren().add(grown(scroll));
    return card;
  }

  /// The finding, and its figures below it.
  private static Node insight(String words) {
    Region dot = new Region();
    dot.getStyleClass().add("ct-history-dot");
    HBox.setMargin(dot, new javafx.geometry.Insets(5, 0, 0, 0));
    int figures = words.indexOf(": ");
    VBox both = new VBox(Texts.strong(figures < 0 ? words : words.substring(0, figures)));
    if (figures >= 0) {
      both.getChildren().add(Texts.caption(words.substring(figures + 2)));
    }
    HBox row = new HBox(10, dot, both);
    row.getStyleClass().addAll("ct-finding", "ct-insight");
    return row;
  }

  private static <N extends Node> N grown(N node) {
    VBox.setVgrow(node, Priority.ALWAYS);
    return node;
  }
}
