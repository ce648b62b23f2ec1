package org.clicktrail.ui.predict;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ScoredTable;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.EmptyState;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.job.JobEntry;

/// A new file: choose, wait, look at the table, save it.
final class ManyPane extends StackPane {

  /// About what a character takes, and the most a column gives its words.
  private static final double CHARACTER = 7;

  private static final double WIDEST = 330;

  private final PredictViewModel model;
  private final VBox result = new VBox(8);
  private final VBox working = new VBox(10);
  private final StackPane empty = new StackPane();
  private final StackPane matching = new StackPane();
  private final StackPane checking = new StackPane();

  ManyPane(PredictViewModel model) {
    this.model = model;
    setId("many-pane");
    getStyleClass().add("ct-card");
    ManyModel many = model.many();
    working.setAlignment(Pos.CENTER);
    getChildren().addAll(empty, matching, checking, result, working);
    model.scoringProperty().subscribe(_ -> show());
    many.shownProperty().subscribe(_ -> show());
    many.openProperty().subscribe(_ -> show());
    many.checkedProperty().subscribe(_ -> show());
    many.jobProperty().subscribe(_ -> show());
  }

  private void show() {
    ManyModel many = model.many();
    boolean busy = many.jobProperty().get().isPresent();
    working.setVisible(busy);
    result.setVisible(!busy && many.scoredProperty().get().isPresent());
    boolean open = many.openProperty().get().isPresent();
    matching.setVisible(!busy && open);
    many.openProperty()
        .get()
        .ifPresent(file -> matching.getChildren().setAll(new MatchPane(many, file)));
    boolean checked = many.checkedProperty().get().isPresent();
    checking.setVisible(!busy && checked);
    many.checkedProperty()
        .get()
        .ifPresent(file -> checking.getChildren().setAll(new CheckPane(many, file)));
    empty.setVisible(!busy && !open && !checked && many.scoredProperty().get().isEmpty());
    many.jobProperty().get().ifPresent(this::showJob);
    many.shownProperty().getValue().filter(_ -> !busy).ifPresent(this::showTable);
    empty
        .getChildren()
        .setAll(
            new EmptyState(
                    "fth-upload",
                    Messages.text("predictscreen.many.title"),
                    model.scoringProperty().getValue().map(PredictViewModel::why).orElse(""))
                .button("many-choose", Messages.text("predictscreen.many.choose"), many::choose));
  }

  private void showJob(JobEntry job) {
    Label words = Texts.strong(job.title());
    Label stage = Texts.caption("");
    stage.textProperty().bind(job.stageProperty());
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(260);
    bar.progressProperty().bind(job.fractionProperty());
    working
        .getChildren()
        .setAll(
            words,
            stage,
            bar,
            Buttons.small("many-cancel", Messages.text("shell.cancel"), job::cancel));
  }

  private void showTable(ManyModel.Scored scored) {
    Label title =
        Texts.cardTitle(
            Messages.text(
                "predictscreen.many.found",
                scored.name(),
                Formats.count(scored.table().rows().size())));
    Label sentence = Texts.named("many-sentence", Texts.caption(scored.sentence()));
    VBox words = new VBox(title, sentence);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head =
        new HBox(
            8,
            words,
            Buttons.small(
                "many-other", Messages.text("predictscreen.many.other"), model.many()::choose),
            save("many-csv", "predictscreen.many.csv", FilePort.Kind.TABLE),
            save("many-sheet", "predictscreen.many.sheet", FilePort.Kind.SHEET));
    result.getChildren().setAll(head);
    if (!scored.amounts().isEmpty()) {
      Label amounts = Texts.named("many-amounts", Texts.caption(scored.amounts()));
      amounts.setMinHeight(USE_PREF_SIZE);
      result.getChildren().add(amounts);
    }
    if (model.many().stale()) {
      result.getChildren().add(stale());
    }
    for (String note : scored.table().notes()) {
      Label line = Texts.caption(note);
      line.setGraphic(Icons.icon("fth-alert-triangle", 14, "warning"));
      line.setGraphicTextGap(7);
      result.getChildren().add(line);
    }
    result.getChildren().add(choices(scored));
    TableView<List<String>> table = table(scored);
    VBox.setVgrow(table, Priority.ALWAYS);
    result.getChildren().add(table);
  }

  /// What is in the list and in the file it is saved as.
  private HBox choices(ManyModel.Scored scored) {
    ManyModel many = model.many();
    return new HBox(
        16,
        choice("many-unconverted", many.unconvertedProperty(), ended(many)),
        choice("many-own", many.ownProperty(), scored.table().carries()),
        choice("many-personal", many.personalProperty(), !scored.table().personal().isEmpty()));
  }

  private static boolean ended(ManyModel many) {
    return many.scoredProperty().get().filter(all -> all.table().ended()).isPresent();
  }

  private static CheckBox choice(String id, BooleanProperty chosen, boolean there) {
    String key = "predictscreen." + id.replace('-', '.');
    CheckBox box = new CheckBox(Messages.text(key));
    box.setId(id);
    box.setTooltip(new Tooltip(Messages.text(key + ".what")));
    box.selectedProperty().bindBidirectional(chosen);
    box.setVisible(there);
    box.setManaged(there);
    return box;
  }

  private Button save(String id, String key, FilePort.Kind kind) {
    return Buttons.small(id, Messages.text(key), () -> model.many().save(kind));
  }

  private Node stale() {
    HBox row =
        new HBox(
            8,
            Texts.caption(Messages.text("predictscreen.many.stale")),
            Buttons.flat(
                "many-again", Messages.text("predictscreen.many.again"), model.many()::again));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static TableView<List<String>> table(ManyModel.Scored scored) {
    TableView<List<String>> table =
        new TableView<>(FXCollections.observableArrayList(scored.ranked()));
    table.setId("many-table");
    table.getStyleClass().addAll("dense", "edge-to-edge");
    List<String> header = scored.table().header();
    table
        .getColumns()
        .setAll(
            IntStream.range(0, scored.table().scores())
                .mapToObj(at -> column(header.get(at), at, scored))
                .toList());
    double wanted = table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
    table
        .widthProperty()
        .map(width -> width.doubleValue() > wanted)
        .subscribe(fits ->
            table.setColumnResizePolicy(
                fits
                    ? TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS
                    : TableView.UNCONSTRAINED_RESIZE_POLICY));
    table.getSortOrder().add(table.getColumns().get(scored.column("rank")));
    return table;
  }

  private static TableColumn<List<String>, String> column(
      String name, int at, ManyModel.Scored scored) {
    String key = "predictscreen.column." + name;
    TableColumn<List<String>, String> column =
        new TableColumn<>(Messages.has(key) ? Messages.text(key) : name);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().get(at)));
    boolean number = ScoredTable.number(name);
    if (number) {
      column.getStyleClass().add("number");
      column.setComparator(Comparator.comparingDouble(Double::parseDouble));
    }
    column.setCellFactory(_ -> new Cell(name, scored.by().currency()));
    double least = at < scored.table().names() ? named(at, scored) : least(name);
    column.setMinWidth(least);
    column.setPrefWidth(number ? least : Math.max(least, words(column.getText(), at, scored)));
    return column;
  }

  /// Where the window is too narrow for words in full, the table scrolls; a cell tells the rest of
  /// very long ones when pointed at.
  private static double words(String title, int at, ManyModel.Scored scored) {
    return Math.min(WIDEST, CHARACTER * Math.max(title.length() + 2, longest(at, scored)) + 22);
  }

  private static double least(String name) {
    return switch (name) {
      case "segment" -> 100;
      case "rank", "contact", "converted" -> 80;
      case "probability", "revenue_low", "revenue_high" -> 92;
      case "expected_revenue" -> 126;
      default -> 56;
    };
  }

  private static double named(int at, ManyModel.Scored scored) {
    return Math.clamp(8.0 * longest(at, scored) + 18, 74, 150);
  }

  private static int longest(int at, ManyModel.Scored scored) {
    return scored.table().rows().stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
  }
}
