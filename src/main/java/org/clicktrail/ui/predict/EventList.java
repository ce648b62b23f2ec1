package org.clicktrail.ui.predict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Texts;

/// The events of a visit; below the decision those that are ignored.
final class EventList extends VBox {

  private final VisitModel visit;
  private final Portions portions = new Portions(this);

  /// Something changed while nobody looked.
  private boolean late;

  EventList(VisitModel visit) {
    super(2);
    this.visit = visit;
    setId("visit-events");
    visit.events().addListener((ListChangeListener<VisitEvent>) _ -> show());
    visit.selectedProperty().subscribe(_ -> show());
    visit.knownProperty().subscribe(_ -> show());
    sceneProperty()
        .subscribe(_ -> {
          if (late) {
            show();
          }
        });
  }

  private void show() {
    late = getScene() == null;
    if (late) {
      return;
    }
    portions.fill(this, rows(getChildren().isEmpty() ? Portions::slowly : cells -> cells));
  }

  /// @param fields takes the fields of the chosen event
  private List<Supplier<Node>> rows(UnaryOperator<GridPane> fields) {
    List<Supplier<Node>> rows = new ArrayList<>();
    int known = Math.min(visit.knownProperty().get(), visit.events().size());
    for (int at = 0; at < visit.events().size(); at++) {
      if (at == known) {
        rows.add(this::decision);
      }
      int place = at;
      VisitEvent event = visit.events().get(at);
      rows.add(() -> row(event, place, place < known, fields));
    }
    if (known == visit.events().size()) {
      rows.add(this::decision);
    }
    rows.add(this::add);
    return rows;
  }

  private EventRow row(VisitEvent event, int at, boolean known, UnaryOperator<GridPane> fields) {
    EventRow row = new EventRow(visit, event, at, fields);
    if (!known) {
      row.getStyleClass().add("ct-ignored");
      row.setAccessibleHelp(Messages.text("predictscreen.visit.ignored"));
    }
    return row;
  }

  private Button add() {
    Button add = Buttons.flat("visit-add", Messages.text("predictscreen.visit.add"), visit::add);
    add.setGraphic(Icons.icon("fth-plus", 15, "accent"));
    return add;
  }

  /// The moment of the decision, in orange: what follows is ignored.
  private Node decision() {
    int known = visit.knownProperty().get();
    int there = visit.events().size();
    Region line = new Region();
    line.getStyleClass().add("ct-decision-line");
    String words =
        Messages.text(
            known > there ? "predictscreen.visit.notyet" : "predictscreen.visit.moment",
            visit.origin().moment().words());
    Label label = new Label(words);
    label.getStyleClass().addAll("ct-badge-words", "ct-decision-text");
    label.setId("visit-moment");
    VBox box = new VBox(1, line, label);
    box.getStyleClass().add("ct-decision-row");
    if (known < there) {
      box.getChildren()
          .add(
              Texts.named(
                  "visit-ignored",
                  Texts.caption(
                      Messages.text("predictscreen.visit.after", Formats.count(there - known)))));
    }
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
