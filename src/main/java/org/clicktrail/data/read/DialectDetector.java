package org.clicktrail.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the separator and the quote that cut a file into equally long records of sensible cells.
final class DialectDetector {

  private static final byte[] SEPARATORS = {',', ';', '\t', '|'};
  private static final byte[] QUOTES = {'"', '\''};
  private static final int RECORDS = 400;

  private DialectDetector() {}

  /// The dialect of the text.
  ///
  /// @param head beginning of the file in UTF-8, possibly cut in the middle of a record
  /// @param separator as the user says
  /// @param quote as the user says; 0: none
  static Dialect of(byte[] head, Optional<Byte> separator, Optional<Byte> quote)
      throws IOException {
    Dialect best = Dialect.of((char) separator.orElse((byte) ',').byteValue());
    double bestScore = -1;
    byte[] separators = separator.map(only -> new byte[] {only}).orElse(SEPARATORS);
    byte[] quotes = quote.map(only -> new byte[] {only}).orElse(QUOTES);
    for (byte mark : quotes) {
      for (byte sep : separators) {
        Dialect dialect = best.withSeparator(sep).withQuote(mark);
        // A second quote must earn its place; the first of equals wins.
        double score = score(head, dialect) * (mark == '\'' ? 0.98 : 1);
        if (score > bestScore + 1e-9) {
          best = dialect;
          bestScore = score;
        }
      }
    }
    return best.quote() != 0 && backslashes(head, best.quote())
        ? best.withEscape((byte) '\\')
        : best;
  }

  /// Share of records of the usual length × share of sensible cells × a reward for more columns.
  private static double score(byte[] head, Dialect dialect) throws IOException {
    Map<Integer, Integer> lengths = new HashMap<>();
    long cells = 0;
    long sensible = 0;
    int records = 0;
    ShapeReader shapes = new ShapeReader();
    try (RecordReader reader = new RecordReader(new ByteArrayInputStream(head), dialect)) {
      while (records < RECORDS && reader.next()) {
        boolean cut = reader.lineEnd() == RecordReader.LineEnd.NONE && records > 0;
        if (cut || blank(reader)) {
          continue;
        }
        records++;
        lengths.merge(reader.fields(), 1, Integer::sum);
        for (int field = 0; field < reader.fields(); field++) {
          cells++;
          sensible += sensible(reader, field, shapes) ? 1 : 0;
        }
      }
    }
    int usual = 1;
    int count = 0;
    for (Map.Entry<Integer, Integer> entry : lengths.entrySet()) {
      if (entry.getKey() > 1 && entry.getValue() > count) {
        usual = entry.getKey();
        count = entry.getValue();
      }
    }
    if (usual < 2) {
      return 0;
    }
    double consistent = (double) count / records;
    return consistent * sensible / cells * (usual - 1) / usual;
  }

  private static boolean blank(RecordReader reader) {
    return reader.fields() == 1 && reader.start(0) == reader.end(0);
  }

  /// A quoted cell, a number, or words without anything that often separates.
  private static boolean sensible(RecordReader reader, int field, ShapeReader shapes) {
    if (reader.quoted(field)) {
      return true;
    }
    byte[] b = reader.buffer();
    CellShape shape = shapes.shape(b, reader.start(field), reader.end(field));
    if (shape != CellShape.WORDS && shape != CellShape.CODE) {
      return true;
    }
    for (int at = reader.start(field); at < reader.end(field); at++) {
      byte c = b[at];
      if (c == ',' || c == ';' || c == '\t' || c == '|' || c == '"') {
        return false;
      }
    }
    return true;
  }

  /// Whether quotes within quotes are marked by a backslash rather than doubled.
  private static boolean backslashes(byte[] head, byte quote) {
    int slashes = 0;
    int doubled = 0;
    for (int at = 1; at + 1 < head.length; at++) {
      if (head[at] == quote && head[at - 1] == '\\') {
        slashes++;
      } else if (head[at] == quote && head[at + 1] == quote && isText(head[at - 1])) {
        doubled++;
      }
    }
    return slashes > doubled;
  }

  private static boolean isText(byte b) {
    return b != ',' && b != ';' && b != '\t' && b != '|' && b != '\n' && b != '\r' && b != '"';
  }
}
