package org.clicktrail.data.session;

import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.data.bucket.Bucket;
import org.clicktrail.data.bucket.Buckets;
import org.clicktrail.data.bucket.Naming;
import org.clicktrail.data.column.PageWriter;

/// How the names of sessions or customers lie in the engine's table, and how they are read from
/// there as text.
///
/// @param title of the text
/// @param number 0 for sessions, 1 for customers
record StoredName(String title, int number, Naming.Form form) {

  /// A whole number, or a first half of a UUID, that no name has.
  private static final long MISSING = Long.MIN_VALUE;

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

  /// How its columns are read.
  List<StoredColumn.Kind> kinds() {
    return switch (form) {
      case TEXT -> List.of(StoredColumn.Kind.TEXT);
      case WHOLE -> List.of(StoredColumn.Kind.WHOLE);
      case UUID -> List.of(StoredColumn.Kind.WHOLE, StoredColumn.Kind.BITS);
    };
  }

  String sql() {
    List<String> columns = columns();
    return switch (form) {
      case TEXT -> columns.getFirst();
      case WHOLE -> columns.getFirst() + "::varchar";
      case UUID ->
          "case when %1$s is not null then printf('%%08x-%%04x-%%04x-%%04x-%%012x', %1$s >> 32 & 4294967295, %1$s >> 16 & 65535, %1$s & 65535, %2$s >> 48 & 65535, %2$s & 281474976710655) end"
              .formatted(columns.getFirst(), columns.getLast());
    };
  }

  /// Writes the names of some sessions as the next columns of a page.
  void write(PageWriter to, Bucket bucket, int[] sessions, int from, int count) {
    if (form == Naming.Form.TEXT) {
      byte[][] texts = new byte[count][];
      for (int at = 0; at < count; at++) {
        texts[at] = bucket.text(sessions[from + at], number);
      }
      to.texts(texts);
      return;
    }
    // Loops of their own, as small as they are: in one method they took the compiler 0.35 s.
    int[] places = new int[count];
    bucket.named(number, sessions, from, places);
    long[] values = new long[count];
    for (int part = 0; part < columns().size(); part++) {
      bucket.wholes(places, part, MISSING, values);
      to.longs(values);
    }
  }
}
