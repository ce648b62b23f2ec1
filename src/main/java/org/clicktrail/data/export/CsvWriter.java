package org.clicktrail.data.export;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// CSV after RFC 4180: UTF-8, comma, CRLF, quotes only where needed and doubled within.
final class CsvWriter implements Closeable {

  private final BufferedWriter out;
  private int column;

  CsvWriter(Path path) throws IOException {
    out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
  }

  void row(List<String> cells) throws IOException {
    for (String cell : cells) {
      cell(cell);
    }
    endRow();
  }

  void cell(String text) throws IOException {
    if (column++ > 0) {
      out.write(',');
    }
    if (needsQuotes(text)) {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(text);
    }
  }

  void endRow() throws IOException {
    out.write("\r\n");
    column = 0;
  }

  private static boolean needsQuotes(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
