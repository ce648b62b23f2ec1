package org.clicktrail.ui.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.About;
import org.clicktrail.project.Autosave;
import org.clicktrail.project.CrashLog;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.workbench.Ports;
import org.clicktrail.ui.workbench.Thumbnails;
import org.clicktrail.ui.workbench.Workbench;

/// Composition root of the window: builds everything once, by constructor, and hands it down. The
/// only place that makes threads for it. Files named on the command line are opened at once.
public final class App extends Application {

  private static final System.Logger LOG = System.getLogger(App.class.getName());

  /// Seconds the program waits at its end for engines to remove their files.
  private static final int PATIENCE = 5;

  private Runnable atEnd = () -> {};

  @Override
  public void start(Stage stage) {
    Fonts.load();
    String version = Messages.text("shell.version", About.version());
    CrashLog log = CrashLog.ofUser();
    Dialogs dialogs = new Dialogs(stage);
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> broken(bug, log, dialogs));
    ExecutorService background =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("job-", 0).daemon(true).factory());
    Preferences preferences = Preferences.load(About.settingsFolder(), background);
    Appearance appearance =
        new Appearance(
            Platform.getPreferences().colorSchemeProperty().map(ColorScheme.DARK::equals));
    preferences.bind(appearance);
    FileDialogs files = new FileDialogs(stage);
    Workbench workbench =
        new Workbench(
            new Ports(
                ProjectPorts::analyst,
                ProjectPorts.store(),
                files,
                dialogs,
                path -> {
                  files.near(path);
                  preferences.opened(path);
                },
                preferences.recent(),
                appearance.dark().map(App::palette),
                new Thumbnails(Optional.of(About.settingsFolder().resolve("thumbnails")))),
            new Jobs(background, Platform::runLater, System::nanoTime));
    Autosave own = new Autosave(Autosave.folder());
    List<Autosave.Left> left = left(own);
    Autosaver autosaver =
        new Autosaver(
            workbench,
            own,
            new Autosaver.Means(background, Platform::runLater, Timer.OF_WINDOW, System::nanoTime));
    atEnd =
        () -> {
          autosaver.close();
          end(background);
        };
    MainWindow window =
        new MainWindow(workbench, appearance, new MainWindow.Facts(version, log.file()));
    stage.titleProperty().bind(window.title());
    for (int size : new int[] {16, 32, 64, 256}) {
      stage.getIcons().add(new Image("/org/clicktrail/icons/clicktrail-" + size + ".png"));
    }
    stage.setScene(window.scene());
    stage.setMinWidth(1280);
    stage.setMinHeight(800);
    preferences.bind(stage);
    stage.setOnCloseRequest(event -> {
      event.consume();
      workbench
          .projectFiles()
          .quit(() -> {
            preferences.flush();
            stage.close();
          });
    });
    stage.show();
    Warmup.start(stage.getScene().getStylesheets());
    List<Path> named = getParameters().getUnnamed().stream().map(Path::of).toList();
    if (!named.isEmpty()) {
      workbench.projectFiles().open(named);
    }
    autosaver.offerInPeace(left);
  }

  /// What an earlier crash left; none if that cannot be told.
  private static List<Autosave.Left> left(Autosave autosave) {
    try {
      return autosave.left();
    } catch (ProblemException e) {
      LOG.log(System.Logger.Level.WARNING, e.problem().sentence());
      return List.of();
    }
  }

  @Override
  public void stop() {
    atEnd.run();
  }

  /// Engines close in the background; the program must not end before they have removed their
  /// files.
  private static void end(ExecutorService background) {
    background.shutdown();
    try {
      if (!background.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "the next start removes what jobs left");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Palette palette(boolean dark) {
    return dark ? Palette.DARK : Palette.LIGHT;
  }

  private static void broken(Throwable bug, CrashLog log, Dialogs dialogs) {
    CrashLog.Entry entry = log.write(bug, Instant.now());
    Platform.runLater(() -> dialogs.bug(entry));
  }
}
