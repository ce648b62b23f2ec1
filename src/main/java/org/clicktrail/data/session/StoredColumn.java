package org.clicktrail.data.session;

import org.duckdb.DuckDBColumnType;

/// A column of the table of a large file's sessions as the engine sees it.
record StoredColumn(String name, Kind kind) {

  /// How its values are read.
  enum Kind {
    NUMBER(DuckDBColumnType.DOUBLE),
    /// 64 bits; the smallest number is missing.
    WHOLE(DuckDBColumnType.BIGINT),
    /// 64 bits, never missing.
    BITS(DuckDBColumnType.BIGINT),
    TEXT(DuckDBColumnType.VARCHAR),
    /// Which moment the row is of, not a column of the pages.
    MOMENT(DuckDBColumnType.INTEGER);

    private final DuckDBColumnType type;

    Kind(DuckDBColumnType type) {
      this.type = type;
    }

    DuckDBColumnType type() {
      return type;
    }
  }
}
