package org.clicktrail.ui.model;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ModelChoice;
import org.clicktrail.ui.control.TickItem;

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
      TickItem item =
          new TickItem(
              "model-" + choice.task().name().toLowerCase(Locale.ROOT) + "-" + choice.id(),
              time.isEmpty()
                  ? choice.name()
                  : Messages.text("modelscreen.models.timed", choice.name(), time),
              ticked.contains(choice.id()));
      item.tickedProperty().subscribe((_, now) -> tick(choice.id(), now));
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
