package org.clicktrail.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Workbench;
import org.kordamp.ikonli.javafx.FontIcon;

/// The rail: the screens in the order of the work, each with one line of result and its mark.
final class RailView extends VBox {

  private final ToggleGroup group = new ToggleGroup();
  private final ObservableValue<Boolean> narrow;

  /// @param narrow whether only icons have room
  RailView(
      Workbench workbench, Map<ScreenId, ScreenModel> models, ObservableValue<Boolean> narrow) {
    this.narrow = narrow;
    setId("rail");
    getStyleClass().add("ct-rail");
    PseudoClass icons = PseudoClass.getPseudoClass("narrow");
    narrow.subscribe(now -> pseudoClassStateChanged(icons, now));
    for (Screens.Screen screen : Screens.ALL) {
      ToggleButton button =
          entry(
              screen,
              Objects.requireNonNull(models.get(screen.id())),
              () -> workbench.go(screen.id()));
      button.setToggleGroup(group);
      workbench.screenProperty().subscribe(shown -> button.setSelected(shown == screen.id()));
      getChildren().add(button);
      if (screen.id() == ScreenId.START) {
        getChildren().add(new Separator());
      }
    }
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    getChildren().addAll(space, offline());
  }

  private ToggleButton entry(Screens.Screen screen, ScreenModel model, Runnable go) {
    FontIcon icon = Icons.icon(screen.icon(), 18);
    icon.getStyleClass().add("ct-nav-icon");
    Label name = new Label(Messages.text("shell.screen." + screen.id().id()));
    name.getStyleClass().add("ct-nav-name");
    Label result = new Label();
    result.getStyleClass().add("ct-nav-result");
    result.textProperty().bind(model.standing().result());
    result.visibleProperty().bind(result.textProperty().isNotEmpty());
    result.managedProperty().bind(result.visibleProperty());
    VBox words = Shown.when(narrow.map(icons -> !icons), new VBox(name, result));
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    StackPane mark = new StackPane();
    mark.setMinWidth(16);
    Region bar = new Region();
    bar.getStyleClass().add("ct-nav-bar");
    bar.setTranslateX(-10);
    HBox line = new HBox(bar, icon, words, mark);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setMargin(icon, new javafx.geometry.Insets(0, 11, 0, -3));

    ToggleButton button = new ToggleButton();
    button.setId("nav-" + screen.id().id());
    button.getStyleClass().setAll("ct-nav");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setGraphic(line);
    button.setMaxWidth(Double.MAX_VALUE);
    button.accessibleTextProperty().bind(whole(name.getText(), model));
    button.setTooltip(Texts.whole(whole(name.getText(), model)));
    line.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button.setOnAction(_ -> {
      button.setSelected(true);
      go.run();
    });
    model
        .standing()
        .mark()
        .subscribe(now -> {
          mark.getChildren().setAll(picture(now));
          button.getStyleClass().remove("blocked");
          if (now == Mark.BLOCKED) {
            button.getStyleClass().add("blocked");
          }
        });
    return button;
  }

  /// "Model: AUC 0.71 ± 0.02".
  private static ObservableValue<String> whole(String name, ScreenModel model) {
    return model
        .standing()
        .result()
        .map(result -> result.isEmpty() ? name : Messages.text("shell.rail.entry", name, result));
  }

  private static List<Node> picture(Mark mark) {
    return switch (mark) {
      case NONE -> List.of();
      case DONE -> List.of(Icons.icon("fth-check", 15, "success"));
      case ATTENTION -> List.of(Icons.icon("fth-alert-triangle", 15, "warning"));
      case BLOCKED -> List.of(Icons.icon("fth-lock", 14, "subtle"));
      case NOT_STARTED -> List.of(ring());
      case BEGUN -> List.of(ring(), half());
    };
  }

  static Circle ring() {
    Circle ring = new Circle(5);
    ring.getStyleClass().add("ct-ring");
    return ring;
  }

  static Arc half() {
    Arc half = new Arc(0, 0, 5, 5, 90, 180);
    half.setType(ArcType.CHORD);
    half.getStyleClass().add("ct-ring-half");
    half.setTranslateX(-2.5);
    return half;
  }

  private Label offline() {
    Label words = new Label(Messages.text("shell.offline"), Icons.icon("fth-wifi-off", 14));
    words.getStyleClass().add("ct-offline");
    words.setWrapText(true);
    words.setGraphicTextGap(8);
    words.setPadding(new javafx.geometry.Insets(8, 10, 8, 10));
    words.setMinHeight(Region.USE_PREF_SIZE);
    words
        .contentDisplayProperty()
        .bind(narrow.map(icons -> icons ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    words.setTooltip(new Tooltip(Messages.text("shell.offline")));
    return words;
  }
}
