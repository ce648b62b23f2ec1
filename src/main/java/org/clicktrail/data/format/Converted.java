package org.clicktrail.data.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A table as its format wrote it to a [Spool].
///
/// @param text the file of the spool
/// @param encoded whether its bytes are in the encoding of the user's file, else UTF-8
/// @param exact whether the first record holds names and all others are rows
/// @param numbers where the records come from
/// @param table name of what was read, "" if the format has one table only
/// @param tables names of all that could be read instead, the one read among them
record Converted(
    Path text,
    boolean encoded,
    boolean exact,
    RowNumbers numbers,
    String table,
    List<String> tables,
    List<Note> notes) {

  Converted {
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
  }

  /// The same, one of several.
  Converted among(Tables others) {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(others.notes());
    boolean several = others.names().size() > 1;
    return new Converted(
        text, encoded, exact, numbers, others.chosen(), several ? others.names() : List.of(), all);
  }

  /// The same with one more note.
  Converted noting(Note note) {
    List<Note> all = new ArrayList<>(notes);
    all.add(note);
    return new Converted(text, encoded, exact, numbers, table, tables, all);
  }

  /// The only table of a file.
  static Converted only(Path text, RowNumbers numbers, List<Note> notes) {
    return new Converted(text, false, true, numbers, "", List.of(), notes);
  }

  /// The only table of a file, in the encoding of the file.
  static Converted asWritten(Path text, RowNumbers numbers) {
    return new Converted(text, true, true, numbers, "", List.of(), List.of());
  }

  /// A sheet, its header still to be found.
  static Converted sheet(Path text, RowNumbers numbers, List<Note> notes) {
    return new Converted(text, false, false, numbers, "", List.of(), notes);
  }
}
