package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;

/// Logs of Apache and nginx, common or combined, with the name of the host before or more behind
/// (<https://httpd.apache.org/docs/2.4/logs.html#combined>). The request in quotes is cut into
/// method, path and protocol; everything else stays as written.
final class ServerLogFormat implements FileFormat {

  private static final int LOOKED_AT = 50;
  private static final int LONGEST = 1 << 20;
  private static final List<String> FRONT = List.of("address", "ident", "user", "time");
  static final List<String> REQUEST = List.of("method", "path", "protocol");
  private static final List<String> BACK = List.of("status", "bytes", "referrer", "agent");

  @Override
  public String id() {
    return "log";
  }

  @Override
  public List<String> endings() {
    return List.of("log");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    int good = 0;
    int all = 0;
    for (String line : text.lines().limit(LOOKED_AT).toList()) {
      if (!line.isBlank()) {
        all++;
        good += Line.of(line).isPresent() ? 1 : 0;
      }
    }
    // The last line of the head may be cut.
    return good > 0 && good * 3 >= (all - 1) * 2;
  }

  /// A line that is one.
  ///
  /// @param host name of the server before the address, or empty
  /// @param rest what stands behind the request: status, bytes, referrer, agent, more
  private record Line(
      Optional<String> host, List<String> front, String request, List<String> rest) {

    static Optional<Line> of(String line) {
      List<LogLine.Part> parts = LogLine.cut(line, ' ');
      int time = 0;
      while (time < parts.size() && parts.get(time).kind() != '[') {
        time++;
      }
      boolean shaped =
          (time == 3 || time == 4)
              && parts.size() >= time + 4
              && parts.get(time + 1).kind() == '"'
              && parts.get(time + 2).text().matches("\\d{3}|-")
              && parts.get(time).text().chars().anyMatch(Character::isDigit);
      if (!shaped) {
        return Optional.empty();
      }
      List<String> texts = parts.stream().map(LogLine.Part::text).toList();
      return Optional.of(
          new Line(
              time == 4 ? Optional.of(texts.getFirst()) : Optional.empty(),
              texts.subList(time - 3, time + 1),
              texts.get(time + 1),
              texts.subList(time + 2, texts.size())));
    }
  }

  /// Method, path and protocol; a request of another shape is all path.
  static List<String> requestParts(String request) {
    int first = request.indexOf(' ');
    int last = request.lastIndexOf(' ');
    if (first < 0) {
      return List.of("", request, "");
    }
    boolean protocol = last > first && request.startsWith("HTTP/", last + 1);
    return List.of(
        request.substring(0, first),
        request.substring(first + 1, protocol ? last : request.length()),
        protocol ? request.substring(last + 1) : "");
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    boolean host = false;
    int rest = 2;
    try (LineReader lines = new LineReader(bytes.open(UnaryOperator.identity()))) {
      for (byte[] raw = lines.next(); raw != null; raw = lines.next()) {
        Optional<Line> line = line(raw);
        if (line.isPresent()) {
          host |= line.get().host.isPresent();
          rest = Math.max(rest, line.get().rest.size());
        }
        report(lines, bytes, progress.part(0, 0.4));
      }
    }
    List<String> names = names(host, rest);
    if (names.size() > Limits.COLUMNS) {
      throw Limits.tooWide(names.size());
    }
    try (Spool spool = Spool.asWritten(workshop, names.size());
        LineReader lines = new LineReader(bytes.open(UnaryOperator.identity()))) {
      spool.record(0, names);
      for (byte[] raw = lines.next(); raw != null; raw = lines.next()) {
        write(raw, lines.number(), host, spool);
        report(lines, bytes, progress.part(0.4, 1));
      }
      return Optional.of(Converted.asWritten(spool.file(), spool.numbers()));
    }
  }

  private static void write(byte[] raw, long number, boolean host, Spool spool) throws IOException {
    Optional<Line> line = line(raw);
    if (line.isPresent()) {
      List<String> cells = new ArrayList<>();
      if (host) {
        cells.add(line.get().host.orElse(""));
      }
      cells.addAll(line.get().front);
      cells.addAll(requestParts(line.get().request));
      cells.addAll(line.get().rest);
      spool.record(number, cells);
    } else if (!new String(raw, StandardCharsets.ISO_8859_1).isBlank()) {
      spool.refuse(
          number, Messages.text("format.log.other"), new String(raw, StandardCharsets.ISO_8859_1));
    }
  }

  private static List<String> names(boolean host, int rest) {
    List<String> names = new ArrayList<>();
    if (host) {
      names.add("vhost");
    }
    names.addAll(FRONT);
    names.addAll(REQUEST);
    for (int at = 0; at < rest; at++) {
      names.add(at < BACK.size() ? BACK.get(at) : "extra " + (at - BACK.size() + 1));
    }
    return names;
  }

  private static Optional<Line> line(byte[] raw) {
    return raw.length > LONGEST
        ? Optional.empty()
        : Line.of(new String(raw, StandardCharsets.ISO_8859_1));
  }

  private static void report(LineReader lines, Bytes bytes, Progress progress) {
    if ((lines.number() & 0x3FF) == 0) {
      progress.report(Math.min(lines.read(), bytes.size()), bytes.size());
    }
  }
}
