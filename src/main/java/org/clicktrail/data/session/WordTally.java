package org.clicktrail.data.session;

import java.util.Arrays;

/// Counts of the words of a column over the events where it is known. Counts of all words are kept
/// in one array, each below the number of the session it belongs to, so that a new session costs
/// nothing; the last place is for missing words, which count for nothing.
final class WordTally implements Tally {

  private static final int FEW = 64;
  private static final double LOG_2 = Math.log(2);

  /// What words add to the entropy, by the events where the column is known, then by those with the
  /// word: a logarithm costs more than everything else here.
  private static final double[] TERMS = new double[FEW * FEW];

  static {
    for (int known = 1; known < FEW; known++) {
      for (int count = 1; count <= known; count++) {
        TERMS[known * FEW + count] = term(count, known);
      }
    }
  }

  private static final long SESSION = 1L << Integer.SIZE;

  private final int slot;
  private final long[] counts;
  private long[] since = {};
  private int[] seen = new int[16];
  private long begin;
  private long session;
  private int known;
  private int distinct;
  private int stretches;
  private int last;

  WordTally(Slot slot) {
    this.slot = slot.index();
    this.counts = new long[slot.distinct() + 1];
  }

  /// From now on also keeps when the session began and when each word is first seen.
  void keepTimes() {
    if (since.length == 0) {
      since = new long[counts.length];
    }
  }

  @Override
  public void start() {
    session += SESSION;
    begin = Events.NO_TIME;
    known = 0;
    distinct = 0;
    stretches = 0;
    last = -1;
  }

  @Override
  public void add(Events events, int from, int to) {
    int[] words = events.words(slot);
    if (since.length > 0) {
      addTimed(words, events.times(), from, to);
      return;
    }
    for (int row = from; row < to; row++) {
      add(words[row]);
    }
  }

  private void addTimed(int[] words, long[] times, int from, int to) {
    for (int row = from; row < to; row++) {
      begin = begin == Events.NO_TIME ? times[row] : begin;
      if (add(words[row]) > 0) {
        since[words[row]] = times[row];
      }
    }
  }

  @Override
  public void pass(Events events, Runs runs, Reading[][] wanted) {
    int at = 0;
    for (int run = 0; run < runs.size(); run++) {
      if (runs.begins(run)) {
        start();
      }
      add(events, at, runs.end(run));
      at = runs.end(run);
      if (runs.draft(run) >= 0) {
        for (Reading reading : wanted[runs.draft(run)]) {
          reading.put(runs.row(run), value(reading));
        }
      }
    }
  }

  @Override
  public double value(Reading reading) {
    return switch (reading.op()) {
      case DISTINCT -> distinct;
      case ENTROPY -> entropy();
      case CHANGES -> Math.max(0, stretches - 1);
      case REVISITS -> known - distinct;
      case COUNT, RECENT -> count(reading.code());
      case SHARE -> known == 0 ? Double.NaN : (double) count(reading.code()) / known;
      case UNTIL -> secondsUntil(reading.code());
      case FIRST -> reading.level(first());
      case LAST -> reading.level(last);
      case TOP -> reading.level(top());
      default -> throw reading.unknown();
    };
  }

  /// Without a branch that depends on the word: which comes next cannot be foreseen.
  ///
  /// @param code negative if missing
  /// @return 1 if it is new in the session, else 0
  private int add(int code) {
    int missing = code >> (Integer.SIZE - 1);
    int there = 1 + missing;
    int place = (code & ~missing) | (counts.length - 1 & missing);
    long count = counts[place];
    counts[place] = Math.max(count, session) + 1;
    int fresh = there & (1 - (int) ((session - count) >>> (Long.SIZE - 1)));
    if (distinct == seen.length) {
      seen = Arrays.copyOf(seen, distinct * 2);
    }
    seen[distinct] = code;
    distinct += fresh;
    int differs = code ^ last;
    stretches += there & ((differs | -differs) >>> (Integer.SIZE - 1));
    last = (last & missing) | (code & ~missing);
    known += there;
    return fresh;
  }

  /// Events with this word; 0 for a negative code.
  int count(int code) {
    return code >= 0 && counts[code] > session ? (int) (counts[code] - session) : 0;
  }

  /// Seconds from the first known time to the first event with the word; NaN if there is none, or a
  /// time is unknown.
  private double secondsUntil(int code) {
    return count(code) == 0 || since[code] == Events.NO_TIME || begin == Events.NO_TIME
        ? Double.NaN
        : (since[code] - begin) / 1e6;
  }

  /// Negative if none is known.
  int first() {
    return distinct == 0 ? -1 : seen[0];
  }

  /// Of equally frequent words the one seen first; negative if none is known.
  private int top() {
    int top = -1;
    for (int i = 0; i < distinct; i++) {
      if (top < 0 || counts[seen[i]] > counts[top]) {
        top = seen[i];
      }
    }
    return top;
  }

  /// Shannon entropy in bits; NaN if none is known.
  private double entropy() {
    if (distinct <= 1) {
      return known == 0 ? Double.NaN : 0;
    }
    double entropy = 0;
    for (int i = 0; i < distinct; i++) {
      int count = (int) (counts[seen[i]] - session);
      entropy -= known < FEW ? TERMS[known * FEW + count] : term(count, known);
    }
    return entropy / LOG_2;
  }

  private static double term(int count, int known) {
    double share = (double) count / known;
    return share * Math.log(share);
  }
}
