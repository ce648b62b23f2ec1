package org.clicktrail.ui.model;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ModelChoice;

/// The tick list of models; taken when it closes.
final class ModelsMenu extends MenuButton {

  private final ModelsModel model;
  private final Set<String> ticked = new LinkedHashSet<>();

  ModelsMenu(ModelsModel model) {
    super(Messages.text("modelscreen.models"));
    this.model = model;
    setId("models");
    setMinWidth(USE_PREF_SIZE);
    showingProperty()
        .subscribe((before, now) -> {
          if (now) {
            fill();
          } else if (before) {
            model.choose(Set.copyOf(ticked));
          }
        });
    fill();
  }

  private void fill() {
    ticked.clear();
    ticked.addAll(model.wanted());
    getItems().clear();
    Task last = Task.CONVERSION;
    for (ModelChoice choice : model.all()) {
      if (choice.task() != last) {
        getItems().add(new SeparatorMenuItem());
        last = choice.task();
      }
      String time = model.time(choice);
      CheckBox box =
          new CheckBox(
              time.isEmpty()
                  ? choice.name()
                  : Messages.text("modelscreen.models.timed", choice.name(), time));
      box.setId(
          "model-" + choice.task().name().toLowerCase(java.util.Locale.ROOT) + "-" + choice.id());
      box.setSelected(ticked.contains(choice.id()));
      box.selectedProperty().subscribe((_, now) -> tick(choice.id(), now));
      CustomMenuItem item = new CustomMenuItem(box, false);
      getItems().add(item);
    }
  }

  private void tick(String id, boolean on) {
    if (on) {
      ticked.add(id);
    } else {
      ticked.remove(id);
    }
  }
}
