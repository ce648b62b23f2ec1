package org.clicktrail.ui.shell;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.fxtest.TestApplication;
import com.sun.glass.ui.fxtest.Turns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Watches how long the JavaFX thread is away in one turn: one event, one pulse, one `runLater`.
///
/// Counted is what a turn costs, not what the clock shows, so that a busy machine does not matter:
/// the processor time of the JavaFX thread in that turn, and the time our own code made it wait
/// (for a lock, a result, a sleep), which a sampler sees every few milliseconds. Waiting for a core
/// or for the renderer is not counted.
final class Heartbeat implements AutoCloseable {

  private static final long SAMPLE_MILLIS = 5;
  private static final long NOTED_MILLIS = 40;
  private static final int FRAMES = 16;

  private final Turns turns = ((TestApplication) Application.GetApplication()).turns();
  private final Thread javafx;
  private final ScheduledExecutorService sampler =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon(true).factory());
  private final List<StackTraceElement[]> samples = new ArrayList<>();
  private final List<Turn> noted = new ArrayList<>();
  private long waits;

  private Heartbeat(Thread javafx) {
    this.javafx = javafx;
  }

  /// A turn worth telling.
  ///
  /// @param millis it cost
  /// @param where what it was seen doing, with how often
  record Turn(long millis, String where) {}

  /// Watches from now on. Call it on the JavaFX thread.
  static Heartbeat start() {
    Heartbeat heartbeat = new Heartbeat(Thread.currentThread());
    heartbeat.turns.watch(heartbeat::ended);
    var _ =
        heartbeat.sampler.scheduleAtFixedRate(
            heartbeat::sample, SAMPLE_MILLIS, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
    return heartbeat;
  }

  /// The costliest turns so far, worst first.
  synchronized List<Turn> worst() {
    return noted.stream().sorted(Comparator.comparingLong(Turn::millis).reversed()).toList();
  }

  @Override
  public void close() {
    turns.unwatch();
    sampler.shutdownNow();
  }

  private synchronized void ended(long nanos) {
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos) + waits * SAMPLE_MILLIS;
    if (millis >= NOTED_MILLIS) {
      noted.add(new Turn(millis, seen()));
    }
    samples.clear();
    waits = 0;
  }

  private synchronized void sample() {
    if (!turns.running()) {
      return;
    }
    StackTraceElement[] stack = javafx.getStackTrace();
    samples.add(stack);
    if (waits(stack)) {
      waits++;
    }
  }

  /// Whether the first frame above the JDK's waiting is ours.
  private boolean waits(StackTraceElement[] stack) {
    Thread.State state = javafx.getState();
    return state != Thread.State.RUNNABLE
        && Stream.of(stack)
            .filter(frame -> !frame.getClassName().startsWith("java."))
            .filter(frame -> !frame.getClassName().startsWith("jdk.")) // Unsafe.park
            .findFirst()
            .filter(frame -> frame.getClassName().startsWith("org.clicktrail."))
            .isPresent();
  }

  /// The frames seen most, with the number of samples they were seen in.
  private String seen() {
    Map<String, Long> counts =
        samples.stream()
            .flatMap(
                stack -> Stream.of(stack).filter(Heartbeat::tells).map(Object::toString).distinct())
            .collect(
                Collectors.groupingBy(frame -> frame, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(FRAMES)
        .map(entry -> entry.getValue() + " of " + samples.size() + ": " + entry.getKey())
        .collect(Collectors.joining("\n   "));
  }

  private static boolean tells(StackTraceElement frame) {
    return frame.getClassName().startsWith("org.clicktrail.")
        || frame.getMethodName().equals("createDefaultSkin")
        || frame.getMethodName().endsWith("Pass");
  }
}
