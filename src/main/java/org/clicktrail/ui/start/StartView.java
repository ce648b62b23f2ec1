package org.clicktrail.ui.start;

import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.CardPane;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Page;
import org.clicktrail.ui.control.PageGrid;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.control.WorkingPane;

/// The Start screen: nodes and bindings, nothing else.
public final class StartView extends StackPane {

  private static final double WIDE = 80;
  private static final double HIGH = 45;

  public StartView(StartViewModel model) {
    setId("start-view");
    PageGrid top = new PageGrid().row(212).cell(8, dropZone(model)).cell(4, steps());
    VBox recent = recent(model);
    PageGrid samples = new PageGrid().row(176);
    for (StartViewModel.Sample sample : StartViewModel.Sample.values()) {
      samples.cell(4, sample(sample, model));
    }
    Page page =
        new Page(Messages.text("start.title"))
            .parts(top, recent, heading("start.samples", "start.samples.sub"), samples, files());
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    getChildren().add(scroll);
  }

  private static StackPane dropZone(StartViewModel model) {
    Label title = Texts.body(Messages.text("start.drop"));
    title.getStyleClass().add("title-3");
    Label what = Texts.body(Messages.text("start.drop.what"));
    what.getStyleClass().addAll("ct-muted", "ct-centered");
    what.setMaxWidth(440);
    Button open = Buttons.primary("open-file", Messages.text("start.open"), model::openFile);
    open.setGraphic(Icons.icon("fth-folder", 15));
    HBox buttons =
        new HBox(
            8,
            open,
            Buttons.plain("open-project", Messages.text("start.openproject"), model::openProject));
    buttons.setAlignment(Pos.CENTER);
    VBox.setMargin(buttons, new Insets(8, 0, 0, 0));
    VBox zone = new VBox(Icons.icon("fth-file-text", 30, "accent"), title, what, buttons);
    zone.setId("drop-zone");
    zone.getStyleClass().add("ct-drop");
    zone.setOnDragOver(event -> over(zone, event));
    zone.setOnDragExited(_ -> zone.getStyleClass().remove("over"));
    zone.setOnDragDropped(event -> dropped(model, event));
    WorkingPane working = new WorkingPane(model.openingJobProperty());
    working.setId("opening");
    zone.visibleProperty().bind(model.openingProperty().not());
    working.visibleProperty().bind(model.openingProperty());
    StackPane both = new StackPane(zone, CardPane.plain(working));
    both.getChildren().getLast().visibleProperty().bind(model.openingProperty());
    VBox.setVgrow(working, Priority.ALWAYS);
    return both;
  }

  private static void over(VBox zone, DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!zone.getStyleClass().contains("over")) {
        zone.getStyleClass().add("over");
      }
    }
    event.consume();
  }

  private static void dropped(StartViewModel model, DragEvent event) {
    boolean files = event.getDragboard().hasFiles();
    event.setDropCompleted(files);
    event.consume();
    if (files) {
      model.drop(event.getDragboard().getFiles());
    }
  }

  private static CardPane steps() {
    CardPane card = new CardPane(Messages.text("start.steps"), "");
    VBox steps = new VBox(12);
    for (int i = 1; i <= 3; i++) {
      Label number = new Badge(Badge.Tone.ACCENT, String.valueOf(i));
      VBox words =
          new VBox(
              Texts.strong(Messages.text("start.step" + i)),
              Texts.caption(Messages.text("start.step" + i + ".what")));
      steps.getChildren().add(new HBox(8, number, words));
    }
    card.getChildren().add(steps);
    return card;
  }

  private static VBox recent(StartViewModel model) {
    VBox rows = CardPane.plain();
    rows.setPadding(new Insets(4, 15, 4, 15));
    rows.setId("recent");
    VBox all = new VBox(8, heading("start.recent", ""), rows);
    all.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(model.recent()));
    all.managedProperty().bind(all.visibleProperty());
    model.recent().addListener((ListChangeListener<StartViewModel.Recent>) _ -> fill(rows, model));
    fill(rows, model);
    return all;
  }

  private static void fill(VBox rows, StartViewModel model) {
    rows.getChildren().setAll(model.recent().stream().map(file -> row(file, model)).toList());
  }

  private static Node row(StartViewModel.Recent file, StartViewModel model) {
    Label name = new Label(file.name(), sign(file));
    name.getStyleClass().add("ct-strong");
    name.setGraphicTextGap(10);
    name.setPrefWidth(330);
    Label place = new Label(file.place());
    place.getStyleClass().add("ct-muted");
    HBox.setHgrow(place, Priority.ALWAYS);
    place.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(12, name, place);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.getStyleClass().add("ct-row-button");
    button.setGraphic(line);
    button.setId("recent-" + model.recent().indexOf(file));
    button.setAccessibleText(file.name());
    button.setMaxWidth(Double.MAX_VALUE);
    if (file.picture().isPresent()) {
      button.getStyleClass().add("with-picture");
    }
    button.setOnAction(_ -> model.open(file));
    return button;
  }

  /// Its picture, else what kind of file it is.
  private static Node sign(StartViewModel.Recent file) {
    Node kind = Icons.icon(file.project() ? "fth-briefcase" : "fth-file-text", 16);
    return file.picture().<Node>map(StartView::picture).orElse(kind);
  }

  private static StackPane picture(Path file) {
    ImageView view =
        new ImageView(new Image(file.toUri().toString(), WIDE * 2, HIGH * 2, true, true, true));
    view.setFitWidth(WIDE);
    view.setFitHeight(HIGH);
    view.setPreserveRatio(true);
    StackPane frame = new StackPane(view);
    frame.getStyleClass().add("ct-thumbnail");
    return frame;
  }

  private static Node sample(StartViewModel.Sample sample, StartViewModel model) {
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    VBox words =
        new VBox(
            2,
            new SamplePicture(sample),
            Texts.cardTitle(Messages.text("start.sample." + sample.id())),
            Texts.caption(Messages.text("start.sample." + sample.id() + ".what")),
            space,
            new Badge(Badge.Tone.GREY, Messages.text("start.sample." + sample.id() + ".kind")));
    Button card = new Button();
    card.getStyleClass().add("ct-card-button");
    card.setId("sample-" + sample.id());
    card.setAccessibleText(Messages.text("start.sample." + sample.id()));
    card.setGraphic(words);
    card.setOnAction(_ -> model.open(sample));
    card.setMaxHeight(Double.MAX_VALUE);
    return card;
  }

  private static CardPane files() {
    CardPane card = new CardPane(Messages.text("start.files"), Messages.text("start.files.sub"));
    card.setId("which-files");
    for (String key : new String[] {"clicks", "sessions", "known", "kinds", "not"}) {
      card.getChildren().add(Texts.body(Messages.text("start.files." + key)));
    }
    return card;
  }

  private static HBox heading(String key, String subtitle) {
    HBox line = new HBox(8, Texts.cardTitle(Messages.text(key)));
    if (!subtitle.isEmpty()) {
      line.getChildren().add(Texts.caption(Messages.text(subtitle)));
    }
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }
}
