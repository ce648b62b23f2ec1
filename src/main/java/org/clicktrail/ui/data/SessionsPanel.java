package org.clicktrail.ui.data;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Texts;
import org.controlsfx.control.PopOver;

/// The rule by which events become sessions, with what it does to this file.
final class SessionsPanel {

  private static final double WIDTH = 460;

  private final SessionsModel model;
  private final PopOver panel = new PopOver();
  private final ComboBox<SessionRule.By> by;
  private final ComboBox<Optional<Duration>> gap;
  private final CheckBox midnight = new CheckBox(Messages.text("data.sessions.midnight"));
  private final ComboBox<ZoneId> zone;

  SessionsPanel(SessionsModel model) {
    this.model = model;
    by = Choices.of("sessions-by", model.namings(), model::words);
    gap = Choices.of("sessions-gap", List.of(), model::gapWords);
    zone = Choices.searched("sessions-zone", List.of(), model::words);
    midnight.setId("sessions-midnight");
    GridPane rows = new GridPane(12, 8);
    for (ComboBox<?> box : List.of(by, gap, zone)) {
      box.setPrefWidth(270);
    }
    rows.addRow(0, named("data.sessions.by", by), by);
    rows.addRow(1, named("data.sessions.cut", gap), gap);
    rows.add(midnight, 1, 2);
    rows.addRow(3, named("data.sessions.zone", zone), zone);
    Label example = Texts.named("sessions-example", Texts.caption(""));
    example.textProperty().bind(model.exampleProperty());
    example.setWrapText(true);
    example.setAlignment(Pos.TOP_LEFT);
    example.setMinHeight(118);
    example.setPrefWidth(WIDTH);
    VBox content =
        new VBox(
            10,
            Texts.cardTitle(Messages.text("data.sessions.title")),
            rows,
            example,
            Buttons.plain("sessions-apply", Messages.text("data.sessions.apply"), this::take));
    content.setPadding(new Insets(14, 16, 14, 16));
    panel.setContentNode(content);
    panel.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    panel.setDetachable(false);
    panel.setOnHidden(_ -> model.end());
  }

  private static Label named(String key, ComboBox<?> box) {
    Label label = new Label(Messages.text(key));
    label.setLabelFor(box);
    box.setAccessibleText(label.getText());
    return label;
  }

  void show(Node owner) {
    model.begin();
    SessionRule rule = model.triedProperty().get();
    quietly(by, model.namings(), rule.by());
    quietly(gap, model.gaps(), rule.gap());
    quietly(zone, model.zones(), rule.zone());
    midnight.setOnAction(null);
    midnight.setSelected(rule.midnight());
    by.setOnAction(_ -> model.attempt(model.triedProperty().get().with(by.getValue())));
    gap.setOnAction(_ -> model.attempt(model.triedProperty().get().withGap(gap.getValue())));
    zone.setOnAction(_ ->
        Optional.ofNullable(zone.getValue())
            .ifPresent(chosen -> model.attempt(model.triedProperty().get().with(chosen))));
    midnight.setOnAction(
        _ -> model.attempt(model.triedProperty().get().withMidnight(midnight.isSelected())));
    panel.show(owner);
  }

  /// Shows a choice without trying it.
  private static <T> void quietly(ComboBox<T> box, List<T> choices, T chosen) {
    box.setOnAction(null);
    box.getItems().setAll(choices);
    box.setValue(chosen);
  }

  private void take() {
    panel.hide();
    model.take();
  }
}
