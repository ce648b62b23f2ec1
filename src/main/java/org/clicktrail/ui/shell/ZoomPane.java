package org.clicktrail.ui.shell;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.clicktrail.ui.control.Appearance;

/// The whole interface, larger or smaller: its content is laid out in as much less or more room and
/// then scaled to the window.
final class ZoomPane extends Pane {

  private final Region content;
  private final Scale scale = new Scale(1, 1);

  ZoomPane(Region content, Appearance appearance) {
    this.content = content;
    content.getTransforms().add(scale);
    getChildren().add(content);
    appearance
        .zoomProperty()
        .subscribe(zoom -> {
          scale.setX(zoom.doubleValue());
          scale.setY(zoom.doubleValue());
          requestLayout();
        });
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / scale.getX(), getHeight() / scale.getY());
  }
}
