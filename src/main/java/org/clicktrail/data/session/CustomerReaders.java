package org.clicktrail.data.session;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.job.ProblemException;

/// Binds features of customers to what is kept about the events before a cut-off.
///
/// @param history all events so far
/// @param recent those of the latest horizon
/// @param value what all of them earned, where known
/// @param recentValue what those of the latest horizon earned, where known
/// @param cutoff microseconds since 1970
record CustomerReaders(
    Tallies history,
    Tallies recent,
    Optional<DoubleSupplier> value,
    Optional<DoubleSupplier> recentValue,
    long cutoff) {

  private static final double DAY = 86_400_000_000.0;

  DoubleSupplier reader(Feature feature) throws ProblemException {
    TimeTally times = history.times();
    return switch (feature.op()) {
      case RECENCY -> daysSince(times::latest);
      case TENURE -> daysSince(times::first);
      case ACTIVE_DAYS -> times::days;
      case MEAN_PAUSE -> times::meanPause;
      case SINCE -> {
        FeatureReaders readers = new FeatureReaders(history);
        yield daysSince(history.latest(feature.column(), readers.code(feature))::latest);
      }
      case RECENT -> new FeatureReaders(recent).counted(feature);
      case VALUE -> value.orElse(() -> Double.NaN);
      case RECENT_VALUE -> recentValue.orElse(() -> Double.NaN);
      default -> new FeatureReaders(history).reader(feature);
    };
  }

  private DoubleSupplier daysSince(LongSupplier time) {
    return () -> {
      long then = time.getAsLong();
      return then == Events.NO_TIME ? Double.NaN : (cutoff - then) / DAY;
    };
  }
}
