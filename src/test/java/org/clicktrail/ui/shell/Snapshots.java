package org.clicktrail.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.clicktrail.ui.control.Portions;

/// Pictures of scenes, headless.
final class Snapshots {

  private Snapshots() {}

  /// Writes what the scene shows once nothing waits for its frame.
  static void write(Scene scene, Path file) {
    try {
      if (!Windowless.each(() -> !Portions.waiting(), 2)) {
        throw new IllegalStateException("not drawn in ten minutes");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    Platform.runLater(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      picture.complete(scene.snapshot(null));
    });
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(picture.join(), null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
