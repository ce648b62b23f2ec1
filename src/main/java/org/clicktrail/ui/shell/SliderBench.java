package org.clicktrail.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Slider;
import org.clicktrail.ui.chart.ChartPane;

/// How long after a slider of Predict was moved its answer stands there: the chart of reasons gets
/// what it shows together with the chance. On a busy machine the clock mostly tells of the others;
/// the processor time of the whole program until the answer, drawing and compilers included, does
/// not.
final class SliderBench {

  private static final int MOVES = 200;
  private static final int LOOK = 20;

  private final Windowless window;

  /// One move.
  ///
  /// @param wall milliseconds of the clock until the answer
  /// @param cpu milliseconds all threads computed until then
  record Answer(double wall, double cpu) {}

  SliderBench(Windowless window) {
    this.window = window;
  }

  /// Moves the first slider of the form up and down.
  List<Answer> run() throws InterruptedException, ExecutionException {
    window.press("nav-predict");
    window.await(
        "an answer in Predict",
        () -> reasons().filter(chart -> chart.specProperty().get() != null).isPresent());
    Windowless.frames(LOOK);
    List<Answer> times = new ArrayList<>();
    for (int i = 0; i < MOVES; i++) {
      times.add(move(0.1 + 0.8 * (i * 37 % MOVES) / MOVES));
    }
    return List.copyOf(times);
  }

  /// @param share of the slider's way
  private Answer move(double share) throws InterruptedException, ExecutionException {
    CountDownLatch answered = new CountDownLatch(1);
    InvalidationListener hears = _ -> answered.countDown();
    double before = cpu();
    long began = System.nanoTime();
    ChartPane chart = Windowless.onJavaFx(() -> moved(share, hears));
    boolean came = answered.await(1, TimeUnit.MINUTES);
    double millis = (System.nanoTime() - began) / 1e6;
    double cpu = cpu() - before;
    if (!came) {
      throw new IllegalStateException("no answer to a slider in a minute");
    }
    Windowless.onJavaFx(() -> {
      chart.specProperty().removeListener(hears);
      return chart;
    });
    Windowless.frames(2);
    return new Answer(millis, cpu);
  }

  private static double cpu() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(used -> used.toNanos() / 1e6)
        .orElse(Double.NaN);
  }

  private ChartPane moved(double share, InvalidationListener hears) {
    ChartPane chart = reasons().orElseThrow();
    chart.specProperty().addListener(hears);
    Slider slider = (Slider) window.find("predict-form").orElseThrow().lookup(".slider");
    slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
    return chart;
  }

  private Optional<ChartPane> reasons() {
    return window
        .find("reasons-chart")
        .filter(ChartPane.class::isInstance)
        .map(ChartPane.class::cast);
  }
}
