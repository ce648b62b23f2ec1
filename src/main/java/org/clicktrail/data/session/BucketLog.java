package org.clicktrail.data.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.bucket.Bucket;

/// The sessions of one bucket as a log of their own.
///
/// @param places by slot: which of the words or numbers of a row
/// @param times whether any event of the file has a time
/// @param facts of the whole file
record BucketLog(
    Bucket bucket,
    List<Slot> slots,
    List<Integer> places,
    Dictionaries dictionaries,
    boolean times,
    Facts facts)
    implements EventLog {

  private static final int PART = 512;

  @Override
  public long rows() {
    return bucket.rows();
  }

  @Override
  public int sessions() {
    return bucket.sessions();
  }

  @Override
  public boolean testFiles() {
    return false;
  }

  @Override
  public void read(List<Slot> wanted, Reader reader, Progress progress) {
    Events events = new Events(slots.size());
    int session = 0;
    for (int from = 0; from < bucket.rows(); from += PART) {
      events.resize(Math.min(PART, bucket.rows() - from), wanted);
      session = number(events, from, session);
      bucket.times(from, from + events.rows(), events.times());
      for (Slot slot : wanted) {
        fill(events, slot, from);
      }
      reader.read(events);
    }
  }

  /// Numbers the sessions of some events.
  ///
  /// @param session of the event before
  /// @return that of the last
  private int number(Events events, int from, int session) {
    int[] sessions = events.sessions();
    int last = session;
    for (int at = 0; at < events.rows(); at++) {
      while (bucket.end(last) <= from + at) {
        last++;
      }
      sessions[at] = last;
    }
    return last;
  }

  private void fill(Events events, Slot slot, int from) {
    int place = places.get(slot.index());
    if (slot.words()) {
      bucket.words(place, from, from + events.rows(), events.words(slot.index()));
    } else {
      bucket.numbers(place, from, from + events.rows(), events.numbers(slot.index()));
    }
  }

  /// Whether a column never changes within a session; a missing word is a word, a missing number
  /// nothing.
  boolean fixed(Slot slot) {
    return fixed(bucket, slot, places.get(slot.index()));
  }

  /// The same without a log.
  ///
  /// @param place which of the words or numbers of a row
  static boolean fixed(Bucket bucket, Slot slot, int place) {
    int from = 0;
    for (int session = 0; session < bucket.sessions(); session++) {
      double first = Double.NaN;
      for (int row = from; row < bucket.end(session); row++) {
        double value = slot.words() ? bucket.word(row, place) : bucket.number(row, place);
        if (Double.isNaN(first)) {
          first = value;
        } else if (value < first || value > first) {
          return false;
        }
      }
      from = bucket.end(session);
    }
    return true;
  }

  @Override
  public Column.Categories names(Progress progress) {
    return Columns.words(
        "session",
        IntStream.range(0, sessions())
            .mapToObj(session -> new String(bucket.text(session, 0), StandardCharsets.UTF_8))
            .toList());
  }

  @Override
  public double[] files(Progress progress) {
    return new double[sessions()];
  }
}
