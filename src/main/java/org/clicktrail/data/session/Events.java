package org.clicktrail.data.session;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// A part of the event log as primitive arrays, by slot. One object is filled again for every part.
final class Events {

  /// Time of an event that has none.
  static final long NO_TIME = Long.MIN_VALUE;

  private static final double[] NO_NUMBERS = {};
  private static final int[] NO_WORDS = {};

  private final double[][] numbers;
  private final int[][] words;
  private long[] times = {};
  private int[] sessions = {};
  private int rows;

  /// @param slots how many slots the log has; those not read stay empty
  Events(int slots) {
    numbers = new double[slots][];
    words = new int[slots][];
    java.util.Arrays.fill(numbers, NO_NUMBERS);
    java.util.Arrays.fill(words, NO_WORDS);
  }

  /// The events of one session, numbered 0.
  ///
  /// @param times microseconds since 1970, or [#NO_TIME]
  /// @param numbers by slot, empty where the slot holds words
  /// @param words codes by slot, empty where the slot holds numbers
  Events(long[] times, double[][] numbers, int[][] words) {
    this.numbers = numbers;
    this.words = words;
    this.times = times;
    this.sessions = new int[times.length];
    this.rows = times.length;
  }

  /// Takes over a chunk whose columns are session, time and then the slots.
  void fill(DuckDBDataChunkReader chunk, List<Slot> slots) throws SQLException {
    resize(Math.toIntExact(chunk.rowCount()), slots);
    DuckDBReadableVector session = chunk.vector(0);
    DuckDBReadableVector time = chunk.vector(1);
    for (int row = 0; row < rows; row++) {
      sessions[row] = session.getInt(row);
      times[row] = time.getLong(row, NO_TIME);
    }
    for (int column = 0; column < slots.size(); column++) {
      fill(chunk.vector(column + 2), slots.get(column));
    }
  }

  /// Makes room for so many events; those before are lost.
  void resize(int wanted, List<Slot> slots) {
    rows = wanted;
    if (sessions.length < wanted) {
      sessions = new int[wanted];
      times = new long[wanted];
      slots.forEach(this::grow);
    }
  }

  private void grow(Slot slot) {
    if (slot.words()) {
      words[slot.index()] = new int[rows];
    } else {
      numbers[slot.index()] = new double[rows];
    }
  }

  private void fill(DuckDBReadableVector vector, Slot slot) throws SQLException {
    if (slot.words()) {
      int[] codes = words[slot.index()];
      for (int row = 0; row < rows; row++) {
        codes[row] = vector.getInt(row);
      }
    } else {
      double[] values = numbers[slot.index()];
      for (int row = 0; row < rows; row++) {
        values[row] = vector.getDouble(row, Double.NaN);
      }
    }
  }

  int rows() {
    return rows;
  }

  /// Number of the session of each event.
  int[] sessions() {
    return sessions;
  }

  /// Microseconds since 1970, or [#NO_TIME].
  long[] times() {
    return times;
  }

  /// NaN where missing.
  double[] numbers(int slot) {
    return numbers[slot];
  }

  /// Negative where missing.
  int[] words(int slot) {
    return words[slot];
  }
}
