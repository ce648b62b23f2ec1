package org.clicktrail.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Texts;

/// The right edge: a strip of icons, and the drawer they open: story, steps, jobs, help.
final class DrawerView {

  private final ObjectProperty<Optional<Tab>> open = new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Tab> chosen = new SimpleObjectProperty<>(Tab.STORY);
  private final VBox strip = new VBox();
  private final VBox drawer = new VBox();
  private final StackPane content = new StackPane();

  DrawerView(Tabs tabs) {
    strip.setId("strip");
    strip.getStyleClass().add("ct-strip");
    for (Tab tab : Tab.values()) {
      strip
          .getChildren()
          .add(Buttons.icon("strip-" + tab, tab.icon, tab.words(), () -> toggle(tab)));
    }
    drawer.setId("drawer");
    drawer.getStyleClass().add("ct-drawer");
    var choice = new Segmented<>("drawer", List.of(Tab.values()), Tab::words, chosen);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            choice,
            space,
            Buttons.tool(
                "drawer-close", "fth-x", Messages.text("shell.drawer.close"), this::close));
    head.setAlignment(Pos.CENTER_LEFT);
    content.setId("drawer-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Label lead = Texts.caption("");
    drawer.getChildren().addAll(head, lead, scroll);
    chosen.subscribe(tab -> {
      lead.setText(tab.lead());
      content.getChildren().setAll(tabs.of(tab));
    });
    drawer.visibleProperty().bind(open.map(Optional::isPresent));
    drawer.managedProperty().bind(drawer.visibleProperty());
  }

  /// What the drawer can show.
  enum Tab {
    STORY("fth-book-open"),
    STEPS("fth-clock"),
    JOBS("fth-loader"),
    HELP("fth-help-circle");

    private final String icon;

    Tab(String icon) {
      this.icon = icon;
    }

    String words() {
      return Messages.text("shell.drawer." + this);
    }

    String lead() {
      return Messages.text("shell.drawer.lead." + this);
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// @param story cards pinned so far
  /// @param steps what was done
  record Tabs(Node story, Node steps, Node jobs, Node help) {
    Node of(Tab tab) {
      return switch (tab) {
        case STORY -> story;
        case STEPS -> steps;
        case JOBS -> jobs;
        case HELP -> help;
      };
    }
  }

  Node strip() {
    return strip;
  }

  VBox drawer() {
    return drawer;
  }

  void show(Tab tab) {
    chosen.set(tab);
    open.set(Optional.of(tab));
  }

  void close() {
    open.set(Optional.empty());
  }

  boolean isOpen() {
    return open.get().isPresent();
  }

  private void toggle(Tab tab) {
    if (open.get().filter(tab::equals).isPresent()) {
      close();
    } else {
      show(tab);
    }
  }
}
