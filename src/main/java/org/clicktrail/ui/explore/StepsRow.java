package org.clicktrail.ui.explore;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.clicktrail.core.explore.Trails;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Texts;

/// What the funnel follows and its steps, one after the other.
final class StepsRow extends FlowPane {

  private final StepsModel model;

  StepsRow(StepsModel model) {
    this.model = model;
    setId("funnel-steps");
    setHgap(8);
    setVgap(6);
    setAlignment(Pos.CENTER_LEFT);
    model.row().subscribe(this::show);
  }

  private void show(StepsModel.Row row) {
    getChildren().clear();
    if (row.columns().size() > 1) {
      row.column().ifPresent(column -> getChildren().add(follow(row, column)));
    }
    for (int at = 0; at < row.steps().size(); at++) {
      getChildren().add(step(row, at));
    }
    if (!row.steps().isEmpty() && row.steps().size() < StepsModel.MOST) {
      getChildren()
          .add(Buttons.small("funnel-more", Messages.text("explore.ui.steps.more"), model::more));
    }
    if (!row.suggested()) {
      getChildren()
          .add(
              Buttons.flat(
                  "funnel-suggest", Messages.text("explore.ui.steps.suggest"), model::suggest));
    } else if (!row.steps().isEmpty()) {
      Label suggested = Texts.caption(Messages.text("explore.ui.steps.suggested"));
      suggested.setWrapText(false);
      getChildren().add(suggested);
    }
  }

  private Node follow(StepsModel.Row row, Trails.Told column) {
    ComboBox<Trails.Told> box = Choices.of("funnel-column", row.columns(), Trails.Told::label);
    box.setAccessibleText(Messages.text("explore.ui.steps.column"));
    box.setValue(column);
    box.setOnAction(_ -> {
      if (!column.equals(box.getValue())) {
        model.follow(box.getValue());
      }
    });
    return box;
  }

  private Node step(StepsModel.Row row, int at) {
    ComboBox<String> box = Choices.of("funnel-step-" + (at + 1), row.words(), word -> word);
    box.setAccessibleText(Messages.text("explore.ui.steps.step", at + 1));
    box.setMaxWidth(170);
    box.setValue(row.steps().get(at));
    box.setOnAction(_ -> {
      if (!row.steps().get(at).equals(box.getValue())) {
        model.step(at, box.getValue());
      }
    });
    HBox both = new HBox(2, new Label((at + 1) + "."), box);
    if (row.steps().size() > 2) {
      both.getChildren()
          .add(
              Buttons.tool(
                  "funnel-less-" + (at + 1),
                  "fth-x",
                  Messages.text("explore.ui.steps.less", row.steps().get(at)),
                  () -> model.less(at)));
    }
    both.setAlignment(Pos.CENTER_LEFT);
    return both;
  }
}
