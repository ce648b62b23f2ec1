package org.clicktrail.data.format;

import java.util.ArrayList;
import java.util.List;

/// A line of a log cut at its blanks: parts in brackets and in quotes stay together.
final class LogLine {

  /// One part.
  ///
  /// @param kind `[` within brackets, `"` within quotes, else a blank
  record Part(String text, char kind) {}

  private LogLine() {}

  /// @param separator a blank or a tab
  /// @return empty if a quote or a bracket never closes
  static List<Part> cut(String line, char separator) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == separator) {
        at++;
      } else if (c == '"' || (c == '[' && separator == ' ')) {
        int end = close(line, at + 1, c == '"' ? '"' : ']');
        if (end < 0) {
          return List.of();
        }
        parts.add(new Part(line.substring(at + 1, end), c));
        at = end + 1;
      } else {
        int end = line.indexOf(separator, at);
        end = end < 0 ? line.length() : end;
        parts.add(new Part(line.substring(at, end), ' '));
        at = end;
      }
    }
    return parts;
  }

  private static int close(String line, int from, char closing) {
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '\\' && closing == '"') {
        at++;
      } else if (c == closing) {
        return at;
      }
    }
    return -1;
  }
}
