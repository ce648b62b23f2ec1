package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;

/// Logs of load balancers, proxies and stores (AWS ELB, ALB and S3, HAProxy and others): parts
/// between blanks, always as many, one of them a request in quotes. What is recognised by its look
/// gets the name it has in other server logs; the rest is numbered.
final class RequestLogFormat implements FileFormat {

  private static final int LOOKED_AT = 50;
  private static final int LONGEST = 1 << 20;
  private static final Pattern REQUEST = Pattern.compile("[A-Z]{3,10} \\S.* HTTP/\\d.*");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}(:\\d+)?|[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*");
  private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d");
  private static final Pattern AGENT = Pattern.compile("[A-Za-z][^ /]*/\\d.*");

  /// Parts of every line.
  ///
  /// @param request place of the request
  /// @param names of the parts, that of the request aside
  private record Shape(int parts, int request, List<String> names) {

    static Optional<Shape> of(String line) {
      List<LogLine.Part> parts = LogLine.cut(line, ' ');
      int request = 0;
      while (request < parts.size()
          && !(parts.get(request).kind() == '"'
              && REQUEST.matcher(parts.get(request).text()).matches())) {
        request++;
      }
      if (request == parts.size() || parts.size() < 4) {
        return Optional.empty();
      }
      List<String> names = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      for (int at = 0; at < parts.size(); at++) {
        String name = name(parts.get(at), at > request);
        names.add(taken.add(name) && !name.isEmpty() ? name : "field " + (at + 1));
      }
      return Optional.of(new Shape(parts.size(), request, List.copyOf(names)));
    }

    private static String name(LogLine.Part part, boolean behindRequest) {
      String text = part.text();
      boolean clock = part.kind() == '[' && text.matches(".*\\d:\\d\\d.*");
      if (clock || INSTANT.matcher(text).matches()) {
        return "time";
      }
      if (ADDRESS.matcher(text).matches()) {
        return "address";
      }
      if (part.kind() == ' ' && STATUS.matcher(text).matches()) {
        return "status";
      }
      boolean quoted = part.kind() == '"' && behindRequest;
      if (quoted && text.startsWith("http")) {
        return "referrer";
      }
      return quoted && AGENT.matcher(text).matches() ? "agent" : "";
    }

    /// Column names, the request in three.
    List<String> columns() {
      List<String> columns = new ArrayList<>(names);
      columns.remove(request);
      columns.addAll(request, ServerLogFormat.REQUEST);
      return columns;
    }

    boolean fits(List<LogLine.Part> line) {
      return line.size() == parts && line.get(request).kind() == '"';
    }

    List<String> cells(List<LogLine.Part> line) {
      List<String> cells = new ArrayList<>(line.stream().map(LogLine.Part::text).toList());
      String written = cells.remove(request);
      cells.addAll(request, ServerLogFormat.requestParts(written));
      return cells;
    }
  }

  @Override
  public String id() {
    return "request";
  }

  @Override
  public List<String> endings() {
    return List.of("log");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    Optional<Shape> shape = shape(head);
    if (shape.isEmpty()) {
      return false;
    }
    int good = 0;
    int all = 0;
    for (String line : lines(head)) {
      all++;
      good += shape.get().fits(LogLine.cut(line, ' ')) ? 1 : 0;
    }
    // The last line of the head may be cut.
    return good * 3 >= (all - 1) * 2;
  }

  private static Optional<Shape> shape(byte[] head) {
    return lines(head).stream().flatMap(line -> Shape.of(line).stream()).findFirst();
  }

  private static List<String> lines(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .limit(LOOKED_AT)
        .toList();
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    Shape shape =
        shape(bytes.head(Parts.HEAD))
            .orElseThrow(() -> new UnreadableException(Messages.text("format.damaged")));
    List<String> columns = shape.columns();
    try (Spool spool = Spool.asWritten(workshop, columns.size());
        LineReader lines = new LineReader(bytes.open(UnaryOperator.identity()))) {
      spool.record(0, columns);
      for (byte[] raw = lines.next(); raw != null; raw = lines.next()) {
        write(raw, lines.number(), shape, spool);
        if ((lines.number() & 0x3FF) == 0) {
          progress.report(Math.min(lines.read(), bytes.size()), bytes.size());
        }
      }
      return Optional.of(Converted.asWritten(spool.file(), spool.numbers()));
    }
  }

  private static void write(byte[] raw, long number, Shape shape, Spool spool) throws IOException {
    String line = new String(raw, StandardCharsets.ISO_8859_1);
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    List<LogLine.Part> parts = raw.length > LONGEST ? List.of() : LogLine.cut(line, ' ');
    if (shape.fits(parts)) {
      spool.record(number, shape.cells(parts));
    } else {
      spool.refuse(number, Messages.text("format.log.other"), line);
    }
  }
}
