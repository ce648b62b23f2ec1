package org.clicktrail.data.format;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes the records of a file of any format as one regular text: UTF-8, commas, quotes doubled,
/// line feeds. A refused record stands among them with one field more than the table has (three at
/// least): its reason, its raw text, empty ones, and [#REFUSED] as the last.
final class Spool implements Closeable {

  /// Last field of a refused record.
  static final String REFUSED = "refused";

  private static final int RAW_LENGTH = 2000;

  private final Path file;
  private final BufferedWriter out;
  private final RowNumbers numbers = new RowNumbers();
  private final int width;

  /// @param width columns of the table
  Spool(Workshop workshop, int width) throws IOException {
    this(workshop, width, StandardCharsets.UTF_8);
  }

  private Spool(Workshop workshop, int width, Charset charset) throws IOException {
    this.file = workshop.file(".csv");
    this.out = Files.newBufferedWriter(file, charset);
    this.width = width;
  }

  /// For cells whose encoding is still unknown: every character is one byte of the user's file.
  static Spool asWritten(Workshop workshop, int width) throws IOException {
    return new Spool(workshop, width, StandardCharsets.ISO_8859_1);
  }

  Path file() {
    return file;
  }

  RowNumbers numbers() {
    return numbers;
  }

  /// Writes a record.
  ///
  /// @param row where it comes from
  /// @param cells "" where missing; empty cells are added up to the width
  void record(long row, List<String> cells) throws IOException {
    numbers.add(row);
    for (int column = 0; column < width; column++) {
      if (column > 0) {
        out.write(',');
      }
      cell(column < cells.size() ? cells.get(column) : "");
    }
    out.write('\n');
  }

  /// Notes a record that cannot be read.
  void refuse(long row, String reason, String raw) throws IOException {
    numbers.add(row);
    cell(reason);
    out.write(',');
    cell(raw.length() > RAW_LENGTH ? raw.substring(0, RAW_LENGTH) + "…" : raw);
    for (int column = 2; column < Math.max(width, 2); column++) {
      out.write(',');
    }
    out.write(',');
    out.write(REFUSED);
    out.write('\n');
  }

  private void cell(String text) throws IOException {
    if (!quotes(text)) {
      out.write(text);
      return;
    }
    out.write('"');
    int from = 0;
    for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
      out.write(text, from, quote + 1 - from);
      out.write('"');
      from = quote + 1;
    }
    out.write(text, from, text.length() - from);
    out.write('"');
  }

  /// A record of one empty cell would look like no record.
  private boolean quotes(String text) {
    if (text.isEmpty()) {
      return width == 1;
    }
    if (text.charAt(0) == ' ') {
      return true;
    }
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
