package org.clicktrail.ui.goal;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clicktrail.ui.chart.ChartPane;
import org.clicktrail.ui.control.Portions;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// What is learnt from and what is tested on, as a picture, and who is not scored at all.
final class SplitCard extends VBox {

  SplitCard(GoalViewModel model) {
    super(6);
    getStyleClass().add("ct-card");
    ChartPane chart = new ChartPane(model.workbench().chartTools("split"));
    chart.setId("split-chart");
    chart.paletteProperty().bind(model.workbench().palette());
    chart.follow(model.splitChartProperty());
    VBox.setVgrow(chart, Priority.ALWAYS);
    Label facts = Texts.named("scored", Texts.caption(""));
    facts.setMinWidth(0);
    facts.setMaxWidth(Double.MAX_VALUE);
    facts.textProperty().bind(model.split().factsProperty().map(all -> String.join(" · ", all)));
    HBox controls = new HBox(12, facts);
    controls.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(facts, Priority.ALWAYS);
    Portions portions = new Portions(controls);
    Shown.whileSeen(this, model.split().waysProperty())
        .subscribe(ways -> portions.soon(() -> choice(controls, ways, model.split())));
    getChildren().addAll(chart, controls);
  }

  private static void choice(HBox controls, List<SplitModel.Way> ways, SplitModel model) {
    controls.getChildren().removeIf(Segmented.class::isInstance);
    if (ways.size() > 1) {
      controls
          .getChildren()
          .add(new Segmented<>("split", ways, SplitModel.Way::words, model.wayProperty()));
    }
  }
}
