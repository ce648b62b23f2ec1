package org.clicktrail.ui.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Filter;
import org.clicktrail.core.explore.Filter.Condition;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Texts;
import org.clicktrail.ui.explore.FilterModel.Subject;
import org.controlsfx.control.PopOver;

/// Asks for one condition: what it is about, then words, a range, dates, or yes and no.
final class FilterEditor {

  private static final double WIDTH = 320;

  /// Words beyond these are rare; the search of the chart shows them.
  private static final int WORDS = 200;

  private final FilterModel model;
  private final PopOver panel = new PopOver();
  private final ComboBox<Subject> subject = Choices.of("filter-subject", List.of(), Subject::label);
  private final StackPane place = new StackPane();
  private final Button apply =
      Buttons.small("filter-apply", Messages.text("explore.ui.filter.apply"), this::take);
  private Asked asked = Optional::empty;

  /// What the controls say now.
  @FunctionalInterface
  private interface Asked {
    /// Empty while it is no condition.
    Optional<Condition> condition();
  }

  FilterEditor(FilterModel model) {
    this.model = model;
    subject.setMaxWidth(Double.MAX_VALUE);
    subject.setAccessibleText(Messages.text("explore.ui.filter.subject"));
    subject
        .valueProperty()
        .subscribe(chosen -> {
          if (chosen != null) {
            place.getChildren().setAll(controls(chosen));
            allow();
          }
        });
    Label only = Texts.caption(Messages.text("explore.ui.filter.only"));
    only.setPrefWidth(WIDTH);
    HBox last = new HBox(apply);
    last.setAlignment(Pos.CENTER_RIGHT);
    VBox content =
        new VBox(
            10,
            Texts.cardTitle(Messages.text("explore.ui.filter.title")),
            subject,
            place,
            only,
            last);
    content.setPrefWidth(WIDTH);
    content.setPadding(new Insets(14, 16, 14, 16));
    panel.setContentNode(content);
    panel.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    panel.setDetachable(false);
  }

  void show(Node owner) {
    List<Subject> all = model.subjects();
    subject.getItems().setAll(all);
    if (!all.isEmpty()) {
      subject.setValue(all.getFirst());
    }
    panel.show(owner);
  }

  private void take() {
    Optional<Condition> condition = asked.condition();
    panel.hide();
    condition.ifPresent(model::add);
  }

  private void allow() {
    apply.setDisable(asked.condition().isEmpty());
  }

  private Node controls(Subject chosen) {
    return switch (chosen) {
      case Subject.Words words -> words(words);
      case Subject.Range range -> range(range);
      case Subject.Time time -> time(time);
      case Subject.Outcome _ -> outcome();
    };
  }

  private Node words(Subject.Words of) {
    VBox boxes = new VBox(6);
    List<String> offered =
        java.util.stream.Stream.concat(
                of.words().stream().limit(WORDS), java.util.stream.Stream.of(Exploration.MISSING))
            .toList();
    for (String word : offered) {
      CheckBox box = new CheckBox(word);
      box.setMnemonicParsing(false);
      box.setUserData(word);
      box.selectedProperty().subscribe(_ -> allow());
      boxes.getChildren().add(box);
    }
    asked =
        () -> {
          List<String> chosen =
              boxes.getChildren().stream()
                  .map(CheckBox.class::cast)
                  .filter(CheckBox::isSelected)
                  .map(box -> String.valueOf(box.getUserData()))
                  .toList();
          return chosen.isEmpty()
              ? Optional.empty()
              : Optional.of(new Filter.OneOf(of.column(), chosen));
        };
    ScrollPane scroll = new ScrollPane(boxes);
    scroll.setId("filter-words");
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(Math.min(180, 26 * offered.size()));
    return scroll;
  }

  private Node range(Subject.Range of) {
    TextField from = number("filter-from", "explore.ui.filter.from", of.low());
    TextField to = number("filter-to", "explore.ui.filter.to", of.high());
    asked =
        () -> {
          Optional<Double> low = read(from, Double.NEGATIVE_INFINITY);
          Optional<Double> high = read(to, Double.POSITIVE_INFINITY);
          boolean limited =
              low.isPresent()
                  && high.isPresent()
                  && low.get() <= high.get()
                  && !(low.get().isInfinite() && high.get().isInfinite());
          return limited
              ? Optional.of(new Filter.Between(of.column(), low.get(), high.get()))
              : Optional.empty();
        };
    return row(from, to);
  }

  private TextField number(String id, String key, double bound) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(Messages.text(key));
    field.setPromptText(Formats.plain(bound));
    field.setPrefColumnCount(8);
    field.textProperty().subscribe(_ -> allow());
    field.setOnAction(_ -> apply.fire());
    return field;
  }

  /// Empty for what is no number.
  private static Optional<Double> read(TextField field, double none) {
    String text = field.getText().strip();
    if (text.isEmpty()) {
      return Optional.of(none);
    }
    try {
      return Optional.of(Double.parseDouble(text.replace(",", "").replace('−', '-')))
          .filter(Double::isFinite);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  private Node time(Subject.Time of) {
    DatePicker from = day("filter-from", "explore.ui.filter.from", of.first());
    DatePicker to = day("filter-to", "explore.ui.filter.to", of.last());
    asked =
        () -> {
          LocalDate first = from.getValue();
          LocalDate last = to.getValue();
          return first == null || last == null || last.isBefore(first)
              ? Optional.empty()
              : Optional.of(
                  new Filter.During(first.atStartOfDay(), last.plusDays(1).atStartOfDay()));
        };
    return row(from, to);
  }

  private DatePicker day(String id, String key, LocalDate start) {
    DatePicker picker = new DatePicker(start);
    picker.setId(id);
    picker.setAccessibleText(Messages.text(key));
    picker.setPrefWidth(130);
    picker.valueProperty().subscribe(_ -> allow());
    return picker;
  }

  private static Node row(Node from, Node to) {
    HBox row =
        new HBox(
            8,
            new Label(Messages.text("explore.ui.filter.from")),
            from,
            new Label(Messages.text("explore.ui.filter.to")),
            to);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node outcome() {
    ToggleGroup group = new ToggleGroup();
    RadioButton yes = new RadioButton(Messages.text("explore.group.converted"));
    RadioButton no = new RadioButton(Messages.text("explore.group.others"));
    yes.setId("filter-yes");
    no.setId("filter-no");
    yes.setToggleGroup(group);
    no.setToggleGroup(group);
    yes.setSelected(true);
    asked = () -> Optional.of(new Filter.Converts(yes.isSelected()));
    return new VBox(8, yes, no);
  }
}
