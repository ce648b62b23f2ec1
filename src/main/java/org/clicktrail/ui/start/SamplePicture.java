package org.clicktrail.ui.start;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.clicktrail.ui.control.Icons;

/// The sign of a sample's question. A sign, not a chart: nothing has been computed yet.
final class SamplePicture extends HBox {

  SamplePicture(StartViewModel.Sample sample) {
    setAlignment(Pos.CENTER_LEFT);
    setPadding(new Insets(0, 0, 8, 0));
    getChildren()
        .add(
            switch (sample) {
              case SESSIONS -> Icons.icon("fth-bar-chart-2", 30, "accent");
              case EVENTS -> Icons.icon("fth-clock", 30, "accent");
              case CLICKS -> Icons.icon("fth-alert-triangle", 30, "warning");
            });
  }
}
