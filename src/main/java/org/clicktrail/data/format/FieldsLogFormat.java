package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;

/// Logs that name their fields in a line `#Fields:`, as IIS, CloudFront and others write
/// (<https://www.w3.org/TR/WD-logfile.html>). `date` and `time` become one column.
final class FieldsLogFormat implements FileFormat {

  private static final String FIELDS = "#Fields:";

  /// The usual names for what other server logs hold, too.
  private static final Map<String, String> USUAL =
      Map.of(
          "c-ip", "address",
          "cs-username", "user",
          "cs-method", "method",
          "cs-uri-stem", "path",
          "sc-status", "status",
          "sc-bytes", "bytes",
          "cs(referer)", "referrer",
          "cs(user-agent)", "agent",
          "cs-host", "vhost",
          "cs(host)", "vhost");

  @Override
  public String id() {
    return "fields";
  }

  @Override
  public List<String> endings() {
    return List.of("log");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return text.startsWith("#") && text.lines().limit(20).anyMatch(line -> line.startsWith(FIELDS));
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    List<String> fields = fields(bytes);
    int date = fields.indexOf("date");
    boolean join = date >= 0 && fields.indexOf("time") == date + 1;
    List<String> names = new ArrayList<>();
    for (String field : fields) {
      names.add(USUAL.getOrDefault(field.toLowerCase(java.util.Locale.ROOT), field));
    }
    if (join) {
      names.remove(date);
    }
    if (names.isEmpty() || names.size() > Limits.COLUMNS) {
      throw Limits.tooWide(names.size());
    }
    try (Spool spool = Spool.asWritten(workshop, names.size());
        LineReader lines = new LineReader(bytes.open(UnaryOperator.identity()))) {
      spool.record(0, names);
      for (byte[] raw = lines.next(); raw != null; raw = lines.next()) {
        String line = new String(raw, StandardCharsets.ISO_8859_1);
        if (!line.isBlank() && !line.startsWith("#")) {
          write(line, lines.number(), fields.size(), join ? date : -1, spool);
        }
        if ((lines.number() & 0x3FF) == 0) {
          progress.report(Math.min(lines.read(), bytes.size()), bytes.size());
        }
      }
      return Optional.of(Converted.asWritten(spool.file(), spool.numbers()));
    }
  }

  private static void write(String line, long number, int width, int date, Spool spool)
      throws IOException {
    List<LogLine.Part> parts = LogLine.cut(line, line.indexOf('\t') >= 0 ? '\t' : ' ');
    List<String> cells = new ArrayList<>(parts.stream().map(LogLine.Part::text).toList());
    if (cells.size() != width) {
      spool.refuse(number, Messages.text("import.reject.fields", width, cells.size()), line);
      return;
    }
    if (date >= 0) {
      cells.set(date, cells.get(date) + " " + cells.remove(date + 1));
    }
    spool.record(number, cells);
  }

  /// The names in the first line of fields; a later one with others would be another table.
  private static List<String> fields(Bytes bytes) throws IOException {
    try (LineReader lines = new LineReader(bytes.open(UnaryOperator.identity()))) {
      for (byte[] raw = lines.next(); raw != null; raw = lines.next()) {
        String line = new String(raw, StandardCharsets.ISO_8859_1);
        if (line.startsWith(FIELDS)) {
          return List.of(line.substring(FIELDS.length()).strip().split("\\s+"));
        }
      }
    }
    throw new UnreadableException(Messages.text("format.damaged"));
  }
}
