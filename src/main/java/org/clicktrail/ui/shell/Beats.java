package org.clicktrail.ui.shell;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/// The heartbeat of the JavaFX thread: something that takes no time is put into its queue again and
/// again. What lies between two beats is a turn: one event, one pulse, or the few that were in the
/// queue together, as a click there would have waited for all of them. Told of each are the time of
/// the clock, which a user feels, and what it cost, which another program on the machine does not
/// change: the processor time of the JavaFX thread, and the time our own code made it wait.
final class Beats implements AutoCloseable {

  private static final long PAUSE_MILLIS = 1;
  private static final long SAMPLE_MILLIS = 5;

  /// Turns that cost or lasted so long say what they were seen doing.
  private static final double NOTED = 30;

  private static final int FRAMES = 14;

  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon(true).factory());
  private final List<Turn> turns = new ArrayList<>();
  private final List<StackTraceElement[]> seen = new ArrayList<>();
  private final Thread javafx;
  private volatile String step = "";
  private volatile long posted;
  private volatile boolean waiting;
  private long processor = now();
  private int idle;

  /// One turn.
  ///
  /// @param step what was done meanwhile
  /// @param wall milliseconds of the clock from the wish for a beat to the beat
  /// @param cpu milliseconds the JavaFX thread computed since the beat before
  /// @param waited milliseconds our code made it wait: for a lock, a result, a sleep
  /// @param where what a long turn was seen doing, most often seen first; else empty
  record Turn(String step, double wall, double cpu, double waited, List<String> where) {

    /// Milliseconds that do not depend on other programs.
    double cost() {
      return cpu + waited;
    }
  }

  private Beats(Thread javafx) {
    this.javafx = javafx;
  }

  /// Begins. Call it on the JavaFX thread.
  static Beats start() {
    Beats beats = new Beats(Thread.currentThread());
    var _ =
        beats.clock.scheduleWithFixedDelay(
            beats::post, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    var _ =
        beats.clock.scheduleAtFixedRate(
            beats::sample, SAMPLE_MILLIS, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
    return beats;
  }

  /// Names what is done from now on.
  void step(String name) {
    step = name;
  }

  /// What was seen so far, in the order of time.
  synchronized List<Turn> turns() {
    return List.copyOf(turns);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  private void post() {
    if (!waiting) {
      posted = System.nanoTime();
      waiting = true;
      Platform.runLater(this::beat);
    }
  }

  private synchronized void beat() {
    double wall = (System.nanoTime() - posted) / 1e6;
    long now = now();
    double cpu = (now - processor) / 1e6;
    double waited = idle * SAMPLE_MILLIS;
    boolean noted = Math.max(wall, cpu + waited) >= NOTED;
    turns.add(new Turn(step, wall, cpu, waited, noted ? where() : List.of()));
    processor = now;
    seen.clear();
    idle = 0;
    waiting = false;
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void sample() {
    if (waiting) {
      Thread.State state = javafx.getState();
      keep(state, javafx.getStackTrace());
    }
  }

  private synchronized void keep(Thread.State state, StackTraceElement[] stack) {
    if (waiting) {
      seen.add(stack);
      if (state != Thread.State.RUNNABLE && waitsForUs(stack)) {
        idle++;
      }
    }
  }

  /// Whether the first frame above the waiting of the JDK is ours.
  private static boolean waitsForUs(StackTraceElement[] stack) {
    return Stream.of(stack)
        .filter(frame -> !isOfJdk(frame))
        .findFirst()
        .filter(frame -> frame.getClassName().startsWith("org.clicktrail."))
        .filter(frame -> !frame.getClassName().equals(Beats.class.getName()))
        .isPresent();
  }

  private static boolean isOfJdk(StackTraceElement frame) {
    return frame.getClassName().startsWith("java.") || frame.getClassName().startsWith("jdk.");
  }

  private List<String> where() {
    Map<String, Long> counts =
        seen.stream()
            .flatMap(
                stack -> Stream.of(stack).filter(Beats::tells).map(Object::toString).distinct())
            .collect(
                Collectors.groupingBy(frame -> frame, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(FRAMES)
        .map(entry -> entry.getValue() + " of " + seen.size() + ": " + entry.getKey())
        .toList();
  }

  private static boolean tells(StackTraceElement frame) {
    return frame.getClassName().startsWith("org.clicktrail.")
        || frame.getMethodName().equals("createDefaultSkin")
        || frame.getMethodName().endsWith("Pass");
  }
}
