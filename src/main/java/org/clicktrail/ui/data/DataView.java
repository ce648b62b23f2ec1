package org.clicktrail.ui.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.explore.Exploration.Distribution;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.control.WorkingPane;

/// The Data screen: nodes and bindings, nothing else.
public final class DataView extends StackPane {

  private final DataViewModel model;

  public DataView(DataViewModel model) {
    this.model = model;
    setId("data-view");
    Node empty =
        new Page(Messages.text("shell.screen.data"))
            .parts(
                new EmptyState(
                        "fth-grid", Messages.text("data.empty"), Messages.text("data.empty.why"))
                    .button("data-open", Messages.text("start.open"), model::openFile));
    Node opening =
        new Page(Messages.text("shell.screen.data")).parts(new WorkingPane(model.openingJob()));
    opening.setId("data-opening");
    StackPane tabs =
        new StackPane(
            tab(DataViewModel.Tab.OVERVIEW, this::overview),
            tab(DataViewModel.Tab.EVENTS, () -> new EventTable(model.events())),
            tab(
                DataViewModel.Tab.SESSIONS,
                () ->
                    new SessionTable(
                        model.grid(), model.tabProperty().map(DataViewModel.Tab.SESSIONS::equals))),
            tab(DataViewModel.Tab.REFUSED, () -> new RefusedTable(model)));
    Page page =
        new Page(Messages.text("shell.screen.data"))
            .lead(model.open().map(_ -> Messages.text("data.lead")))
            .atRight(
                new Segmented<>(
                    "data-tab",
                    List.of(DataViewModel.Tab.values()),
                    choice ->
                        Messages.text(
                            "data.tab." + choice.name().toLowerCase(java.util.Locale.ROOT)),
                    model.tabProperty()))
            .parts(tabs);
    getChildren()
        .addAll(
            Shown.when(
                Derived.of(
                    () -> !model.open().getValue() && !model.opening().getValue(),
                    model.open(),
                    model.opening()),
                empty),
            Shown.when(model.opening(), opening),
            Shown.when(model.open(), page));
  }

  private Node tab(DataViewModel.Tab which, Supplier<Node> content) {
    return Shown.lazily(model.tabProperty().map(which::equals), content);
  }

  private Node overview() {
    return new PageGrid()
        .row(58)
        .cell(12, banner())
        .growingRow(240)
        .cell(7, preview())
        .cell(5, new RolesCard(model.roles()))
        .growingRow(240)
        .cell(7, findings())
        .cell(5, histogram());
  }

  private Node banner() {
    Node known = Icons.icon("fth-check-circle", 20, "success");
    Node unknown = Icons.icon("fth-help-circle", 20, "warning");
    Label title = Texts.named("data-recognised", Texts.bound(Texts.strong(""), model.title()));
    title.getStyleClass().add("title-4");
    Label reading = Texts.bound(Texts.caption(""), model.readAs());
    reading.setWrapText(false);
    reading.setTooltip(Texts.whole(model.readAs()));
    VBox words = new VBox(title, reading);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button differently = Buttons.small("read-differently", Messages.text("data.read"), () -> {});
    differently.setGraphic(Icons.icon("fth-settings", 14));
    ReadingPanel panel = new ReadingPanel(model.reading());
    differently.setOnAction(_ -> panel.show(differently));
    Button sessions =
        Buttons.small("sessions-rule", Messages.text("data.sessions.button"), () -> {});
    Tooltip inForce = new Tooltip();
    inForce.textProperty().bind(model.sessions().line());
    sessions.setTooltip(inForce);
    SessionsPanel rule = new SessionsPanel(model.sessions());
    sessions.setOnAction(_ -> rule.show(sessions));
    HBox line =
        new HBox(
            14,
            new StackPane(
                Shown.when(model.recognised(), known),
                Shown.when(model.recognised().map(yes -> !yes), unknown)),
            words,
            Shown.when(model.sessions().offered(), sessions),
            Buttons.small("add-test", Messages.text("data.addtest"), model.reading()::addTestFile),
            differently);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox card = CardPane.plain(line);
    card.setAlignment(Pos.CENTER_LEFT);
    return card;
  }

  private Node preview() {
    CardPane card = new CardPane(Messages.text("data.preview"), Messages.text("data.preview.sub"));
    PreviewGrid grid = new PreviewGrid(model);
    model.previews().subscribe(grid::show);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setId("preview");
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card.getChildren().add(scroll);
    return card;
  }

  private Node findings() {
    CardPane card = new CardPane("", "").title(model.findingsTitle());
    VBox rows = new VBox();
    rows.setId("findings");
    Portions portions = new Portions(rows);
    Shown.filled(
        rows,
        () -> {
          // What was found in another file is gone at once, not when a frame has time.
          if (!model.files().equals(rows.getUserData())) {
            rows.setUserData(model.files());
            rows.getChildren().clear();
          }
          portions.fill(rows, model.findings().getValue(), this::finding);
        },
        model.findings(),
        model.dropped());
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    card.getChildren().add(scroll);
    return card;
  }

  private Node finding(Quality finding) {
    Node icon =
        switch (finding.severity()) {
          case ATTENTION -> Icons.icon("fth-alert-triangle", 16, "warning");
          case NOTE -> Icons.icon("fth-info", 16, "accent");
          case GOOD -> Icons.icon("fth-check-circle", 16, "success");
        };
    VBox words = new VBox(Texts.strong(finding.title()));
    words.setMinWidth(0);
    if (!finding.detail().isEmpty()) {
      words.getChildren().add(Texts.caption(finding.detail()));
    }
    String examples = FindingFixes.examples(finding);
    if (!examples.isEmpty()) {
      words.getChildren().add(Texts.caption(examples));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(10, icon, words);
    row.getStyleClass().add("ct-finding");
    FindingFixes.Fix fix = model.fixes().of(finding);
    if (model.fixes().leftOut(finding)) {
      Label leftOut = Texts.caption(Messages.text("data.role.ignored"));
      leftOut.setMinWidth(USE_PREF_SIZE);
      row.getChildren().add(leftOut);
    } else if (!fix.words().isEmpty()) {
      row.getChildren().add(Buttons.small("fix-" + finding.finding(), fix.words(), fix.action()));
    }
    return row;
  }

  private Node histogram() {
    ChartPane chart = new ChartPane(model.chartTools());
    chart.setId("data-histogram");
    chart.paletteProperty().bind(model.palette());
    chart.follow(model.histogram());
    ComboBox<Distribution> column = new ComboBox<>();
    column.setId("data-column");
    column.setAccessibleText(Messages.text("data.name.column"));
    column.setMaxWidth(Double.MAX_VALUE);
    Choices.words(column, Distribution::label);
    Portions offering = new Portions(column);
    model.distributions().subscribe(all -> offering.soon(() -> Choices.offer(column, all)));
    column
        .valueProperty()
        .subscribe(chosen ->
            model.columnProperty().set(Optional.ofNullable(chosen).map(Distribution::feature)));
    VBox.setVgrow(chart, Priority.ALWAYS);
    VBox content = new VBox(8, column, chart);
    Node none = new EmptyState("fth-bar-chart-2", model.noHistogram(), model.whyNoHistogram());
    none.setId("data-undrawn");
    StackPane one =
        new StackPane(
            Shown.when(model.drawn(), content),
            Shown.when(model.drawing(), new WorkingPane(model.job())),
            Shown.when(model.undrawn(), none));
    VBox.setVgrow(one, Priority.ALWAYS);
    return CardPane.plain(Portions.slowly(one));
  }
}
