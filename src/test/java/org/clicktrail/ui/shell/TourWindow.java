package org.clicktrail.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.stage.Stage;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.workbench.Ports;
import org.clicktrail.ui.workbench.Thumbnails;
import org.clicktrail.ui.workbench.Workbench;

/// The real program in a window of a given size, light or dark, that asks nothing.
final class TourWindow {

  final SimpleBooleanProperty dark = new SimpleBooleanProperty();
  final Appearance appearance = new Appearance(dark);
  final Workbench workbench;
  final MainWindow window;

  /// What the window asks for after it was closed is not done.
  private final ExecutorService background =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          new ThreadPoolExecutor.DiscardPolicy());

  TourWindow() {
    Fonts.load();
    workbench =
        new Workbench(
            new Ports(
                ProjectPorts::analyst,
                ProjectPorts.store(),
                new NoFiles(),
                new AlwaysYes(),
                _ -> {},
                FXCollections.observableArrayList(
                    Path.of("sample-data/shop-events.csv"),
                    Path.of("sample-data/shop-sessions.csv")),
                appearance.dark().map(now -> now ? Palette.DARK : Palette.LIGHT),
                new Thumbnails(Optional.empty())),
            new Jobs(background, Platform::runLater, System::nanoTime));
    window =
        new MainWindow(
            workbench, appearance, new MainWindow.Facts("Clicktrail", Path.of("clicktrail.log")));
  }

  /// @param size "1280x800"
  void show(Stage stage, String size) {
    stage.setScene(window.scene());
    resize(stage, size);
    stage.show();
  }

  /// The main window over a workbench of a test, 1280x800 on its stage.
  static MainWindow show(Workbench workbench, Appearance appearance, Stage stage) {
    MainWindow window =
        new MainWindow(
            workbench,
            appearance,
            new MainWindow.Facts("Clicktrail test", Path.of("clicktrail.log")));
    stage.setScene(window.scene());
    resize(stage, "1280x800");
    stage.show();
    return window;
  }

  static void resize(Stage stage, String size) {
    String[] sides = size.split("x", 2);
    stage.setWidth(Integer.parseInt(sides[0]));
    stage.setHeight(Integer.parseInt(sides[1]));
  }

  void close() {
    background.shutdownNow();
  }

  private static final class NoFiles implements FilePort {
    @Override
    public List<Path> open(Kind kind) {
      return List.of();
    }

    @Override
    public Optional<Path> save(Kind kind, String suggestion) {
      return Optional.empty();
    }
  }
}
