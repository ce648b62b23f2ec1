package org.clicktrail.data.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;

/// The events of a file in the engine, coded and in the order of the kernel: session by session,
/// within a session by time. Sessions are numbered from 0 in the order of their first row.
///
/// @param engine holds the tables
/// @param events table: `s` session, `t` microseconds since 1970 or null, a column for each slot
/// @param visits table: `s`, `name` of the session, `test` (1 if from a test file)
/// @param slots the columns of `events`
/// @param dictionaries the words behind the codes
/// @param rows events in all
/// @param sessions sessions in all
/// @param times whether any event has a time
/// @param testFiles whether there are test files
/// @param facts what the file can tell
record EngineLog(
    Engine engine,
    String events,
    String visits,
    List<Slot> slots,
    Dictionaries dictionaries,
    long rows,
    int sessions,
    boolean times,
    boolean testFiles,
    Facts facts)
    implements EventLog {

  EngineLog {
    slots = List.copyOf(slots);
  }

  @Override
  public void read(List<Slot> wanted, Reader reader, Progress progress) throws ProblemException {
    Events chunk = new Events(slots.size());
    String columns =
        wanted.stream().map(slot -> ", " + slot.column()).collect(Collectors.joining());
    try (Query query = Query.on(engine, progress)) {
      query.chunks(
          "select s, t" + columns + " from " + events,
          part -> {
            chunk.fill(part, wanted);
            reader.read(chunk);
          });
    }
  }

  @Override
  public Column.Categories names(Progress progress) throws ProblemException {
    Map<String, Integer> levels = new LinkedHashMap<>();
    int[] codes = new int[sessions];
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select s, name from " + visits + " order by s",
          row -> {
            String name = row.getString(2);
            codes[row.getInt(1)] =
                name.isEmpty() ? -1 : levels.computeIfAbsent(name, _ -> levels.size());
          });
    }
    return Columns.categories("session", codes, List.copyOf(levels.keySet()));
  }

  @Override
  public double[] files(Progress progress) throws ProblemException {
    double[] files = new double[sessions];
    try (Query query = Query.on(engine, progress)) {
      query.each("select s from " + visits + " where test", row -> files[row.getInt(1)] = 1);
    }
    return files;
  }
}
