package org.clicktrail.data.session;

import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.data.bucket.Bucket;
import org.clicktrail.data.bucket.Buckets;
import org.clicktrail.data.bucket.Naming;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBWritableVector;

/// How the names of sessions or customers lie in the engine's table, and how they are read from
/// there as text.
///
/// @param title of the text
/// @param number 0 for sessions, 1 for customers
record StoredName(String title, int number, Naming.Form form) {

  static List<StoredName> of(Buckets buckets) {
    return IntStream.range(0, buckets.names())
        .mapToObj(
            name -> new StoredName(name == 0 ? "session" : "customer", name, buckets.form(name)))
        .toList();
  }

  /// Its columns in the table: halves of a UUID, or one.
  List<String> columns() {
    String column = "n" + number;
    return form == Naming.Form.UUID ? List.of(column + "_high", column + "_low") : List.of(column);
  }

  DuckDBColumnType type() {
    return form == Naming.Form.TEXT ? DuckDBColumnType.VARCHAR : DuckDBColumnType.BIGINT;
  }

  String sql() {
    List<String> columns = columns();
    return switch (form) {
      case TEXT -> columns.getFirst();
      case WHOLE -> columns.getFirst() + "::varchar";
      case UUID ->
          "printf('%%08x-%%04x-%%04x-%%04x-%%012x', %1$s >> 32 & 4294967295, %1$s >> 16 & 65535, %1$s & 65535, %2$s >> 48 & 65535, %2$s & 281474976710655)"
              .formatted(columns.getFirst(), columns.getLast());
    };
  }

  /// Writes the names of some sessions.
  ///
  /// @param column the first of its columns
  void write(
      DuckDBDataChunkWriter to, int column, Bucket bucket, int[] sessions, int from, int count) {
    if (form == Naming.Form.TEXT) {
      texts(to.vector(column), bucket, sessions, from, count);
      return;
    }
    for (int part = 0; part < columns().size(); part++) {
      DuckDBWritableVector vector = to.vector(column + part);
      for (int at = 0; at < count; at++) {
        int place = bucket.named(sessions[from + at], number);
        if (place < 0) {
          vector.setNull(at);
        } else {
          vector.setLong(at, bucket.whole(place, part));
        }
      }
    }
  }

  private void texts(DuckDBWritableVector to, Bucket bucket, int[] sessions, int from, int count) {
    byte[][] texts = new byte[count][];
    for (int at = 0; at < count; at++) {
      texts[at] = bucket.text(sessions[from + at], number);
    }
    to.setStringUtf8Batch(0, texts);
    for (int at = 0; at < count; at++) {
      if (texts[at].length == 0) {
        to.setNull(at);
      }
    }
  }
}
