package org.clicktrail.core.job;

/// The one channel between a running job and whoever started it. Safe for many threads.
public interface Progress {

  /// Reports how far the job is and, if the user asked to stop, ends it. Call it often; the
  /// receiver throttles.
  ///
  /// @param done units finished, from 0 to `total`
  /// @param total units in all; 0 if unknown
  /// @throws java.util.concurrent.CancellationException if the job shall stop
  void report(long done, long total);

  /// Names what is being done now, as the user reads it ("Training random forest, 3 of 6").
  ///
  /// @throws java.util.concurrent.CancellationException if the job shall stop
  void stage(String words);

  /// Registers how to stop work that sits inside a library and cannot call [#report]
  /// (`statement::cancel`, a controller, a pool). Runs `stop` at once if already cancelled.
  ///
  /// @return undoes the registration; close it when the library call is over
  Registration onCancel(Runnable stop);

  /// Whether the user wants the job to come to its end with what it has so far. A job that looks
  /// for something better asks; it gives its result, unlike one that is cancelled.
  default boolean enough() {
    return false;
  }

  /// Takes units finished and units in all.
  @FunctionalInterface
  interface LongBinaryConsumer {
    void accept(long done, long total);
  }

  /// Undoes a registration made by [#onCancel].
  @FunctionalInterface
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /// The part of this progress between two shares of the whole (0 to 1), as a progress of its own.
  default Progress part(double from, double to) {
    return reporting((done, total) -> {
      double share = total == 0 ? from : from + (to - from) * done / total;
      report(Math.round(share * 10_000), 10_000);
    });
  }

  /// A progress whose reports go another way; what is said and how it is stopped stays.
  default Progress reporting(LongBinaryConsumer report) {
    Progress whole = this;
    return new Progress() {
      @Override
      public void report(long done, long total) {
        report.accept(done, total);
      }

      @Override
      public void stage(String words) {
        whole.stage(words);
      }

      @Override
      public Registration onCancel(Runnable stop) {
        return whole.onCancel(stop);
      }

      @Override
      public boolean enough() {
        return whole.enough();
      }
    };
  }

  /// For tests and for work nobody watches.
  static Progress none() {
    return new Progress() {
      @Override
      public void report(long done, long total) {}

      @Override
      public void stage(String words) {}

      @Override
      public Registration onCancel(Runnable stop) {
        return () -> {};
      }
    };
  }
}
