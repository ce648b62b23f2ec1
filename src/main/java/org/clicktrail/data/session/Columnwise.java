package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.DecisionMoment;

/// The work of a [Pass] whose moments are ends or numbers of events and that has no outcome to look
/// at: a part of the log goes through one tally, with all that is read from it, before it goes
/// through the next.
final class Columnwise {

  private final List<Draft> drafts;
  private final Optional<Slot> customer;
  private final List<Tally> tallies;
  private final List<Reading[][]> wanted = new ArrayList<>();
  private final int[] after;
  private final int last;
  private final Events none;
  private final Runs runs = new Runs();
  private int session = -1;
  private int count;

  private Columnwise(List<Draft> drafts, Optional<Slot> customer, List<Tally> tallies, int slots) {
    this.none = new Events(slots);
    this.drafts = drafts;
    this.customer = customer;
    this.tallies = tallies;
    this.after = drafts.stream().mapToInt(draft -> events(draft.moment())).toArray();
    this.last = java.util.Arrays.stream(after).max().orElse(0);
    for (Tally tally : tallies) {
      wanted.add(drafts.stream().map(draft -> draft.readings(tally)).toArray(Reading[][]::new));
    }
  }

  private static int events(DecisionMoment moment) {
    return moment instanceof DecisionMoment.AfterEvents(int events) ? events : 0;
  }

  /// @param customer its column
  /// @param tallies all that are read
  /// @param slots of the log
  /// @return empty if a row depends on more than its number of events
  static Optional<Columnwise> of(
      List<Draft> drafts, Optional<Slot> customer, List<Tally> tallies, int slots) {
    boolean counted =
        drafts.stream()
            .map(Draft::moment)
            .allMatch(moment ->
                moment instanceof DecisionMoment.End
                    || moment instanceof DecisionMoment.AfterEvents);
    return counted && drafts.stream().allMatch(Draft::bound)
        ? Optional.of(new Columnwise(drafts, customer, tallies, slots))
        : Optional.empty();
  }

  /// @param events the next of the log
  /// @param ends to fill in
  void read(Events events, Ends ends) {
    runs.clear();
    int at = 0;
    while (at < events.rows()) {
      at = session(events, at, ends);
    }
    pass(events);
  }

  /// Goes to the end of a session, or of the events. A method of its own: with the loop around it
  /// it was compiled three times, and took longer each time.
  ///
  /// @return behind it
  private int session(Events events, int from, Ends ends) {
    if (events.sessions()[from] != session) {
      close();
      open(events.sessions()[from], ends);
    }
    int end = from + 1;
    while (end < events.rows() && events.sessions()[end] == session) {
      end++;
    }
    note(events, from, end, ends);
    cut(from, end);
    return end;
  }

  /// The log is over; another one of the same file may follow.
  void finish() {
    runs.clear();
    close();
    pass(none);
    session = -1;
  }

  private void pass(Events events) {
    for (int draft = 0; draft < drafts.size(); draft++) {
      drafts.get(draft).direct();
    }
    for (int tally = 0; tally < wanted.size(); tally++) {
      tallies.get(tally).pass(events, runs, wanted.get(tally));
    }
  }

  private void open(int number, Ends ends) {
    session = number;
    count = 0;
    ends.begin(number);
    runs.begin();
    for (Draft draft : drafts) {
      draft.start();
    }
  }

  private void close() {
    for (int draft = 0; session >= 0 && draft < after.length; draft++) {
      if (after[draft] == 0) {
        runs.take(draft, drafts.get(draft).place(session));
      }
      drafts.get(draft).finish();
    }
  }

  /// When the session began and whose it is.
  private void note(Events events, int from, int to, Ends ends) {
    long[] times = events.times();
    for (int at = from; at < to && ends.start()[session] == Events.NO_TIME; at++) {
      ends.start()[session] = times[at];
    }
    if (customer.isPresent()) {
      int[] codes = events.words(customer.get().index());
      for (int at = from; at < to && ends.customer()[session] < 0; at++) {
        ends.customer()[session] = codes[at];
      }
    }
  }

  /// Cuts events of the session where a moment is reached.
  private void cut(int from, int to) {
    int at = from;
    while (count < last && at < to) {
      int next = next(to - at);
      at += next - count;
      count = next;
      runs.add(at);
      for (int draft = 0; draft < after.length; draft++) {
        if (after[draft] == count) {
          runs.take(draft, drafts.get(draft).place(session));
        }
      }
    }
    if (at < to) {
      count += to - at;
      runs.add(to);
    }
  }

  /// The number of events at the next moment, or at the end of those there are.
  private int next(int left) {
    int next = count + left;
    for (int events : after) {
      if (events > count && events < next) {
        next = events;
      }
    }
    return next;
  }
}
