package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.bucket.Bucket;
import org.clicktrail.data.bucket.Buckets;
import org.clicktrail.data.bucket.Cells;

/// A first look at every bucket: which sessions there are, in which order they begin in the file,
/// and what can only be told from whole sessions.
final class Survey {

  private final List<Slot> slots;
  private final boolean[] changing;
  private final boolean returning;
  private final long[] firsts;
  private final int[] bucketOf;

  private Survey(List<Slot> slots, boolean[] changing, boolean returning, List<long[]> firsts) {
    this.slots = slots;
    this.changing = changing;
    this.returning = returning;
    this.firsts = firsts.stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.parallelSort(this.firsts);
    this.bucketOf = new int[this.firsts.length];
    for (int bucket = 0; bucket < firsts.size(); bucket++) {
      for (long first : firsts.get(bucket)) {
        bucketOf[number(first)] = bucket;
      }
    }
  }

  /// @param places by slot: which of the words or numbers of a row
  static Survey of(Buckets buckets, List<Slot> slots, List<Integer> places, Progress progress)
      throws ProblemException {
    Looking looking = new Looking(buckets, slots, places);
    new EachBucket(buckets).run(looking::look, progress);
    return new Survey(slots, looking.changing, looking.returning.get(), looking.firsts);
  }

  /// What is found, bucket by bucket, by several threads.
  private static final class Looking {
    private final List<Slot> slots;
    private final List<Integer> places;
    private final Optional<Slot> customer;
    private final AtomicLongArray sessionOf;
    private final AtomicBoolean returning = new AtomicBoolean();
    private final boolean[] changing;
    private final List<long[]> firsts = new ArrayList<>();

    Looking(Buckets buckets, List<Slot> slots, List<Integer> places) {
      this.slots = slots;
      this.places = places;
      this.customer =
          slots.stream().filter(slot -> slot.field().role() == Role.CUSTOMER).findFirst();
      this.sessionOf = new AtomicLongArray(customer.map(Slot::distinct).orElse(0));
      this.changing = new boolean[slots.size()];
      for (int bucket = 0; bucket < buckets.size(); bucket++) {
        firsts.add(new long[0]);
      }
    }

    void look(int number, Bucket bucket, Progress within) {
      within.report(0, 0);
      long[] found = new long[bucket.sessions()];
      Arrays.setAll(found, bucket::first);
      boolean[] changed = new boolean[slots.size()];
      for (Slot slot : slots) {
        changed[slot.index()] = !fixed(bucket, slot);
      }
      if (customer.isPresent() && !returning.get()) {
        customers(bucket, places.get(customer.get().index()));
      }
      synchronized (this) {
        firsts.set(number, found);
        for (int slot = 0; slot < changed.length; slot++) {
          changing[slot] |= changed[slot];
        }
      }
    }

    private boolean fixed(Bucket bucket, Slot slot) {
      synchronized (this) {
        if (changing[slot.index()]) {
          return false;
        }
      }
      return BucketLog.fixed(bucket, slot, places.get(slot.index()));
    }

    /// Whether a customer has an event with a time in two sessions.
    private void customers(Bucket bucket, int place) {
      int row = 0;
      for (int session = 0; session < bucket.sessions(); session++) {
        long name = bucket.first(session) + 1;
        for (; row < bucket.end(session); row++) {
          int code = bucket.word(row, place);
          if (code >= 0
              && bucket.time(row) != Cells.NO_TIME
              && !sessionOf.compareAndSet(code, 0, name)
              && sessionOf.get(code) != name) {
            returning.set(true);
            return;
          }
        }
      }
    }
  }

  List<Slot> slots() {
    return slots;
  }

  /// Whether a column never changes within a session.
  boolean fixed(Slot slot) {
    return !changing[slot.index()];
  }

  /// Whether some customer has more than one session.
  boolean returning() {
    return returning;
  }

  int sessions() {
    return firsts.length;
  }

  /// The number of a session, by [Bucket#first].
  private int number(long first) {
    return Arrays.binarySearch(firsts, first);
  }

  /// The numbers of the sessions of a bucket.
  int[] numbers(Bucket bucket) {
    int[] numbers = new int[bucket.sessions()];
    Arrays.setAll(numbers, session -> number(bucket.first(session)));
    return numbers;
  }

  /// The bucket of a session, by its number.
  int bucket(int session) {
    return bucketOf[session];
  }
}
