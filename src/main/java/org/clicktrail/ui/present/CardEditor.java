package org.clicktrail.ui.present;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Exporter;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.render.Exporters;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Icons;
import org.clicktrail.ui.control.Segmented;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.job.JobEntry;

/// Words of the selected card, and how the deck is written.
final class CardEditor extends HBox {

  private final PresentViewModel model;
  private final TextField headline = new TextField();
  private final TextArea notes = new TextArea();
  private boolean filling;

  CardEditor(PresentViewModel model) {
    super(20);
    this.model = model;
    getStyleClass().add("ct-card");
    setMinHeight(218);
    setPrefHeight(218);
    setMaxHeight(218);
    Node words = words();
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, export());
    model.story().cardProperty().subscribe(this::fill);
  }

  private Node words() {
    headline.setId("headline");
    headline.getStyleClass().add("ct-headline");
    headline
        .textProperty()
        .subscribe((_, text) -> {
          if (!filling) {
            model.story().draft(text);
          }
        });
    headline.setOnAction(_ -> model.story().headline(headline.getText()));
    headline
        .focusedProperty()
        .subscribe((was, focused) -> {
          if (was && !focused) {
            model.story().headline(headline.getText());
          }
        });
    notes.setId("notes");
    notes.getStyleClass().add("ct-notes");
    notes.setWrapText(true);
    notes.setPromptText(Messages.text("presentscreen.notes.prompt"));
    notes.setMinHeight(40);
    notes
        .textProperty()
        .subscribe((_, text) -> {
          if (!filling) {
            model.story().draftNotes(text);
          }
        });
    notes
        .focusedProperty()
        .subscribe((was, focused) -> {
          if (was && !focused) {
            model.story().notes(notes.getText());
          }
        });
    VBox.setVgrow(notes, Priority.ALWAYS);
    Label title = Texts.caption(Messages.text("presentscreen.headline"));
    title.setLabelFor(headline);
    Label spoken = Texts.caption(Messages.text("presentscreen.notes"));
    spoken.setLabelFor(notes);
    return new VBox(3, title, headline, spoken, notes);
  }

  /// What is being typed stays, also where the card is drawn anew meanwhile.
  private void fill(Optional<Card> card) {
    filling = true;
    String words = model.story().draftProperty().get().orElse(card.map(Card::headline).orElse(""));
    if (!headline.getText().equals(words)) {
      headline.setText(words);
    }
    String spoken = model.story().typedNotes().orElse(card.map(Card::notes).orElse(""));
    if (!notes.getText().equals(spoken)) {
      notes.setText(spoken);
    }
    filling = false;
  }

  private Node export() {
    Label charts = fact("fth-check-circle", "success", "");
    model
        .storyProperty()
        .subscribe(story ->
            charts.setText(
                Messages.text(
                    "presentscreen.picture.count",
                    Formats.count(model.story().charts()),
                    Formats.count(story.cards().size()))));
    VBox export =
        new VBox(
            7,
            Texts.caption(Messages.text("presentscreen.export")),
            new Segmented<>("format", Exporters.ALL, CardEditor::name, model.formatProperty()),
            charts,
            fact("fth-check-circle", "success", Messages.text("presentscreen.notes.hold")),
            fact("fth-lock", "", Messages.text("presentscreen.caveats")),
            picture(),
            progress());
    export.setMinWidth(226);
    export.setPrefWidth(226);
    return export;
  }

  private static String name(Exporter exporter) {
    return exporter.extension().toUpperCase(java.util.Locale.ROOT);
  }

  private static Label fact(String icon, String tone, String words) {
    Label label = Texts.body(words);
    label.setGraphic(tone.isEmpty() ? Icons.icon(icon, 14) : Icons.icon(icon, 14, tone));
    label.setGraphicTextGap(7);
    return label;
  }

  private Node picture() {
    Button save =
        Buttons.small("save-picture", Messages.text("presentscreen.picture"), model::savePicture);
    StackPane holder = new StackPane(save);
    holder.setAlignment(Pos.CENTER_LEFT);
    Tooltip why = new Tooltip(Messages.text("presentscreen.picture.none"));
    model
        .story()
        .cardProperty()
        .subscribe(_ -> {
          boolean none = model.story().chart().isEmpty();
          save.setDisable(none);
          if (none) {
            Tooltip.install(holder, why);
          } else {
            Tooltip.uninstall(holder, why);
          }
        });
    return holder;
  }

  private Node progress() {
    HBox row = new HBox(8);
    row.setAlignment(Pos.CENTER_LEFT);
    model.decks().jobProperty().subscribe(job -> show(row, job));
    return row;
  }

  private static void show(HBox row, Optional<JobEntry> job) {
    row.getChildren().clear();
    job.ifPresent(entry -> {
      ProgressBar bar = new ProgressBar();
      bar.setPrefWidth(130);
      bar.progressProperty().bind(entry.fractionProperty());
      row.getChildren()
          .addAll(bar, Buttons.small("deck-cancel", Messages.text("shell.cancel"), entry::cancel));
    });
  }
}
