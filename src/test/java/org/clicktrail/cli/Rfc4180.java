package org.clicktrail.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A reader of RFC 4180 that shares nothing with the product: commas, double quotes, no leniency.
final class Rfc4180 {

  private final String text;
  private int at;

  private Rfc4180(String text) {
    this.text = text;
  }

  /// All records; UTF-8, else ISO 8859-1 (a clean file of Pollock is).
  static List<List<String>> read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
    }
    return new Rfc4180(text).records();
  }

  private List<List<String>> records() {
    List<List<String>> records = new ArrayList<>();
    while (at < text.length()) {
      List<String> record = new ArrayList<>();
      do {
        record.add(take('"') ? quoted() : plain());
      } while (take(','));
      boolean ended = take('\r');
      ended |= take('\n');
      if (!ended && at < text.length()) {
        throw new IllegalStateException("text behind a quoted cell at " + at);
      }
      records.add(record);
    }
    return records;
  }

  private boolean take(char sign) {
    boolean there = at < text.length() && text.charAt(at) == sign;
    at += there ? 1 : 0;
    return there;
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    while (true) {
      char sign = text.charAt(at++);
      if (sign == '"' && !take('"')) {
        return cell.toString();
      }
      cell.append(sign);
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }
}
