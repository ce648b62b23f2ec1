package org.clicktrail.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.project.Settings;
import org.clicktrail.ui.control.Appearance;

/// The user's settings as the window changes them; written a second after the last change.
final class Preferences {

  private static final System.Logger LOG = System.getLogger(Preferences.class.getName());

  private final Path folder;
  private final Executor background;
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final PauseTransition pause = new PauseTransition(Duration.seconds(1));
  private Settings settings;

  private Preferences(Path folder, Executor background, Settings settings) {
    this.folder = folder;
    this.background = background;
    this.settings = settings;
    recent.setAll(settings.recent().stream().filter(Files::exists).toList());
    pause.setOnFinished(_ -> save());
  }

  /// Reads the settings of a folder; defaults if that fails.
  static Preferences load(Path folder, Executor background) {
    try {
      return new Preferences(folder, background, Settings.load(folder));
    } catch (ProblemException e) {
      LOG.log(System.Logger.Level.WARNING, e.problem().sentence());
      return new Preferences(folder, background, Settings.defaults());
    }
  }

  /// Files opened before that are still there, newest first.
  ObservableList<Path> recent() {
    return recent;
  }

  void opened(Path file) {
    change(settings.opened(file));
    recent.setAll(settings.recent().stream().filter(Files::exists).toList());
  }

  /// Sets the appearance and keeps what the user chooses later.
  void bind(Appearance appearance) {
    for (Appearance.Mode mode : Appearance.Mode.values()) {
      if (word(mode).equals(settings.theme())) {
        appearance.modeProperty().set(mode);
      }
    }
    appearance.modeProperty().subscribe(mode -> change(settings.withTheme(word(mode))));
    appearance.zoom(settings.zoom());
    appearance.zoomProperty().subscribe(zoom -> change(settings.withZoom(zoom.doubleValue())));
  }

  /// Puts the window where it was, if a screen is still there, and keeps where it goes.
  void bind(Stage stage) {
    settings
        .window()
        .filter(Preferences::visible)
        .ifPresent(place -> {
          stage.setX(place.x());
          stage.setY(place.y());
          stage.setWidth(place.width());
          stage.setHeight(place.height());
          stage.setMaximized(place.maximized());
        });
    Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
        .forEach(side -> side.subscribe(() -> moved(stage)));
    stage.maximizedProperty().subscribe(() -> moved(stage));
  }

  /// Of a maximized window the place it goes back to is kept; the full screen is no place.
  private void moved(Stage stage) {
    if (!stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
      return;
    }
    change(
        settings.withWindow(
            stage.isMaximized() && settings.window().isPresent()
                ? maximized(settings.window().get())
                : new Settings.Window(
                    stage.getX(),
                    stage.getY(),
                    stage.getWidth(),
                    stage.getHeight(),
                    stage.isMaximized())));
  }

  private static Settings.Window maximized(Settings.Window place) {
    return new Settings.Window(place.x(), place.y(), place.width(), place.height(), true);
  }

  /// Whether enough of the title bar lies on a screen to be taken hold of.
  private static boolean visible(Settings.Window place) {
    return place.width() > 0
        && place.height() > 0
        && !Screen.getScreensForRectangle(
                place.x() + place.width() / 4, place.y() + 4, place.width() / 2, 20)
            .isEmpty();
  }

  /// Writes what is not yet written.
  void flush() {
    if (pause.getStatus() == javafx.animation.Animation.Status.RUNNING) {
      pause.stop();
      write(settings);
    }
  }

  private void change(Settings next) {
    if (!next.equals(settings)) {
      settings = next;
      pause.playFromStart();
    }
  }

  private void save() {
    Settings now = settings;
    background.execute(() -> write(now));
  }

  private synchronized void write(Settings now) {
    try {
      now.save(folder);
    } catch (ProblemException e) {
      LOG.log(System.Logger.Level.WARNING, e.problem().sentence());
    }
  }

  private static String word(Appearance.Mode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }
}
