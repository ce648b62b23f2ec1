package org.clicktrail.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Shown;

/// The header strip: mark, what is open, caveats, search, undo and redo, settings.
final class HeaderView extends HBox {

  private final HBox facts = new HBox(20);
  private final HBox badges = new HBox(6);

  private final ObservableValue<Boolean> narrow;

  /// Held here: a binding nobody holds is collected, and its listeners with it.
  private final ObservableValue<List<HeaderViewModel.Fact>> shown;

  /// What can be done from the header.
  ///
  /// @param find opens *Find a command*
  record Actions(Commands commands, Runnable find, Node settings) {}

  /// @param narrow whether words must give way to icons
  HeaderView(HeaderViewModel model, Actions does, ObservableValue<Boolean> narrow) {
    this.narrow = narrow;
    setId("header");
    getStyleClass().add("ct-header");
    Label name = new Label(Messages.text("shell.name"));
    name.getStyleClass().add("ct-brand");
    HBox brand = new HBox(10, mark(), name);
    brand.setAlignment(Pos.CENTER_LEFT);
    brand.minWidthProperty().bind(narrow.map(now -> now ? 46.0 : 194.0));
    Shown.when(narrow.map(now -> !now), name);
    facts.setId("facts");
    facts.setAlignment(Pos.CENTER_LEFT);
    badges.setId("badges");
    badges.setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button undo = button(does.commands().undo(), "fth-corner-up-left", "undo");
    undo.disableProperty().bind(model.cannotUndo());
    Button redo = button(does.commands().redo(), "fth-corner-up-right", "redo");
    redo.disableProperty().bind(model.cannotRedo());
    undo.getTooltip().textProperty().bind(model.undoHint(does.commands().undo()));
    redo.getTooltip().textProperty().bind(model.redoHint(does.commands().redo()));
    HBox actions = new HBox(2, undo, redo, does.settings());
    actions.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(brand, facts, badges, space, find(does.find(), narrow), actions);
    shown = model.facts();
    shown.subscribe(this::showFacts);
    model.badges().subscribe(this::showBadges);
  }

  private static Button button(Commands.Command command, String icon, String id) {
    return Buttons.icon(id, icon, command.hint(), command.action());
  }

  private static ImageView mark() {
    ImageView mark =
        new ImageView(
            HeaderView.class
                .getResource("/org/clicktrail/icons/clicktrail-64.png")
                .toExternalForm());
    mark.setFitWidth(26);
    mark.setFitHeight(26);
    mark.setSmooth(true);
    return mark;
  }

  private static Button find(Runnable action, ObservableValue<Boolean> narrow) {
    Label words = new Label(Messages.text("shell.find"), Icons.icon("fth-search", 15));
    words.setGraphicTextGap(8);
    words.getStyleClass().add("ct-muted");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label keys = new Label("Ctrl K");
    keys.getStyleClass().add("ct-kbd");
    Shown.when(narrow.map(now -> !now), keys);
    words
        .contentDisplayProperty()
        .bind(narrow.map(now -> now ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    HBox line = new HBox(words, space, keys);
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button("", line);
    button.setId("find");
    button.getStyleClass().setAll("ct-find");
    PseudoClass small = PseudoClass.getPseudoClass("narrow");
    narrow.subscribe(now -> button.pseudoClassStateChanged(small, now));
    button.setAccessibleText(Messages.text("shell.find"));
    button.setTooltip(new Tooltip(Messages.text("shell.find")));
    line.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void showFacts(List<HeaderViewModel.Fact> all) {
    facts.getChildren().setAll(all.stream().map(this::fact).toList());
  }

  private void showBadges(List<String> all) {
    badges.getChildren().setAll(all.stream().map(HeaderView::badge).toList());
  }

  private static Badge badge(String words) {
    return new Badge(Badge.Tone.CAVEAT, words);
  }

  private VBox fact(HeaderViewModel.Fact fact) {
    Label name = new Label(fact.name());
    name.getStyleClass().add("ct-fact-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label value = new Label(fact.value());
    value.getStyleClass().add("ct-fact-value");
    value.setTooltip(new Tooltip(fact.value()));
    value.setMaxWidth(300);
    Label rest =
        new Label(
            fact.rest().isEmpty() || fact.value().isEmpty() ? fact.rest() : "· " + fact.rest());
    rest.getStyleClass().add("ct-muted");
    rest.setMinWidth(0);
    if (!fact.value().isEmpty()) {
      Shown.when(narrow.map(now -> !now), rest);
    }
    value.setManaged(!fact.value().isEmpty());
    VBox both = new VBox(name, new HBox(4, value, rest));
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }
}
