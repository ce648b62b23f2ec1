package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.Clicks;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.workbench.Ports;
import org.clicktrail.ui.workbench.Thumbnails;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main job in the window, clicked through on the real program: open file → use this → train →
/// predict one → add to story → export deck. No socket is opened on the way, and the JavaFX thread
/// is never blocked for long.
@ExtendWith(ApplicationExtension.class)
class GuidedPathTest {

  private static final List<String> SOCKETS =
      List.of("jdk.SocketRead", "jdk.SocketWrite", "jdk.SocketConnect");

  /// Done when, 7: the JavaFX thread is never blocked above 100 ms.
  private static final long LONGEST_TURN_MILLIS = 100;

  /// The path is walked again if a turn was longer: on a busy machine the first walk runs code that
  /// is not compiled yet. What blocks by itself does so in every walk.
  private static final int WALKS = 3;

  @TempDir Path folder;

  private final ExecutorService background = Executors.newCachedThreadPool();
  private Workbench workbench;

  @Start
  void start(Stage stage) throws IOException {
    Fonts.load();
    Appearance appearance = new Appearance(new SimpleBooleanProperty());
    workbench =
        new Workbench(
            new Ports(
                ProjectPorts::analyst,
                ProjectPorts.store(),
                new OneFile(thinned(), folder.resolve("deck ü.pptx")),
                new AlwaysYes(),
                _ -> {},
                FXCollections.observableArrayList(),
                appearance.dark().map(_ -> Palette.LIGHT),
                new Thumbnails(Optional.empty())),
            new Jobs(background, Platform::runLater, System::nanoTime));
    MainWindow window =
        new MainWindow(
            workbench, appearance, new MainWindow.Facts("Clicktrail", Path.of("clicktrail.log")));
    stage.setScene(window.scene());
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
    Warmup.start(window.scene().getStylesheets());
  }

  @AfterEach
  void stop() {
    background.shutdownNow();
  }

  @Test
  void fromFileToDeckWithoutASocket(FxRobot robot, TestReporter reporter) throws Exception {
    List<Heartbeat.Turn> away = List.of();
    for (int walk = 1; walk <= WALKS; walk++) {
      try (Recording recording = sockets();
          Heartbeat heartbeat = onJavaFx(Heartbeat::start)) {
        recording.start();
        walk(robot);
        recording.stop();
        assertEquals(List.of(), events(recording), "the program talked to a network");
        away = heartbeat.worst();
        reporter.publishEntry("longest turns of the JavaFX thread", words(away));
      }
      if (away.stream().allMatch(turn -> turn.millis() <= LONGEST_TURN_MILLIS)) {
        return;
      }
    }
    fail("the JavaFX thread was away in each of " + WALKS + " walks, at last\n" + words(away));
  }

  private void walk(FxRobot robot) throws Exception {
    Files.deleteIfExists(deck());
    Clicks.on(robot, "#nav-start");
    next(robot, "Open a file");
    await(() -> fresh(Step.IMPORT));
    next(robot, "Use this file");
    await(() -> fresh(Step.LEAKS));
    addToStory(robot);

    next(robot, "Go to Goal");
    Clicks.on(robot, "#answer-safe");
    await(() -> fresh(Step.LEAKS));
    next(robot, "Go to Model");
    await(() -> fresh(Step.TRAIN));
    assertTrue(best().isPresent(), "no model was trained");

    next(robot, "Use this model");
    predictOne(robot);

    next(robot, "Go to Present");
    next(robot, "Make the deck");
    await(() ->
        Files.exists(deck()) && workbench.jobs().entries().stream().noneMatch(JobEntry::alive));
    try (InputStream in = Files.newInputStream(deck());
        XMLSlideShow show = new XMLSlideShow(in)) {
      assertTrue(show.getSlides().size() >= 2, "slides: " + show.getSlides().size());
    }
  }

  private Path deck() {
    return folder.resolve("deck ü.pptx");
  }

  /// Whether the step's results are there and nothing is under way.
  private boolean fresh(Step step) {
    return workbench.fresh(step) && workbench.stepProperty().get().isEmpty();
  }

  /// Clicks the one primary button once it says this.
  private static void next(FxRobot robot, String words) throws InterruptedException {
    await(() ->
        robot
            .lookup("#primary")
            .<Button>tryQuery()
            .filter(button -> button.getText().startsWith(words) && !button.isDisabled())
            .isPresent());
    Clicks.on(robot, "#primary");
  }

  private void addToStory(FxRobot robot) throws InterruptedException {
    await(() -> robot.lookup("#add-to-story").tryQuery().isPresent());
    Clicks.on(robot, robot.lookup("#add-to-story").queryAll().iterator().next());
    assertEquals(1, workbench.storyProperty().get().cards().size());
  }

  private static void predictOne(FxRobot robot) throws InterruptedException {
    await(() -> !chance(robot).isEmpty());
    await(() -> robot.lookup("#predict-form .slider").tryQuery().isPresent());
    String before = chance(robot);
    Slider slider = robot.lookup("#predict-form .slider").query();
    robot.clickOn(slider, MouseButton.PRIMARY);
    robot.type(KeyCode.END);
    await(() -> !chance(robot).equals(before));
  }

  /// "" until the card is there.
  private static String chance(FxRobot robot) {
    return robot.lookup("#chance").tryQueryAs(Label.class).map(Label::getText).orElse("");
  }

  private Optional<ModelResult> best() {
    return workbench.runProperty().get().flatMap(Run::conversion).flatMap(Training::best);
  }

  /// Never blank: a report entry must not be.
  private static String words(List<Heartbeat.Turn> turns) {
    return turns.isEmpty() ? "none was noted" : worst(turns);
  }

  private static String worst(List<Heartbeat.Turn> turns) {
    return turns.stream()
        .limit(5)
        .map(turn -> turn.millis() + " ms\n   " + turn.where())
        .collect(Collectors.joining("\n"));
  }

  /// The recorder does see sockets: without this the test above could not fail.
  @Test
  void theRecorderSeesASocket() throws Exception {
    try (Recording recording = sockets();
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      recording.start();
      CompletableFuture<Integer> heard =
          CompletableFuture.supplyAsync(
              () -> {
                try (Socket peer = server.accept()) {
                  return peer.getInputStream().read();
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              },
              background);
      try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
        socket.getOutputStream().write(7);
        socket.getOutputStream().flush();
        assertEquals(7, heard.get(30, TimeUnit.SECONDS));
      }
      recording.stop();
      assertFalse(events(recording).isEmpty());
    }
  }

  private static Recording sockets() {
    Recording recording = new Recording();
    SOCKETS.forEach(name -> recording.enable(name).withThreshold(Duration.ZERO));
    return recording;
  }

  private List<String> events(Recording recording) throws IOException {
    Path file = folder.resolve("sockets.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream().map(RecordedEvent::toString).toList();
  }

  private static <T> T onJavaFx(Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    Platform.runLater(task);
    return task.get();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    CompletableFuture<Boolean> met = new CompletableFuture<>();
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            if (condition.getAsBoolean()) {
              met.complete(true);
            }
          }
        };
    Platform.runLater(timer::start);
    met.completeOnTimeout(false, 2, TimeUnit.MINUTES);
    assertTrue(met.join(), "not reached in two minutes");
    Platform.runLater(timer::stop);
  }

  /// Every fourth row of the bundled session table: enough to learn from, quick to train.
  private Path thinned() {
    Path target = folder.resolve("shop ü.csv");
    try {
      List<String> lines = Files.readAllLines(Path.of("sample-data/shop-sessions.csv"));
      List<String> kept = new ArrayList<>(List.of(lines.getFirst()));
      IntStream.range(1, lines.size())
          .filter(i -> i % 4 == 0)
          .mapToObj(lines::get)
          .forEach(kept::add);
      Files.write(target, kept);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return target;
  }

  private record OneFile(Path data, Path deck) implements FilePort {
    @Override
    public List<Path> open(Kind kind) {
      return List.of(data);
    }

    @Override
    public Optional<Path> save(Kind kind, String suggestion) {
      return Optional.of(deck);
    }
  }
}
