package org.clicktrail.ui.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Choices;
import org.clicktrail.ui.control.Texts;

/// Balance, calibration and columns, one choice each; each click is a step that can be undone.
final class PreprocessMenu extends MenuButton {

  private final PreprocessModel model;

  PreprocessMenu(PreprocessModel model) {
    super(Messages.text("modelscreen.preprocess"));
    this.model = model;
    setId("preprocess");
    setMinWidth(USE_PREF_SIZE);
    showingProperty()
        .subscribe(now -> {
          if (now) {
            fill();
          }
        });
    fill();
  }

  private void fill() {
    getItems().clear();
    PreprocessSpec wanted = model.wanted();
    group("modelscreen.preprocess.balance", wanted.balance(), model::name, model::choose);
    if (wanted.balance() != PreprocessSpec.Balance.NONE) {
      number(
          "ratio",
          PreprocessModel.RATIOS,
          wanted.ratio(),
          PreprocessModel::ratio,
          model::chooseRatio);
    }
    getItems().add(new SeparatorMenuItem());
    group("modelscreen.preprocess.calibration", wanted.calibration(), model::name, model::choose);
    getItems().add(new SeparatorMenuItem());
    group("modelscreen.preprocess.selection", wanted.selection(), model::name, model::choose);
    if (wanted.selection() == PreprocessSpec.Selection.K) {
      number(
          "columns",
          PreprocessModel.COLUMNS,
          wanted.columns(),
          Formats::count,
          model::chooseColumns);
    }
  }

  /// A list of numbers below the choice it belongs to; the recipe's own is always among them.
  private <T> void number(
      String what, List<T> offered, T wanted, Function<T, String> words, Consumer<T> choose) {
    String name = Messages.text("modelscreen.preprocess." + what);
    ComboBox<T> box = Choices.of("preprocess-" + what, offered, words);
    if (!offered.contains(wanted)) {
      box.getItems().addFirst(wanted);
    }
    box.setValue(wanted);
    box.setAccessibleText(name);
    box.setOnAction(_ -> choose.accept(box.getValue()));
    Label label = new Label(name);
    label.setLabelFor(box);
    HBox line = new HBox(8, label, box);
    line.getStyleClass().add("ct-center-left");
    getItems().add(new CustomMenuItem(line, false));
  }

  private <E extends Enum<E>> void group(
      String heading, E wanted, Function<E, String> name, Consumer<E> choose) {
    CustomMenuItem title = new CustomMenuItem(Texts.caption(Messages.text(heading)), false);
    title.setDisable(true);
    getItems().add(title);
    ToggleGroup group = new ToggleGroup();
    for (E one : Arrays.asList(wanted.getDeclaringClass().getEnumConstants())) {
      RadioMenuItem item = new RadioMenuItem(name.apply(one));
      item.setId(
          (wanted.getDeclaringClass().getSimpleName() + "-" + one.name()).toLowerCase(Locale.ROOT));
      item.setToggleGroup(group);
      item.setSelected(one == wanted);
      item.setOnAction(_ -> choose.accept(one));
      getItems().add(item);
    }
  }
}
