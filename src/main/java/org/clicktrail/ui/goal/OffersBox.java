package org.clicktrail.ui.goal;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.FileAmount;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Shown;
import org.clicktrail.ui.control.Texts;

/// Amounts of money the file says, each with a button that takes it.
final class OffersBox extends VBox {

  private final RevenueModel model;

  OffersBox(RevenueModel model) {
    super(4);
    this.model = model;
    setId("money-offers");
    Shown.filled(this, this::fill, model.offersProperty());
  }

  private void fill() {
    List<FileAmount> offers = model.offersProperty().get();
    getChildren().setAll(offers.stream().map(this::line).toList());
    setVisible(!offers.isEmpty());
    setManaged(!offers.isEmpty());
  }

  private Node line(FileAmount offer) {
    String id = offer.amount().name().toLowerCase(Locale.ROOT);
    String number = Formats.plain(offer.number());
    Label words = Texts.caption(Messages.text("goalscreen.offer." + id, number, offer.column()));
    HBox line =
        new HBox(
            8,
            words,
            Buttons.small(
                "take-" + id,
                Messages.text("goalscreen.offer.take", number),
                () -> model.take(offer)));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
