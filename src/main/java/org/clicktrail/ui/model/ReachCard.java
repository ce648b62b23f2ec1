package org.clicktrail.ui.model;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Segmented;

/// Whom a contact list reaches first: cumulative gains or lift, with the threshold to drag.
final class ReachCard extends StackPane {

  ReachCard(ModelViewModel model) {
    EvidenceCard card =
        new EvidenceCard(
                "gains",
                () -> model.charts().reachProperty().get().name().toLowerCase(Locale.ROOT),
                model,
                model.charts().reachedProperty())
            .decides(model.threshold()::atSelected);
    Segmented<LookedCharts.Reach> choice =
        new Segmented<>(
            "reach",
            List.of(LookedCharts.Reach.values()),
            reach -> Messages.text("modelscreen.reach." + reach.name().toLowerCase(Locale.ROOT)),
            model.charts().reachProperty());
    card.getChildren().addFirst(choice);
    card.setSpacing(6);
    VBox.setVgrow(card, Priority.ALWAYS);
    getChildren().add(card);
  }
}
