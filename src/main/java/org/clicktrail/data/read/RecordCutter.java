package org.clicktrail.data.read;

import java.nio.charset.StandardCharsets;

/// Cuts one record out of a buffer. Lenient where files are sloppy: a quoted field ends at a quote
/// before a separator or line end, any other quote in it is text.
final class RecordCutter {

  /// There is no record.
  static final int END = -1;

  /// The record goes on behind the buffer.
  static final int MORE = -2;

  private final Dialect dialect;
  private final byte[] further;
  private final long quotes;
  private final long escapes;
  private final Fields fields = new Fields();

  private byte[] buffer = new byte[0];
  private int limit;
  private boolean ended;
  private boolean regular;
  private boolean stray;
  private int end;
  private RecordReader.LineEnd lineEnd = RecordReader.LineEnd.NONE;

  RecordCutter(Dialect dialect) {
    this.dialect = dialect;
    this.further = dialect.further().getBytes(StandardCharsets.UTF_8);
    this.quotes = EightBytes.pattern(dialect.quote());
    this.escapes = EightBytes.pattern(dialect.escape());
  }

  /// The fields of the last record.
  Fields fields() {
    return fields;
  }

  /// Whether any reader understands the last record as we do.
  boolean regular() {
    return regular;
  }

  /// Whether the last record holds a quote that neither opens nor closes nor is doubled.
  boolean stray() {
    return stray;
  }

  /// Behind the line end of the last record.
  int end() {
    return end;
  }

  RecordReader.LineEnd lineEnd() {
    return lineEnd;
  }

  /// Cuts the record that begins at a place.
  ///
  /// @return [#END], [#MORE], or 0 if it is cut
  int cut(ByteWindow window, int from) {
    buffer = window.bytes();
    limit = window.limit();
    ended = window.ended();
    fields.clear();
    boolean single = further.length == 0;
    regular = single;
    stray = false;
    int at = from;
    if (at >= limit) {
      return ended ? END : MORE;
    }
    byte separator = dialect.separator();
    byte quote = dialect.quote();
    while (true) {
      int open = quote == 0 ? END : openingQuote(at);
      if (open == MORE) {
        return MORE;
      }
      if (open >= 0) {
        at = behindQuoted(open);
      } else {
        // Here rather than in a method of its own: most bytes of a file pass this loop.
        int start = at;
        while (at < limit) {
          byte b = buffer[at];
          if (b == '\n' || b == '\r' || (b == separator && (single || separates(at)))) {
            break;
          }
          if (b == 0 || b == quote) {
            regular = false;
            stray |= b != 0;
          }
          at++;
        }
        fields.add(start, at, false, false);
      }
      if (at == MORE || (!ended && at + further.length >= limit)) {
        return MORE;
      }
      if (at >= limit) {
        return close(at, RecordReader.LineEnd.NONE);
      }
      if (buffer[at] != separator) {
        return closeAtLineEnd(at);
      }
      at += 1 + further.length;
    }
  }

  private int behindQuoted(int open) {
    int close = quotedField(open + 1);
    if (close < 0) {
      return MORE;
    }
    int at = close + 1;
    while (at < limit && buffer[at] == ' ' && dialect.separator() != ' ') {
      at++;
    }
    return at;
  }

  private int closeAtLineEnd(int at) {
    if (buffer[at] == '\n') {
      return close(at + 1, RecordReader.LineEnd.LF);
    }
    if (at + 1 >= limit && !ended) {
      return MORE;
    }
    boolean both = at + 1 < limit && buffer[at + 1] == '\n';
    return close(at + (both ? 2 : 1), both ? RecordReader.LineEnd.CRLF : RecordReader.LineEnd.CR);
  }

  /// Whether the separator that begins here goes on as it should; also true where that cannot be
  /// seen yet.
  private boolean separates(int at) {
    for (int i = 0; i < further.length; i++) {
      if (at + 1 + i >= limit) {
        return !ended;
      }
      if (buffer[at + 1 + i] != further[i]) {
        return false;
      }
    }
    return true;
  }

  private int close(int behind, RecordReader.LineEnd by) {
    end = behind;
    lineEnd = by;
    return 0;
  }

  /// @return index of the closing quote, or [#MORE]
  private int quotedField(int start) {
    byte quote = dialect.quote();
    byte escape = dialect.escape();
    boolean escaped = false;
    int at = start;
    while (at < limit) {
      at = behindText(at);
      byte b = buffer[at];
      if (b == escape && escape != quote) {
        escaped = true;
        regular = false;
        at += 2;
      } else if (b == quote) {
        int after = afterQuote(at + 1);
        if (after == MORE) {
          return MORE;
        }
        if (after == END) {
          fields.add(start, at, true, escaped);
          return at;
        }
        escaped = true;
        if (after == quote) {
          at += 2;
        } else {
          regular = false;
          stray = true;
          at++;
        }
      } else {
        if (b == 0) {
          regular = false;
        }
        at++;
      }
    }
    return MORE;
  }

  /// Behind whole eights of bytes that are neither quote nor escape nor NUL; before the limit.
  private int behindText(int from) {
    int at = from;
    while (at + Long.BYTES < limit) {
      long word = EightBytes.load(buffer, at);
      boolean special =
          EightBytes.holds(word, quotes)
              || EightBytes.holds(word, escapes)
              || EightBytes.below(word, 1);
      if (special) {
        break;
      }
      at += Long.BYTES;
    }
    return at;
  }

  /// Where a quoted field opens, blanks before it allowed; [#END] if it is not quoted.
  private int openingQuote(int from) {
    int at = from;
    while (at < limit && buffer[at] == ' ') {
      at++;
    }
    if (at >= limit) {
      return ended ? END : MORE;
    }
    if (buffer[at] != dialect.quote()) {
      return END;
    }
    regular &= at == from;
    return at;
  }

  /// [#END] if a quote before this place closes its field, blanks behind it skipped; else the byte
  /// there.
  private int afterQuote(int from) {
    int at = from;
    while (at < limit && buffer[at] == ' ' && dialect.separator() != ' ') {
      at++;
    }
    if (at + further.length >= limit) {
      if (!ended) {
        return MORE;
      }
      if (at >= limit) {
        return END;
      }
    }
    byte next = buffer[at];
    if (next == '\n' || next == '\r' || (next == dialect.separator() && separates(at))) {
      regular &= at == from;
      return END;
    }
    return buffer[from];
  }
}
