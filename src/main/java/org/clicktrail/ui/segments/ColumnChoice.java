package org.clicktrail.ui.segments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.control.TickItem;

/// Which columns form the segments: what is ticked when the menu closes. That words form none
/// stands below them, why in the tooltip.
final class ColumnChoice extends MenuButton {

  private static final double WIDTH = 420;

  private final SegmentsViewModel model;

  /// The columns offered, by id.
  private final Map<String, TickItem> offered = new LinkedHashMap<>();

  private List<String> before = List.of();

  ColumnChoice(SegmentsViewModel model) {
    this.model = model;
    setId("segments-columns");
    setMinWidth(USE_PREF_SIZE);
    Tooltip names = new Tooltip();
    names.setWrapText(true);
    names.setMaxWidth(WIDTH);
    setTooltip(names);
    model
        .foundProperty()
        .subscribe(_ -> {
          setText(Messages.text("segscreen.columns", model.columns().size()));
          names.setText(Messages.text("segscreen.columns.tip", String.join(", ", model.columns())));
        });
    // Without an item there is no menu to fill.
    getItems().add(new SeparatorMenuItem());
    setOnShowing(_ -> fill());
    setOnHidden(_ -> settle());
  }

  private void fill() {
    getItems().clear();
    offered.clear();
    if (!model.specProperty().getValue().columns().isEmpty()) {
      MenuItem suggested = new MenuItem(Messages.text("segscreen.columns.auto"));
      suggested.setId("segments-columns-auto");
      suggested.setOnAction(_ -> {
        offered.clear();
        model.choose(List.of());
      });
      getItems().addAll(suggested, new SeparatorMenuItem());
    }
    for (FeatureInfo info : model.numbers()) {
      boolean formed = model.formedFrom().contains(info.id());
      offered.put(info.id(), new TickItem("segments-column-" + info.id(), info.label(), formed));
    }
    getItems().addAll(offered.values());
    if (model.words()) {
      getItems().addAll(new SeparatorMenuItem(), noWords());
    }
    before = ticked();
  }

  private List<String> ticked() {
    return offered.entrySet().stream()
        .filter(column -> column.getValue().tickedProperty().getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static MenuItem noWords() {
    MenuItem why =
        new CustomMenuItem(Texts.caption(Messages.text("segscreen.columns.words")), false);
    why.setId("segments-columns-words");
    why.setDisable(true);
    return why;
  }

  /// Nothing ticked changes nothing: segments are formed from something.
  private void settle() {
    List<String> ticked = ticked();
    if (!ticked.isEmpty() && !ticked.equals(before)) {
      model.choose(ticked);
    }
  }
}
