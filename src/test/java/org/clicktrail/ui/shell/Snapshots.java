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

/// Pictures of scenes, headless.
final class Snapshots {

  private Snapshots() {}

  /// Writes what the scene shows now.
  static void write(Scene scene, Path file) {
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
