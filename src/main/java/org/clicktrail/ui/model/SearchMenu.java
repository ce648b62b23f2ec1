package org.clicktrail.ui.model;

import java.time.Duration;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Texts;

/// How the settings of models are searched for, and for how long; taken when it closes.
final class SearchMenu extends MenuButton {

  private static final double WIDE = 330;

  private final SearchModel model;
  private final ObjectProperty<SearchSpec.Kind> kind =
      new SimpleObjectProperty<>(SearchSpec.Kind.NONE);
  private final ComboBox<Duration> budget =
      Choices.of("search-time", SearchModel.BUDGETS, SearchModel::time);
  private final ToggleGroup kinds = new ToggleGroup();

  SearchMenu(SearchModel model) {
    super(Messages.text("modelscreen.search"));
    this.model = model;
    setId("search");
    setMinWidth(USE_PREF_SIZE);
    budget.setAccessibleText(Messages.text("modelscreen.search.time"));
    VBox box = new VBox(6, Texts.strong(Messages.text("modelscreen.search.title")));
    for (SearchSpec.Kind choice : SearchSpec.Kind.values()) {
      box.getChildren().add(radio(choice));
    }
    Label time = new Label(Messages.text("modelscreen.search.time"));
    time.setLabelFor(budget);
    HBox line = new HBox(8, time, budget);
    line.getStyleClass().add("ct-center-left");
    line.disableProperty().bind(kind.isEqualTo(SearchSpec.Kind.NONE));
    Label total = Texts.named("search-total", Texts.caption(""));
    kind.subscribe(_ -> total.setText(model.total(wanted())));
    budget.valueProperty().subscribe(_ -> total.setText(model.total(wanted())));
    box.getChildren().addAll(line, total);
    box.setPrefWidth(WIDE);
    CustomMenuItem item = new CustomMenuItem(box, false);
    getItems().add(item);
    showingProperty()
        .subscribe((before, now) -> {
          if (now) {
            fill();
            total.setText(model.total(wanted()));
          } else if (before) {
            model.choose(wanted());
          }
        });
    fill();
  }

  private RadioButton radio(SearchSpec.Kind choice) {
    RadioButton button = new RadioButton(SearchModel.name(choice));
    button.setId("search-" + choice.name().toLowerCase(Locale.ROOT));
    button.setToggleGroup(kinds);
    button.setUserData(choice);
    button.setWrapText(true);
    button
        .selectedProperty()
        .subscribe(selected -> {
          if (selected) {
            kind.set(choice);
          }
        });
    return button;
  }

  private SearchSpec wanted() {
    Duration time = budget.getValue();
    return new SearchSpec(kind.get(), time == null ? SearchSpec.BUDGET : time);
  }

  private void fill() {
    SearchSpec now = model.spec();
    kinds.getToggles().stream()
        .filter(toggle -> now.kind().equals(toggle.getUserData()))
        .forEach(toggle -> toggle.setSelected(true));
    if (!budget.getItems().contains(now.budget())) {
      budget.getItems().add(now.budget());
    }
    budget.setValue(now.budget());
  }
}
