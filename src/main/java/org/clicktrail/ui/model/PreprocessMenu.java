package org.clicktrail.ui.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.text.Messages;
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
    getItems().add(new SeparatorMenuItem());
    group("modelscreen.preprocess.calibration", wanted.calibration(), model::name, model::choose);
    getItems().add(new SeparatorMenuItem());
    group("modelscreen.preprocess.selection", wanted.selection(), model::name, model::choose);
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
