package org.clicktrail.core.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Progress as tests want it.
public final class TestProgress implements Progress {

  private final LongConsumer onReport;
  private final Consumer<String> onStage;

  private TestProgress(LongConsumer onReport, Consumer<String> onStage) {
    this.onReport = onReport;
    this.onStage = onStage;
  }

  /// Does something with what is done, at every report.
  public static Progress each(LongConsumer action) {
    return new TestProgress(action, _ -> {});
  }

  /// Does something with the words of every stage.
  public static Progress eachStage(Consumer<String> action) {
    return new TestProgress(_ -> {}, action);
  }

  /// Ends the job at the first report after so many.
  public static Progress cancelledAfter(int reports) {
    AtomicInteger left = new AtomicInteger(reports);
    return each(_ -> {
      if (left.getAndDecrement() <= 0) {
        throw new CancellationException();
      }
    });
  }

  @Override
  public void report(long done, long total) {
    onReport.accept(done);
  }

  @Override
  public void stage(String words) {
    onStage.accept(words);
  }

  @Override
  public Registration onCancel(Runnable stop) {
    return () -> {};
  }
}
