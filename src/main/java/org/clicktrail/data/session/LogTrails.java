package org.clicktrail.data.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.clicktrail.core.explore.Trails;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Role;

/// The trails of a log: one pass over its events for each question, one session held at a time.
final class LogTrails implements Trails {

  /// What sessions are followed by, the most telling first.
  private static final List<Role> ROLES = List.of(Role.EVENT, Role.PAGE, Role.CATEGORY);

  /// What sessions see.
  private static final List<Role> SHELVES = List.of(Role.PRODUCT, Role.CATEGORY);

  private final EventLog log;

  LogTrails(EventLog log) {
    this.log = log;
  }

  @Override
  public List<Told> columns() {
    return slots(ROLES).map(LogTrails::told).toList();
  }

  @Override
  public List<Shelf> shelves() {
    return slots(SHELVES)
        .map(slot -> new Shelf(told(slot), slot.field().role() == Role.PRODUCT))
        .toList();
  }

  /// Columns of at least two words, in the order of their roles.
  private Stream<Slot> slots(List<Role> roles) {
    return log.slots().stream()
        .filter(slot -> slot.words() && slot.distinct() > 1 && roles.contains(slot.field().role()))
        .sorted(Comparator.comparingInt(slot -> roles.indexOf(slot.field().role())));
  }

  private static Told told(Slot slot) {
    return new Told(slot.field().name(), slot.field().label(), slot.distinct());
  }

  private Slot slot(Told column) {
    return log.slot(column.column())
        .orElseThrow(() -> new IllegalArgumentException(column.toString()));
  }

  @Override
  public List<String> words(Told column, Progress progress) throws ProblemException {
    return log.dictionaries().words(slot(column), progress).stream()
        .map(word -> log.facts().shown(column.column(), word))
        .toList();
  }

  @Override
  public int sessions() {
    return log.sessions();
  }

  @Override
  public void walk(Told column, Walker walker, Progress progress) throws ProblemException {
    Slot slot = slot(column);
    Session session = new Session(walker);
    log.read(List.of(slot), events -> session.see(events, slot.index()), progress);
    session.end();
  }

  /// The session being read; its events may come in several parts.
  private static final class Session {
    private final Walker walker;
    private int number = -1;
    private int[] codes = new int[64];
    private long[] times = new long[64];
    private int events;

    Session(Walker walker) {
      this.walker = walker;
    }

    void see(Events part, int slot) {
      int[] words = part.words(slot);
      for (int row = 0; row < part.rows(); row++) {
        if (part.sessions()[row] != number) {
          end();
          number = part.sessions()[row];
        }
        if (events == codes.length) {
          codes = Arrays.copyOf(codes, 2 * events);
          times = Arrays.copyOf(times, 2 * events);
        }
        codes[events] = words[row];
        times[events++] = part.times()[row] == Events.NO_TIME ? NO_TIME : part.times()[row];
      }
    }

    void end() {
      if (number >= 0) {
        walker.walk(number, codes, times, events);
      }
      events = 0;
      number = -1;
    }
  }
}
