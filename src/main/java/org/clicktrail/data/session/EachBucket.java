package org.clicktrail.data.session;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.bucket.Bucket;
import org.clicktrail.data.bucket.Buckets;

/// Goes through all buckets, a bucket and thread at a time.
record EachBucket(Buckets buckets) {

  private static final int THREADS = 2;

  /// What is done with a bucket; by several threads at once.
  @FunctionalInterface
  interface Work {
    /// @param bucket of no use afterwards
    /// @param within hears that the work goes on, and ends it if the user asked to stop
    void look(int number, Bucket bucket, Progress within) throws ProblemException, IOException;
  }

  /// @throws java.util.concurrent.CancellationException if the user stopped it
  void run(Work work, Progress progress) throws ProblemException {
    each(() -> work, progress);
  }

  /// The same with something of its own for each thread.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  void each(Supplier<Work> workers, Progress progress) throws ProblemException {
    AtomicInteger next = new AtomicInteger();
    AtomicLong done = new AtomicLong();
    Progress within = going(done, progress);
    ConcurrentLinkedQueue<Exception> problems = new ConcurrentLinkedQueue<>();
    IntStream.range(0, THREADS)
        .parallel()
        .forEach(_ -> {
          Work work = workers.get();
          Buckets.Room room = new Buckets.Room();
          try {
            int bucket = next.getAndIncrement();
            while (bucket < buckets.size() && problems.isEmpty()) {
              Bucket loaded = buckets.load(bucket, room);
              work.look(bucket, loaded, within);
              progress.report(done.addAndGet(loaded.rows()), buckets.rows());
              bucket = next.getAndIncrement();
            }
          } catch (IOException | ProblemException | RuntimeException e) {
            problems.add(e);
          }
        });
    switch (problems.peek()) {
      case null -> {}
      case ProblemException problem -> throw problem;
      case RuntimeException problem -> throw problem;
      case Exception problem -> throw failed(problem);
    }
  }

  /// Whatever is reported, it says how many rows are done.
  private Progress going(AtomicLong done, Progress progress) {
    return progress.reporting((_, _) -> progress.report(done.get(), buckets.rows()));
  }

  static ProblemException failed(Exception problem) {
    return new ProblemException(
        Problem.of(Problem.Kind.LIBRARY_FAILED, String.valueOf(problem.getMessage())), problem);
  }
}
