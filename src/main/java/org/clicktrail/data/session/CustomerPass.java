package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.goal.Cutoffs;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// One pass over a log whose sessions are customers: every feature of every customer at every
/// cut-off, and what happened in the horizon after it. The row of a customer is taken before the
/// first event at or after the cut-off is looked at, so what follows cannot change it. Events
/// without a time are not known before anything and are passed over.
final class CustomerPass {

  private final EventLog log;
  private final Progress progress;
  private final Tallies history;
  private final List<Cutoff> cutoffs = new ArrayList<>();
  private final long[] boundaries;
  private final long[] first;
  private int customer = -1;
  private int next;
  private long done;

  /// One cut-off: the rows taken there, the time before it and the time after it.
  static final class Cutoff {
    private final long at;
    private final Draft draft;
    private final Window before;
    private final Window after;
    private final double[] label;
    private final double[] revenue;

    private Cutoff(long at, Draft draft, Window before, Window after, int customers) {
      this.at = at;
      this.draft = draft;
      this.before = before;
      this.after = after;
      this.label = new double[customers];
      this.revenue = new double[customers];
    }

    /// Microseconds since 1970.
    long at() {
      return at;
    }

    int rows() {
      return draft.rows();
    }

    /// Numbers of the customers with a row, ascending.
    int[] customers() {
      return draft.sessions();
    }

    double[] column(int feature) {
      return draft.column(feature);
    }

    /// By customer number; NaN without an outcome.
    double[] label() {
      return label;
    }

    /// By customer number; NaN if not in the file.
    double[] revenue() {
      return revenue;
    }

    /// Rows, and customers who came first at or after the cut-off.
    Scored scored() {
      return draft.scored();
    }
  }

  /// What happens within a stretch of time.
  private record Window(
      long from,
      long to,
      Tallies tallies,
      Optional<DoubleSupplier> outcome,
      Optional<DoubleSupplier> revenue) {

    /// Adds events that all lie between two neighbouring boundaries.
    void add(Events events, int start, int stop) {
      long time = events.times()[start];
      if (time >= from && time < to) {
        tallies.add(events, start, stop);
      }
    }
  }

  CustomerPass(EventLog log, List<Feature> features, Customers.Ask ask, Progress progress)
      throws ProblemException {
    this.log = log;
    this.progress = progress;
    this.history = new Tallies(log, progress);
    this.first = new long[log.sessions()];
    Arrays.fill(first, Events.NO_TIME);
    Map<String, Feature> byId =
        Features.of(log.facts()).stream()
            .filter(feature -> !feature.op().prior())
            .collect(Collectors.toMap(Feature::id, Function.identity()));
    Cutoffs when = ask.cutoffs();
    long horizon = when.horizon().micros();
    Optional<DoubleSupplier> value = calculated(history, byId, ask.revenue());
    for (long at : when.all()) {
      Window before = window(at - horizon, at, byId, Optional.empty(), ask.revenue());
      Window after = window(at, at + horizon, byId, ask.outcome(), ask.revenue());
      CustomerReaders readers =
          new CustomerReaders(history, before.tallies, value, before.revenue, at);
      List<DoubleSupplier> bound = new ArrayList<>();
      for (Feature feature : features) {
        bound.add(readers.reader(feature));
      }
      Draft draft = new Draft(Cutoffs.at(at), features, bound, log.sessions());
      cutoffs.add(new Cutoff(at, draft, before, after, log.sessions()));
    }
    this.boundaries =
        when.all().stream()
            .flatMapToLong(at -> java.util.stream.LongStream.of(at - horizon, at, at + horizon))
            .sorted()
            .distinct()
            .toArray();
  }

  private Window window(
      long from,
      long to,
      Map<String, Feature> byId,
      Optional<Expression> outcome,
      Optional<Expression> revenue)
      throws ProblemException {
    Tallies tallies = new Tallies(log, progress);
    return new Window(
        from, to, tallies, calculated(tallies, byId, outcome), calculated(tallies, byId, revenue));
  }

  private static Optional<DoubleSupplier> calculated(
      Tallies tallies, Map<String, Feature> byId, Optional<Expression> expression)
      throws ProblemException {
    return expression.isPresent()
        ? Optional.of(new Calculator(tallies, byId).session(expression.get()))
        : Optional.empty();
  }

  /// Reads all events.
  void run() throws ProblemException {
    TreeMap<Integer, Slot> wanted = new TreeMap<>();
    history.slots().forEach(slot -> wanted.put(slot.index(), slot));
    for (Cutoff cutoff : cutoffs) {
      cutoff.before.tallies.slots().forEach(slot -> wanted.put(slot.index(), slot));
      cutoff.after.tallies.slots().forEach(slot -> wanted.put(slot.index(), slot));
    }
    log.read(List.copyOf(wanted.values()), this::read, progress);
    if (customer >= 0) {
      finish();
    }
  }

  private void read(Events events) {
    int at = 0;
    while (at < events.rows()) {
      if (events.sessions()[at] != customer) {
        begin(events.sessions()[at]);
      }
      at = add(events, at);
    }
    done += events.rows();
    progress.report(done, log.rows());
  }

  /// Adds the events of the customer up to the next boundary.
  ///
  /// @return behind them
  private int add(Events events, int from) {
    long time = events.times()[from];
    if (time == Events.NO_TIME) {
      return from + 1;
    }
    takeUpTo(time);
    long boundary = boundaryAfter(time);
    int stop = from + 1;
    while (stop < events.rows()
        && events.sessions()[stop] == customer
        && events.times()[stop] != Events.NO_TIME
        && events.times()[stop] < boundary) {
      stop++;
    }
    history.add(events, from, stop);
    for (Cutoff cutoff : cutoffs) {
      cutoff.before.add(events, from, stop);
      cutoff.after.add(events, from, stop);
    }
    return stop;
  }

  private long boundaryAfter(long time) {
    int found = Arrays.binarySearch(boundaries, time);
    int after = found < 0 ? -found - 1 : found + 1;
    return after < boundaries.length ? boundaries[after] : Long.MAX_VALUE;
  }

  private void begin(int number) {
    if (customer >= 0) {
      finish();
    }
    customer = number;
    next = 0;
    history.start();
    for (Cutoff cutoff : cutoffs) {
      cutoff.draft.start();
      cutoff.before.tallies.start();
      cutoff.after.tallies.start();
    }
  }

  /// Takes the row at every cut-off at or before a time that has none yet.
  private void takeUpTo(long time) {
    while (next < cutoffs.size() && cutoffs.get(next).at <= time) {
      if (history.times().events() > 0) {
        cutoffs.get(next).draft.take(customer);
      }
      next++;
    }
  }

  private void finish() {
    takeUpTo(Long.MAX_VALUE);
    first[customer] = history.times().first();
    for (Cutoff cutoff : cutoffs) {
      cutoff.draft.finish();
      cutoff.label[customer] =
          cutoff
              .after
              .outcome
              .map(outcome -> outcome.getAsDouble() != 0 ? 1.0 : 0.0)
              .orElse(Double.NaN);
      cutoff.revenue[customer] =
          cutoff.after.revenue.map(DoubleSupplier::getAsDouble).orElse(Double.NaN);
    }
  }

  List<Cutoff> cutoffs() {
    return cutoffs;
  }

  /// Time of the first event by customer number, [Events#NO_TIME] if unknown.
  long[] first() {
    return first;
  }
}
