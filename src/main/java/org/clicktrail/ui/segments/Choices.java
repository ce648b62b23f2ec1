package org.clicktrail.ui.segments;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.jspecify.annotations.Nullable;

/// How to segment, as controls in the title row.
final class Choices {

  private Choices() {}

  static Node algorithm(SegmentsViewModel model) {
    ComboBox<String> box = new ComboBox<>();
    box.setId("segments-algorithm");
    box.setAccessibleText(Messages.text("segscreen.algorithm"));
    box.setItems(FXCollections.observableArrayList(SegmentsViewModel.ALGORITHMS));
    words(box, SegmentsViewModel::words);
    model.specProperty().subscribe(spec -> box.setValue(spec.algorithm()));
    chosen(
        box,
        algorithm -> {
          if (!algorithm.equals(model.specProperty().getValue().algorithm())) {
            model.choose(algorithm);
          }
        });
    return box;
  }

  /// Orange once the user has set it.
  static Node number(SegmentsViewModel model) {
    ComboBox<Integer> box = new ComboBox<>();
    box.setId("segments-k");
    box.setMinWidth(Region.USE_PREF_SIZE);
    box.setAccessibleText(Messages.text("segscreen.k"));
    box.setItems(FXCollections.observableArrayList(SegmentsViewModel.NUMBERS));
    Runnable label = () -> words(box, k -> number(model, k));
    model.foundProperty().subscribe(_ -> label.run());
    model
        .specProperty()
        .subscribe(spec -> {
          box.setValue(spec.k());
          box.getStyleClass().remove("ct-k-own");
          if (spec.k() > 0) {
            box.getStyleClass().add("ct-k-own");
          }
          boolean takes = !spec.algorithm().equals("dbscan");
          box.setVisible(takes);
          box.setManaged(takes);
          label.run();
        });
    chosen(
        box,
        k -> {
          if (k != model.specProperty().getValue().k()) {
            model.choose(k);
          }
        });
    return box;
  }

  private static String number(SegmentsViewModel model, int k) {
    if (k > 0) {
      return Messages.text("segscreen.k.own", Formats.count(k));
    }
    boolean suggested =
        model.specProperty().getValue().k() == 0 && !model.staleProperty().getValue();
    return model
        .foundProperty()
        .getValue()
        .filter(_ -> suggested)
        .map(found -> Messages.text("segscreen.k.suggested", Formats.count(found.spec().k())))
        .orElse(Messages.text("segscreen.k.auto"));
  }

  private static <T> void chosen(ComboBox<T> box, Consumer<T> choose) {
    box.valueProperty()
        .subscribe((old, now) -> {
          if (now != null && !now.equals(old)) {
            choose.accept(now);
          }
        });
  }

  private static <T> void words(ComboBox<T> box, Function<T, String> words) {
    box.setCellFactory(_ -> new Cell<>(words));
    box.setButtonCell(new Cell<>(words));
  }

  private static final class Cell<T> extends ListCell<T> {
    private final Function<T, String> words;

    Cell(Function<T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? "" : words.apply(item));
    }
  }
}
