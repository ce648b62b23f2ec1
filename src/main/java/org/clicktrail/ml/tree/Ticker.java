package org.clicktrail.ml.tree;

import java.util.concurrent.atomic.AtomicInteger;
import org.clicktrail.core.job.Progress;
import smile.util.IterativeAlgorithmController;

/// Reports each tree Smile finishes; a cancelled report ends the training (forests ignore the
/// controller's own stop).
final class Ticker<T> extends IterativeAlgorithmController<T> {

  private final Progress progress;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();

  Ticker(Progress progress, int total) {
    this.progress = progress;
    this.total = total;
  }

  @Override
  public void submit(T status) {
    progress.report(Math.min(done.incrementAndGet(), total), total);
  }
}
