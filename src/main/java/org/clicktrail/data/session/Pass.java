package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.feature.Features;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;

/// One pass over all events: every feature of every moment, label and revenue of every session. The
/// row of a session is taken the instant it reaches the moment, before any later event is looked
/// at, so what follows cannot change it.
final class Pass {

  /// So many rows are handed over at once.
  private static final int MANY = 1 << 13;

  private final EventLog log;
  private final Tallies tallies;
  private final Progress progress;
  private final Optional<DoubleSupplier> outcome;
  private final Optional<DoubleSupplier> revenue;
  private final boolean decidable;
  private final Optional<Changes> changes;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Within> within = new ArrayList<>();
  private Ends ends;
  private final Optional<WordTally> customer;
  private final Optional<Columnwise> columnwise;
  private int session = -1;
  private long done;

  /// A moment within the session.
  ///
  /// @param events after so many; 0 if at the first event with a word
  private record Within(Draft draft, int events, Optional<UntilWord> word) {}

  private record UntilWord(WordTally words, int slot, int code) {}

  /// What a pass shall find.
  ///
  /// @param outcome judged on the whole session
  /// @param revenue of the whole session
  record Plan(
      List<Feature> features,
      Optional<Expression> outcome,
      Optional<Expression> revenue,
      List<DecisionMoment> moments) {}

  Pass(EventLog log, Plan plan, Progress progress) throws ProblemException {
    this(log, plan.features, plan.outcome, plan.revenue, plan.moments, progress);
  }

  Pass(
      EventLog log,
      List<Feature> features,
      Optional<Expression> outcome,
      Optional<Expression> revenue,
      List<DecisionMoment> moments,
      Progress progress)
      throws ProblemException {
    this.log = log;
    this.progress = progress;
    this.tallies = new Tallies(log, progress);
    this.ends = new Ends(log.sessions());
    Map<String, Feature> byId =
        features.stream()
            .filter(feature -> !feature.op().prior())
            .collect(Collectors.toMap(Feature::id, feature -> feature));
    Calculator calculator = new Calculator(tallies, byId);
    this.outcome = calculated(calculator, outcome);
    this.revenue = calculated(calculator, revenue);
    boolean events = log.facts().mapping().grain() == Grain.EVENTS;
    this.decidable =
        events && outcome.filter(e -> Lasting.of(log.facts(), features).holds(e)).isPresent();
    this.changes =
        features.stream().anyMatch(feature -> feature.op().prior())
            ? Optional.of(new Changes(log.sessions()))
            : Optional.empty();
    this.customer = log.customer().map(slot -> tallies.words(slot.field().name()));
    for (DecisionMoment moment : moments) {
      add(events ? moment : new DecisionMoment.End(), features);
    }
    this.columnwise =
        outcome.isEmpty() && revenue.isEmpty() && changes.isEmpty()
            ? Columnwise.of(drafts, log.customer(), tallies.all(), log.slots().size())
            : Optional.empty();
  }

  private static Optional<DoubleSupplier> calculated(
      Calculator calculator, Optional<Expression> expression) throws ProblemException {
    return expression.isPresent()
        ? Optional.of(calculator.session(expression.get()))
        : Optional.empty();
  }

  private void add(DecisionMoment moment, List<Feature> features) throws ProblemException {
    int events = moment instanceof DecisionMoment.AfterEvents(int k) ? k : 0;
    List<Feature> usable = Features.knownAfter(features, events);
    FeatureReaders readers = new FeatureReaders(tallies);
    List<DoubleSupplier> bound = new ArrayList<>();
    for (Feature feature : usable) {
      bound.add(feature.op().prior() ? () -> Double.NaN : readers.reader(feature));
    }
    Draft draft = new Draft(moment, usable, bound, log.sessions());
    drafts.add(draft);
    if (moment instanceof DecisionMoment.FirstEvent(String word)) {
      within.add(new Within(draft, 0, Optional.of(until(word))));
    } else if (events > 0) {
      within.add(new Within(draft, events, Optional.empty()));
    }
  }

  private UntilWord until(String word) throws ProblemException {
    String column =
        log.facts()
            .mapping()
            .first(Role.EVENT)
            .orElseThrow(() ->
                new ProblemException(
                    org.clicktrail.core.job.Problem.Kind.COLUMN_MISSING, "event", ""))
            .name();
    Slot slot = tallies.use(column);
    boolean[] matches = log.dictionaries().matches(slot, word, progress);
    int code = -2;
    for (int i = matches.length - 1; i >= 0; i--) {
      code = matches[i] ? i : code;
    }
    return new UntilWord(tallies.words(column), slot.index(), code);
  }

  /// Receives rows.
  @FunctionalInterface
  interface Rows {
    /// @param moment by place
    /// @param draft its rows, which are gone afterwards
    void take(int moment, Draft draft);
  }

  /// Reads all events.
  void run() throws ProblemException {
    log.read(tallies.slots(), this::read, progress);
    end();
  }

  /// Reads whole sessions of the same file, numbered from 0 in every part, and hands over their
  /// rows when there are many, so that few are held. Only where no feature asks for earlier
  /// sessions.
  void run(EventLog part, Rows rows) throws ProblemException {
    ends = new Ends(part.sessions());
    session = -1;
    part.read(
        tallies.slots(),
        events -> {
          read(events);
          hand(rows, MANY);
        },
        progress);
    end();
    hand(rows, 1);
  }

  private void hand(Rows rows, int least) {
    for (int moment = 0; moment < drafts.size(); moment++) {
      Draft draft = drafts.get(moment);
      if (draft.rows() >= least) {
        rows.take(moment, draft);
        draft.clear();
      }
    }
  }

  private void end() {
    if (columnwise.isPresent()) {
      columnwise.get().finish();
    } else if (session >= 0) {
      finish();
    }
  }

  private void read(Events events) {
    if (columnwise.isPresent()) {
      columnwise.get().read(events, ends);
    } else {
      rowwise(events);
    }
    done += events.rows();
    progress.report(done, log.rows());
  }

  private void rowwise(Events events) {
    int[] sessions = events.sessions();
    int at = 0;
    while (at < events.rows()) {
      if (sessions[at] != session) {
        next(sessions[at]);
      }
      int end = at + 1;
      while (end < events.rows() && sessions[end] == session) {
        end++;
      }
      while (at < end) {
        int stop = stop(events, at, end);
        tallies.add(events, at, stop);
        after(events.times()[stop - 1]);
        at = stop;
      }
    }
  }

  /// Behind the next event after which something must be looked at.
  private int stop(Events events, int from, int end) {
    if (changes.isPresent()) {
      return from + 1;
    }
    int stop = end;
    for (Within moment : within) {
      if (moment.draft.open() && moment.word.isPresent()) {
        stop = firstWith(moment.word.get(), events, from, stop);
      } else if (moment.draft.open()) {
        stop = Math.min(stop, from + moment.events - tallies.times().events());
      }
    }
    return stop;
  }

  /// Behind the first event with the word; `end` if there is none.
  private static int firstWith(UntilWord word, Events events, int from, int end) {
    int[] words = events.words(word.slot);
    int at = from;
    while (at < end && words[at] != word.code) {
      at++;
    }
    return Math.min(at + 1, end);
  }

  private void next(int number) {
    if (session >= 0) {
      finish();
    }
    if (number <= session) {
      throw new IllegalStateException("session " + number + " after " + session);
    }
    session = number;
    tallies.start();
    drafts.forEach(Draft::start);
    changes.ifPresent(list -> list.start(number));
  }

  /// Takes the rows of the moments this event reaches.
  private void after(long time) {
    for (Within moment : within) {
      if (moment.draft.open() && reached(moment)) {
        if (decidable && happened()) {
          moment.draft.leaveOut();
        } else {
          moment.draft.take(session);
        }
      }
    }
    if (changes.isPresent()) {
      double earned = revenue.isPresent() ? revenue.get().getAsDouble() : 0;
      changes.get().see(session, time, happened() ? 1 : 0, earned);
    }
  }

  private boolean reached(Within moment) {
    return moment
        .word
        .map(word -> word.words.count(word.code) > 0)
        .orElseGet(() -> tallies.times().events() == moment.events);
  }

  private boolean happened() {
    return outcome.isPresent() && outcome.get().getAsDouble() != 0;
  }

  private void finish() {
    for (Draft draft : drafts) {
      if (draft.moment() instanceof DecisionMoment.End) {
        draft.take(session);
      }
      draft.finish();
    }
    ends.label()[session] = outcome.isPresent() ? (happened() ? 1 : 0) : Double.NaN;
    ends.revenue()[session] = revenue.isPresent() ? revenue.get().getAsDouble() : Double.NaN;
    ends.start()[session] = tallies.times().first();
    if (customer.isPresent()) {
      ends.customer()[session] = customer.get().first();
    }
  }

  /// One a moment, in the order asked for.
  List<Draft> drafts() {
    return drafts;
  }

  Ends ends() {
    return ends;
  }

  /// What was found.
  Passed passed() {
    return new Passed(drafts, ends, changes);
  }
}
