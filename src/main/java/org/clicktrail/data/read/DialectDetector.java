package org.clicktrail.data.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the separator and the quote that cut a file into equally long records of sensible cells.
final class DialectDetector {

  private static final List<String> SEPARATORS =
      List.of(",", ";", "\t", "|", "^", "~", "\u0001", "\u001f");

  /// Signs that some programs double to separate fields.
  private static final List<String> DOUBLED = List.of("|", ":", "^", "~", "#");

  private static final byte[] QUOTES = {'"', '\'', 0};
  private static final int RECORDS = 400;

  private DialectDetector() {}

  /// How well a dialect cuts a text.
  ///
  /// @param width usual number of fields, 1 if none is usual
  /// @param count records of this width
  /// @param value share of records of the usual width × share of sensible cells × a reward for more
  ///   columns; 0 where nothing is separated
  private record Score(int width, int count, double value) {}

  /// The dialect of the text.
  ///
  /// @param head beginning of the file in UTF-8, possibly cut in the middle of a record
  /// @param separator as the user says
  /// @param quote as the user says; 0: none
  static Dialect of(byte[] head, Optional<String> separator, Optional<Byte> quote)
      throws IOException {
    Dialect best = Dialect.of(',').withSeparator(separator.orElse(","));
    Score bestScore = new Score(1, 0, 0);
    byte[] quotes = quote.map(only -> new byte[] {only}).orElse(QUOTES);
    best = best.withQuote(quotes[0]);
    for (byte mark : quotes) {
      if (!quote.isPresent() && mark != '"' && !appears(head, mark == 0 ? '"' : (char) mark)) {
        continue;
      }
      for (String sep : separator.map(List::of).orElse(SEPARATORS)) {
        Dialect dialect = best.withSeparator(sep).withQuote(mark);
        if (!appears(head, sep.charAt(0))) {
          continue;
        }
        Score score = score(head, dialect);
        // Another quote must earn its place; the first of equals wins.
        if (score.value * preference(mark) > bestScore.value * preference(best.quote()) + 1e-9) {
          best = dialect;
          bestScore = score;
        }
      }
    }
    Dialect longer = separator.isEmpty() ? longer(head, best, bestScore) : best;
    return Escapes.in(head, longer)
        .map(longer::withEscape)
        .filter(escaping -> better(head, escaping, longer))
        .orElse(longer);
  }

  private static double preference(byte quote) {
    return quote == '"' ? 1 : quote == '\'' ? 0.98 : 0.95;
  }

  private static boolean appears(byte[] head, char sign) {
    for (byte b : head) {
      if (b == sign) {
        return true;
      }
    }
    return false;
  }

  /// The separator with what always follows it: a blank, or itself once more.
  private static Dialect longer(byte[] head, Dialect single, Score score) throws IOException {
    String sign = single.between();
    Dialect blank = single.withSeparator(sign + " ");
    Score withBlank = score(head, blank);
    if (score.width > 1 && withBlank.width == score.width && withBlank.count >= score.count) {
      return blank;
    }
    for (String twice : DOUBLED) {
      Dialect doubled = single.withSeparator(twice + twice);
      Score found = score(head, doubled);
      boolean same = twice.equals(sign);
      boolean wide = same && found.width * 2 - 1 == score.width && found.count >= score.count;
      if (found.width > 1 && (wide || (!same && found.value > score.value))) {
        return doubled;
      }
    }
    return single;
  }

  private static boolean better(byte[] head, Dialect escaping, Dialect plain) {
    try {
      return score(head, escaping).value >= score(head, plain).value - 1e-9;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Score score(byte[] head, Dialect dialect) throws IOException {
    Map<Integer, Integer> lengths = new HashMap<>();
    long cells = 0;
    long sensible = 0;
    int records = 0;
    ShapeReader shapes = new ShapeReader();
    try (RecordReader reader = new RecordReader(new ByteArrayInputStream(head), dialect)) {
      while (records < RECORDS && reader.next()) {
        boolean cut = reader.lineEnd() == RecordReader.LineEnd.NONE && records > 0;
        if (cut || blank(reader) || remark(reader)) {
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
      return new Score(1, records, 0);
    }
    double consistent = (double) count / records;
    return new Score(usual, count, consistent * sensible / cells * (usual - 1) / usual);
  }

  private static boolean remark(RecordReader reader) {
    return reader.fields() == 1
        && reader.start(0) < reader.end(0)
        && reader.buffer()[reader.start(0)] == '#';
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
}
