package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// Everything kept about the current session, each thing once however many features ask for it.
final class Tallies {

  private final EventLog log;
  private final Progress progress;
  private final TimeTally times = new TimeTally();
  private final Map<Object, Tally> byKey = new HashMap<>();
  private final TreeMap<Integer, Slot> slots = new TreeMap<>();
  private final List<Tally> all = new ArrayList<>(List.of(times));

  Tallies(EventLog log, Progress progress) {
    this.log = log;
    this.progress = progress;
  }

  EventLog log() {
    return log;
  }

  Progress progress() {
    return progress;
  }

  /// The columns that must be read.
  List<Slot> slots() {
    return List.copyOf(slots.values());
  }

  void start() {
    for (Tally tally : all) {
      tally.start();
    }
  }

  void add(Events events, int from, int to) {
    for (Tally tally : all) {
      tally.add(events, from, to);
    }
  }

  /// All of them.
  List<Tally> all() {
    return List.copyOf(all);
  }

  TimeTally times() {
    return times;
  }

  /// Marks a column as read.
  Slot use(String column) {
    Slot slot =
        log.slot(column)
            .orElseThrow(() -> new IllegalArgumentException("column " + column + " is not coded"));
    slots.put(slot.index(), slot);
    return slot;
  }

  WordTally words(String column) {
    Slot slot = use(column);
    return keep("words " + slot.index(), WordTally.class, new WordTally(slot));
  }

  LastWordsTally lastWords(String column) {
    Slot slot = use(column);
    return keep("last words " + slot.index(), LastWordsTally.class, new LastWordsTally(slot));
  }

  SumsTally sums(String words, String number) throws ProblemException {
    Slot slot = use(words);
    return keep(
        "sums " + slot.index() + " " + number, SumsTally.class, new SumsTally(slot, cell(number)));
  }

  DwellTally dwell(String column) {
    Slot slot = use(column);
    return keep("dwell " + slot.index(), DwellTally.class, new DwellTally(slot));
  }

  LatestTally latest(String column, int code) {
    Slot slot = use(column);
    return keep(
        "latest " + slot.index() + " " + code, LatestTally.class, new LatestTally(slot, code));
  }

  NumberTally numbers(String column) throws ProblemException {
    return keep("numbers " + column, NumberTally.class, new NumberTally(cell(column)));
  }

  private <T extends Tally> T keep(String key, Class<T> type, T fresh) {
    Tally known = byKey.get(key);
    if (known != null) {
      return type.cast(known);
    }
    byKey.put(key, fresh);
    all.add(fresh);
    return fresh;
  }

  /// Keeps something that is shared with nothing else.
  <T extends Tally> T keep(T tally) {
    all.add(tally);
    return tally;
  }

  /// A cell as a number; words are read as numbers.
  RowValue cell(String column) throws ProblemException {
    Slot slot = use(column);
    int index = slot.index();
    if (!slot.words()) {
      return new NumberCell(index);
    }
    double[] byCode = log.dictionaries().numbers(slot, progress);
    return (events, row) -> {
      int code = events.words(index)[row];
      return code < 0 ? Double.NaN : byCode[code];
    };
  }

  /// A cell as a code; NaN if missing.
  RowValue code(String column) {
    int index = use(column).index();
    return (events, row) -> {
      int code = events.words(index)[row];
      return code < 0 ? Double.NaN : code;
    };
  }
}
