package org.clicktrail.data.sql;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.schema.Field;

/// A table of events as an engine holds it.
///
/// @param key the columns that name a session before it is cut; empty if nothing does
/// @param order its column with the position within a session, where there is one
/// @param columns what features and expressions may read
public record EventTable(Place place, List<Field> key, Optional<Field> order, List<Cell> columns) {

  public EventTable {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /// Where events lie. Names are SQL: quoted where they must be.
  ///
  /// @param dialect of the engine
  /// @param table its name
  /// @param row column that decides between events of the same time, unique in the table
  /// @param time column with the point in time; "null" if there is none
  /// @param test condition that marks rows kept for testing; "false" if there are none
  public record Place(Dialect dialect, String table, String row, String time, String test) {}

  /// How a column is read.
  ///
  /// @param words as words, else as a number
  public record Cell(Field field, boolean words) {}
}
