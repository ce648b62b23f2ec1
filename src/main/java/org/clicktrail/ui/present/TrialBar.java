package org.clicktrail.ui.present;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.control.Buttons;
import org.clicktrail.ui.control.Sliders;
import org.clicktrail.ui.control.Texts;

/// The dials of what can be tried on a slide, and what they come to.
final class TrialBar extends HBox {

  private final Slideshow show;

  TrialBar(Slideshow show) {
    super(18);
    this.show = show;
    setId("trial");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    show.trialProperty().subscribe(this::fill);
  }

  private void fill(Optional<Trial> trial) {
    getChildren().clear();
    setVisible(trial.isPresent());
    trial.ifPresent(now -> {
      now.dials().forEach(dial -> getChildren().add(dial(dial)));
      Label result = Texts.named("trial-result", new Label());
      result.getStyleClass().addAll("ct-strong", "ct-trial-result");
      result.setWrapText(true);
      result.setMinWidth(0);
      result.textProperty().bind(now.resultProperty());
      HBox.setHgrow(result, Priority.ALWAYS);
      result.setMaxWidth(Double.MAX_VALUE);
      getChildren()
          .addAll(
              result,
              Buttons.small(
                  "trial-reset", Messages.text("presentscreen.trial.reset"), show::reset));
    });
  }

  private static Node dial(Dial dial) {
    Label name = Texts.caption(dial.label());
    name.setWrapText(false);
    name.setMinWidth(0);
    name.setTooltip(new Tooltip(dial.label()));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Label value = Texts.named("dial-value-" + dial.id(), new Label());
    value.getStyleClass().add("ct-strong");
    value.setMinWidth(Region.USE_PREF_SIZE);
    value.textProperty().bind(dial.wordsProperty());
    Slider slider = new Slider(dial.range().low(), dial.range().high(), dial.valueProperty().get());
    slider.setId("dial-" + dial.id());
    slider.setAccessibleText(dial.label());
    slider.setBlockIncrement(dial.range().increment());
    name.setLabelFor(slider);
    slider.accessibleHelpProperty().bind(dial.wordsProperty());
    Sliders.follow(slider, dial.valueProperty(), dial.valueProperty()::get, dial::turn);
    VBox box = new VBox(3, new HBox(8, name, value), slider);
    box.setAlignment(Pos.CENTER_LEFT);
    box.setMinWidth(120);
    box.setPrefWidth(210);
    return box;
  }
}
