package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;

/// Reads single visits of a log in one pass over it; quick where the rows are held in memory.
final class VisitPass {

  private final List<Slot> slots;
  private final List<List<String>> words = new ArrayList<>();
  private final Map<Integer, List<Visit.Event>> events = new HashMap<>();

  private VisitPass(EventLog log, Progress progress) throws ProblemException {
    slots = log.slots().stream().filter(slot -> slot.field().role() != Role.CUSTOMER).toList();
    for (Slot slot : slots) {
      words.add(slot.words() ? log.dictionaries().words(slot, progress) : List.of());
    }
  }

  /// As [Visits#read].
  ///
  /// @param names of the sessions, by number
  static Map<String, Visit> read(
      EventLog log, Column.Categories names, List<String> sessions, Progress progress)
      throws ProblemException {
    VisitPass pass = new VisitPass(log, progress);
    Set<String> wanted = new HashSet<>(sessions);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int session = 0; session < names.size(); session++) {
      String name = names.text(session);
      if (wanted.contains(name) && numbers.putIfAbsent(name, session) == null) {
        pass.events.put(session, new ArrayList<>());
      }
    }
    log.read(Set.copyOf(numbers.values()), pass.slots, pass::take, progress);
    Map<String, Visit> visits = new LinkedHashMap<>();
    numbers.forEach((name, session) ->
        visits.put(name, new Visit(name, pass.events.getOrDefault(session, List.of()), Map.of())));
    return visits;
  }

  private void take(Events part) {
    for (int row = 0; row < part.rows(); row++) {
      List<Visit.Event> visit = events.get(part.sessions()[row]);
      if (visit != null) {
        visit.add(event(part, row));
      }
    }
  }

  private Visit.Event event(Events part, int row) {
    Map<String, String> cells = new HashMap<>();
    for (int column = 0; column < slots.size(); column++) {
      Slot slot = slots.get(column);
      if (slot.words()) {
        int code = part.words(slot.index())[row];
        if (code >= 0) {
          cells.put(slot.field().name(), words.get(column).get(code));
        }
      } else {
        double number = part.numbers(slot.index())[row];
        if (!Double.isNaN(number)) {
          cells.put(slot.field().name(), Double.toString(number));
        }
      }
    }
    long time = part.times()[row];
    return new Visit.Event(
        time == Events.NO_TIME ? OptionalLong.empty() : OptionalLong.of(time), cells);
  }
}
