package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// One record a line.
final class JsonLines implements JsonRecords {

  private static final int RAW = 4_000;

  private final Bytes bytes;
  private final Progress progress;
  private final JsonFactory factory = JsonTree.factory();

  JsonLines(Bytes bytes, Progress progress) {
    this.bytes = bytes;
    this.progress = progress;
  }

  /// Whether the first line is a record and another follows.
  static boolean matches(Bytes bytes) throws IOException {
    JsonFactory factory = JsonTree.factory();
    try (LineReader lines = new LineReader(bytes.open(UnaryOperator.identity()))) {
      boolean first = true;
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if (blank(line)) {
          continue;
        }
        if (!first) {
          return true;
        }
        try {
          if (record(factory, line).isEmpty()) {
            return false;
          }
        } catch (JacksonException _) {
          return false;
        }
        first = false;
      }
      return false;
    }
  }

  @Override
  public void each(Sink sink) throws IOException {
    try (LineReader lines = new LineReader(bytes.open(UnaryOperator.identity()))) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        if ((lines.number() & 0x3FF) == 0) {
          progress.report(Math.min(lines.read(), bytes.size()), bytes.size());
        }
        if (lines.cut()) {
          sink.refused(lines.number(), Messages.text("format.long"), raw(line));
        } else if (!blank(line)) {
          line(lines.number(), line, sink);
        }
      }
    }
  }

  private void line(long number, byte[] line, Sink sink) throws IOException {
    try {
      Optional<JsonTree.Fields> record = record(factory, line);
      if (record.isPresent()) {
        sink.record(number, record.get());
      } else {
        sink.refused(number, Messages.text("format.json.other"), raw(line));
      }
    } catch (JacksonException e) {
      sink.refused(number, reason(e), raw(line));
    }
  }

  /// Why a record is none.
  static String reason(JacksonException e) {
    return e instanceof StreamConstraintsException
        ? Messages.text("format.json.deep")
        : Messages.text(
            "format.json.broken", e.getLocation() == null ? 1 : e.getLocation().getColumnNr());
  }

  /// @return empty if the line is a value, but no object, or something follows it
  private static Optional<JsonTree.Fields> record(JsonFactory factory, byte[] written) {
    byte[] line = NginxEscapes.resolved(written);
    int from = mark(line);
    try (JsonParser parser =
        factory.createParser(JsonTree.context(), line, from, line.length - from)) {
      parser.nextToken();
      JsonTree tree = JsonTree.of(parser);
      return parser.nextToken() == null && tree instanceof JsonTree.Fields record
          ? Optional.of(record)
          : Optional.empty();
    }
  }

  private static int mark(byte[] line) {
    boolean mark =
        line.length >= 3
            && line[0] == (byte) 0xEF
            && line[1] == (byte) 0xBB
            && line[2] == (byte) 0xBF;
    return mark ? 3 : 0;
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t' && b != 0) {
        return false;
      }
    }
    return true;
  }

  private static String raw(byte[] line) {
    return new String(line, 0, Math.min(line.length, RAW), StandardCharsets.UTF_8);
  }
}
