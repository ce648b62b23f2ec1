package org.clicktrail.data.bucket;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// A file of plain records as its beginning promises: UTF-8, one byte between fields, no quotes.
///
/// @param path of the file
/// @param separator between fields
/// @param quote the sign that must not appear
/// @param skip lines before the first record
/// @param columns by place in the file
/// @param names how the names lie in a row; first those of sessions
public record PlainFile(
    Path path, byte separator, byte quote, int skip, List<Column> columns, List<Naming> names) {

  public PlainFile {
    columns = List.copyOf(columns);
    names = List.copyOf(names);
  }

  /// What a cell must be.
  public enum Kind {
    /// Not looked at.
    SKIPPED,
    /// Names a session or a customer; there may be too many to be coded.
    NAME,
    /// `2020-01-31 23:59:59`, with ` UTC` behind or not.
    TIME,
    /// Anything, as written.
    WORD,
    /// A whole number as Java writes it.
    WHOLE_WORD,
    /// A number with a point or without.
    NUMBER
  }

  /// A column.
  ///
  /// @param index among the names, the words or the numbers
  /// @param suspects words that would mean something else than themselves, such as *NULL*, and did
  ///   not come at the beginning
  public record Column(Kind kind, int index, Set<String> suspects) {
    public Column {
      suspects = Set.copyOf(suspects);
    }

    public Column(Kind kind, int index) {
      this(kind, index, Set.of());
    }
  }

  /// How the names of a kind lie in a row.
  Names names(int index, Plain plain) {
    Set<String> suspects =
        columns.stream()
            .filter(column -> column.kind() == Kind.NAME && column.index() == index)
            .map(Column::suspects)
            .findFirst()
            .orElse(Set.of());
    return new Names(names.get(index), plain, suspects);
  }

  int count(Kind... kinds) {
    List<Kind> wanted = List.of(kinds);
    return (int) columns.stream().filter(column -> wanted.contains(column.kind())).count();
  }

  int words() {
    return count(Kind.WORD, Kind.WHOLE_WORD);
  }

  int numbers() {
    return count(Kind.NUMBER);
  }
}
