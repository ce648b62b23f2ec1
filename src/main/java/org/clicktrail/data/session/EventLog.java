package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;

/// The events of a file in the engine, coded and in the order of the kernel: session by session,
/// within a session by time. Sessions are numbered from 0 in the order of their first row.
///
/// @param engine holds the tables
/// @param events table: `s` session, `t` microseconds since 1970 or null, a column for each slot
/// @param visits table: `s`, `name` of the session, `test` (1 if from a test file)
/// @param slots the columns of `events`
/// @param rows events in all
/// @param sessions sessions in all
/// @param times whether any event has a time
/// @param testFiles whether there are test files
/// @param facts what the file can tell
record EventLog(
    Engine engine,
    String events,
    String visits,
    List<Slot> slots,
    long rows,
    int sessions,
    boolean times,
    boolean testFiles,
    Facts facts) {

  EventLog {
    slots = List.copyOf(slots);
  }

  Optional<Slot> slot(String column) {
    return slots.stream().filter(slot -> slot.field().name().equals(column)).findFirst();
  }

  Optional<Slot> customer() {
    return slots.stream().filter(slot -> slot.field().role() == Role.CUSTOMER).findFirst();
  }

  /// The code of each word of a column.
  List<String> dictionary(Slot slot, Progress progress) throws ProblemException {
    List<String> words = new ArrayList<>(slot.distinct());
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select w from " + slot.dictionary() + " order by code",
          row -> words.add(row.getString(1)));
    }
    return words;
  }

  /// The codes of some words.
  Map<String, Integer> codes(Slot slot, List<String> words, Progress progress)
      throws ProblemException {
    Map<String, Integer> codes = new HashMap<>();
    if (words.isEmpty()) {
      return codes;
    }
    String wanted = String.join(", ", words.stream().map(Sql::text).toList());
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select w, code from " + slot.dictionary() + " where w in (" + wanted + ")",
          row -> codes.put(row.getString(1), row.getInt(2)));
    }
    return codes;
  }

  /// Whether a code stands for the word, without case.
  boolean[] matches(Slot slot, String word, Progress progress) throws ProblemException {
    boolean[] matches = new boolean[slot.distinct()];
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select code from "
              + slot.dictionary()
              + " where lower(w) = lower("
              + Sql.text(word)
              + ")",
          row -> matches[row.getInt(1)] = true);
    }
    return matches;
  }

  /// The words of a column as numbers, by code; NaN where a word is none.
  double[] numbers(Slot slot, Progress progress) throws ProblemException {
    double[] numbers = new double[slot.distinct()];
    Arrays.fill(numbers, Double.NaN);
    try (Query query = Query.on(engine, progress)) {
      query.each(
          "select code, num from " + slot.dictionary() + " where num is not null",
          row -> numbers[row.getInt(1)] = row.getDouble(2));
    }
    return numbers;
  }

  /// The sessions' names, by number.
  Column.Categories names(Progress progress) throws ProblemException {
    List<String> names = new ArrayList<>(sessions);
    try (Query query = Query.on(engine, progress)) {
      query.each("select name from " + visits + " order by s", row -> names.add(row.getString(1)));
    }
    return Columns.words("session", names);
  }

  /// 1 for sessions of test files, by number.
  double[] files(Progress progress) throws ProblemException {
    double[] files = new double[sessions];
    try (Query query = Query.on(engine, progress)) {
      query.each("select s from " + visits + " where test", row -> files[row.getInt(1)] = 1);
    }
    return files;
  }
}
