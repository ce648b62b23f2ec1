package org.clicktrail.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.stage.Stage;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.project.Step;
import org.clicktrail.ui.control.Appearance;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.control.Questions;
import org.clicktrail.ui.job.Jobs;
import org.clicktrail.ui.workbench.Ports;
import org.clicktrail.ui.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

  @TempDir Path folder;

  private final ExecutorService background = Executors.newCachedThreadPool();
  private final AtomicLong longestBlock = new AtomicLong();
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
                new Yes(),
                _ -> {},
                FXCollections.observableArrayList(),
                appearance.dark().map(_ -> Palette.LIGHT)),
            new Jobs(background, Platform::runLater, System::nanoTime));
    MainWindow window =
        new MainWindow(
            workbench, appearance, new MainWindow.Facts("Clicktrail", Path.of("clicktrail.log")));
    stage.setScene(window.scene());
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.show();
  }

  @AfterEach
  void stop() {
    background.shutdownNow();
  }

  @Test
  void fromFileToDeckWithoutASocket(FxRobot robot) throws Exception {
    try (Recording recording = sockets()) {
      recording.start();
      heartbeat();

      robot.interact(() -> workbench.projectFiles().open(List.of(thinned())));
      await(() -> workbench.fresh(Step.IMPORT));
      robot.clickOn("#nav-data").clickOn("#primary");
      await(() -> workbench.fresh(Step.GOAL) && idle());

      robot.clickOn("#nav-explore");
      await(() -> workbench.fresh(Step.EXPLORE) && idle());
      await(() -> robot.lookup("#add-to-story").tryQuery().isPresent());
      int cards = workbench.storyProperty().get().cards().size();
      robot.clickOn(robot.lookup("#add-to-story").queryAll().iterator().next());
      assertEquals(cards + 1, workbench.storyProperty().get().cards().size());

      robot.interact(() -> workbench.advance(Step.TRAIN));
      await(() -> workbench.fresh(Step.TRAIN) && idle());
      robot.clickOn("#nav-model");
      assertTrue(
          workbench
              .runProperty()
              .get()
              .orElseThrow()
              .conversion()
              .orElseThrow()
              .best()
              .isPresent());

      robot.clickOn("#nav-predict");
      await(() -> robot.lookup("#predict-form").tryQuery().isPresent());

      robot.clickOn("#nav-present").clickOn("#primary");
      Path deck = folder.resolve("deck ü.pptx");
      await(() -> Files.exists(deck) && idle());

      recording.stop();
      assertEquals(List.of(), events(recording), "the program talked to a network");
      try (InputStream in = Files.newInputStream(deck);
          XMLSlideShow show = new XMLSlideShow(in)) {
        assertTrue(show.getSlides().size() >= 2, "slides: " + show.getSlides().size());
      }
      assertNotEquals(0, longestBlock.get());
    }
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

  private boolean idle() {
    return workbench.stepProperty().get().isEmpty();
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

  /// Notes the longest pause between two pulses of the JavaFX thread.
  private void heartbeat() {
    AnimationTimer timer =
        new AnimationTimer() {
          private long last;

          @Override
          public void handle(long now) {
            if (last != 0) {
              longestBlock.accumulateAndGet(now - last, Math::max);
            }
            last = now;
          }
        };
    Platform.runLater(timer::start);
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
    met.completeOnTimeout(false, 5, TimeUnit.MINUTES);
    assertTrue(met.join(), "not reached in five minutes");
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
