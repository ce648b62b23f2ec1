package org.clicktrail.ui.predict;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Badge;
import org.clicktrail.ui.control.Texts;

/// The answer: probability, expected revenue, segment, and whether to contact.
final class VerdictCard extends VBox {

  private final Label chance = value("chance", "ct-value-large");
  private final Label range = Texts.caption("");
  private final Label revenue = value("revenue", "ct-amount");
  private final Label revenueNote = Texts.caption("");
  private final Label segment = value("segment", "ct-segment-name");
  private final Label segmentName = Texts.caption("");
  private final Badge contact = new Badge(Badge.Tone.DECISION, "");
  private final Label next = Texts.named("next-best", Texts.caption(""));
  private final ChanceBar bar = new ChanceBar();

  VerdictCard(PredictViewModel model) {
    super(6);
    getStyleClass().add("ct-card");
    contact.setId("contact");
    segment.setWrapText(true);
    HBox sums =
        new HBox(
            16,
            part(Texts.caption(Messages.text("predictscreen.chance")), chance, range),
            ruled(
                part(Texts.caption(Messages.text("predictscreen.revenue")), revenue, revenueNote)),
            ruled(part(segmentName, segment, contact)));
    sums.setMinHeight(90);
    setMinHeight(USE_PREF_SIZE);
    next.setWrapText(true);
    next.setMinHeight(Region.USE_PREF_SIZE);
    next.managedProperty().bind(next.textProperty().isNotEmpty());
    getChildren().addAll(sums, bar, next);
    Texts.hint(chance, Messages.text("predictscreen.alike.what"));
    Texts.hint(range, Messages.text("predictscreen.alike.what"));
    model.one().verdictProperty().subscribe(now -> now.ifPresent(this::show));
  }

  private void show(Verdict verdict) {
    chance.setText(Formats.percent(verdict.probability()));
    range.setText(
        verdict
            .alike()
            .map(bin ->
                Messages.text(
                    "predictscreen.alike",
                    Formats.percent(bin.actual().value()),
                    Formats.range(
                        Formats.decimal(bin.actual().low() * 100, 1),
                        Formats.decimal(bin.actual().high() * 100, 1))))
            .orElse(""));
    showRevenue(verdict);
    segmentName.setText(
        Messages.text(
            verdict.by().scorer().early()
                ? "predictscreen.segment.early"
                : "predictscreen.segment"));
    segment.setText(verdict.segment().orElse(Messages.text("predictscreen.segment.none")));
    Texts.look(segment, "ct-muted", verdict.segment().isEmpty());
    contact.setText(
        Messages.text(
            verdict.contact() ? "predictscreen.contact.yes" : "predictscreen.contact.no"));
    Texts.look(contact, "ct-decision", verdict.contact());
    Texts.look(contact, "ct-grey", !verdict.contact());
    bar.show(verdict);
    next.setText(verdict.next().orElse(""));
  }

  private void showRevenue(Verdict verdict) {
    boolean known = !Double.isNaN(verdict.revenue());
    Texts.look(revenue, "ct-amount", known);
    Texts.look(revenue, "ct-absent", !known);
    revenue.setText(
        known
            ? Formats.money(verdict.revenue(), verdict.by().currency())
            : Messages.text("predictscreen.revenue.none"));
    revenueNote.setText(known ? revenueNote(verdict) : "");
  }

  private static String revenueNote(Verdict verdict) {
    if (!verdict.modelled()) {
      return Messages.text(
          "predictscreen.revenue.of", Formats.money(verdict.value(), verdict.by().currency()));
    }
    if (verdict.range().isPresent()) {
      String currency = verdict.by().currency();
      Interval range = verdict.range().get();
      return Messages.text(
          "predictscreen.revenue.range",
          Formats.money(range.low(), currency),
          Formats.money(range.high(), currency));
    }
    return Messages.text(
        verdict.revenue() < 0 ? "predictscreen.revenue.below" : "predictscreen.revenue.model");
  }

  private static VBox part(Label name, Label value, Label note) {
    VBox part = new VBox(1, name, value, note);
    part.setAlignment(Pos.TOP_LEFT);
    part.setPrefWidth(180);
    part.setMinWidth(0);
    HBox.setHgrow(part, Priority.ALWAYS);
    return part;
  }

  private static Node ruled(VBox part) {
    part.getStyleClass().add("ct-verdict-rule");
    return part;
  }

  private static Label value(String id, String style) {
    Label label = Texts.named(id, new Label());
    label.getStyleClass().add(style);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
