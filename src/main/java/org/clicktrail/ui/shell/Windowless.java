package org.clicktrail.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.control.Questions;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.workbench.Ports;
import org.clicktrail.ui.workbench.Thumbnails;
import org.clicktrail.ui.workbench.Workbench;
import org.jspecify.annotations.Nullable;

/// The program's own window, 1280 × 800, without a display: clicked through by a program, to
/// measure how it answers. Its methods are called from another thread than the JavaFX thread.
final class Windowless implements AutoCloseable {

  /// Minutes until what does not come is given up.
  private static final long PATIENCE = 10;

  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon(true).factory());
  private final AtomicReference<@Nullable Throwable> bug = new AtomicReference<>();
  private final Files files;
  private final Workbench workbench;
  private final MainWindow window;

  /// @param data what *Open a file* opens
  /// @param deck where a deck goes
  record Files(Path data, Path deck) implements FilePort {
    @Override
    public List<Path> open(Kind kind) {
      return List.of(data);
    }

    @Override
    public Optional<Path> save(Kind kind, String suggestion) {
      return Optional.of(deck);
    }
  }

  private Windowless(Files files) {
    this.files = files;
    this.workbench = workbench();
    this.window =
        new MainWindow(
            workbench,
            new Appearance(new SimpleBooleanProperty()),
            new MainWindow.Facts("", Path.of("clicktrail.log")));
  }

  /// Starts the toolkit without a display, once in a process.
  static void start() throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
  }

  /// Opens a window and waits for its first pictures.
  static Windowless open(Files files) throws InterruptedException, ExecutionException {
    Windowless opened = onJavaFx(() -> shown(files));
    frames(20);
    return opened;
  }

  private static Windowless shown(Files files) {
    Fonts.load();
    Windowless made = new Windowless(files);
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> made.bug.set(thrown));
    Stage stage = new Stage();
    stage.setScene(made.window.scene());
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
    Warmup.start(made.window.scene().getStylesheets());
    return made;
  }

  private Workbench workbench() {
    return new Workbench(
        new Ports(
            ProjectPorts::analyst,
            ProjectPorts.store(),
            files,
            new Yes(),
            _ -> {},
            FXCollections.observableArrayList(),
            new SimpleBooleanProperty().map(_ -> Palette.LIGHT),
            new Thumbnails(Optional.empty())),
        new Jobs(background, Platform::runLater, System::nanoTime));
  }

  Workbench project() {
    return workbench;
  }

  /// Presses a button once it is there and can be pressed.
  void press(String id) throws InterruptedException, ExecutionException {
    await("a button to press, " + id, () -> pressable(id));
    onJavaFx(() -> {
      ((ButtonBase) find(id).orElseThrow()).fire();
      return id;
    });
    frames(3);
  }

  /// The same where it may not be there.
  void pressIfThere(String id) throws InterruptedException, ExecutionException {
    if (onJavaFx(() -> pressable(id))) {
      press(id);
    }
  }

  /// On the JavaFX thread.
  Optional<Node> find(String id) {
    return Optional.ofNullable(window.scene().lookup("#" + id));
  }

  private boolean pressable(String id) {
    return find(id)
        .filter(node -> node instanceof ButtonBase && !node.isDisabled() && seen(node))
        .isPresent();
  }

  private static boolean seen(Node node) {
    return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
  }

  /// Waits until a condition, asked in each frame on the JavaFX thread, is met.
  ///
  /// @param what is waited for, for the message if it does not come
  void await(String what, BooleanSupplier condition) throws InterruptedException {
    if (!each(() -> bug.get() != null || condition.getAsBoolean(), 1)) {
      throw new IllegalStateException(what + " did not come in " + PATIENCE + " minutes");
    }
    Throwable broken = bug.get();
    if (broken != null) {
      throw new IllegalStateException("while waiting for " + what, broken);
    }
  }

  /// Waits until so many frames were drawn.
  static void frames(int count) throws InterruptedException {
    if (!each(() -> true, count)) {
      throw new IllegalStateException("no frame was drawn in " + PATIENCE + " minutes");
    }
  }

  /// Asks a condition in each frame, on the JavaFX thread, until it was met so many times.
  ///
  /// @return whether that came in time
  static boolean each(BooleanSupplier condition, int times) throws InterruptedException {
    CountDownLatch met = new CountDownLatch(times);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              met.countDown();
            }
          }
        };
    Platform.runLater(timer::start);
    boolean came = met.await(PATIENCE, TimeUnit.MINUTES);
    Platform.runLater(timer::stop);
    return came;
  }

  static <T> T onJavaFx(Callable<T> call) throws InterruptedException, ExecutionException {
    FutureTask<T> task = new FutureTask<>(call);
    Platform.runLater(task);
    return task.get();
  }

  /// Frees the engine and waits for it to remove its files.
  @Override
  public void close() {
    try {
      onJavaFx(() -> {
        workbench.projectFiles().quit(() -> {});
        return workbench;
      });
      background.shutdown();
      var _ = background.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Nothing is lost here: never asks.
  private static final class Yes implements Questions {
    @Override
    public Unsaved unsaved(String project) {
      return Unsaved.DISCARD;
    }

    @Override
    public Answer stopJobs(List<String> titles) {
      return Answer.YES;
    }
  }
}
