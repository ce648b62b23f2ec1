package org.clicktrail.data.format;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// JSON: a record a line, a list of records, or a list within an object. Read twice: first for the
/// columns, then for the cells.
final class JsonFormat implements FileFormat {

  @Override
  public String id() {
    return "json";
  }

  @Override
  public List<String> endings() {
    return List.of("json", "ndjson", "jsonl");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    String start = new String(head, charset(head)).replace("\uFEFF", "").stripLeading();
    if (start.isEmpty() || (start.charAt(0) != '{' && start.charAt(0) != '[')) {
      return false;
    }
    String next = start.substring(1).stripLeading();
    return start.charAt(0) == '{'
        ? next.startsWith("\"") || next.startsWith("}")
        : next.startsWith("{");
  }

  /// UTF-8 by the standard; some programs write UTF-16.
  private static Charset charset(byte[] head) {
    if (head.length < 2) {
      return StandardCharsets.UTF_8;
    }
    boolean big = head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
    boolean little = head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
    if (big || (head[0] == 0 && head[1] != 0)) {
      return StandardCharsets.UTF_16BE;
    }
    return little || head[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  @Override
  public Optional<Converted> convert(
      Bytes found, Choice choice, Workshop workshop, Progress progress) throws IOException {
    Bytes bytes = utf8(found, workshop);
    if (JsonLines.matches(bytes)) {
      return Optional.of(
          table(
              new JsonLines(bytes, progress.part(0, 0.5)),
              new JsonLines(bytes, progress.part(0.5, 1)),
              workshop));
    }
    JsonList.Survey survey = JsonList.survey(bytes);
    if (survey.lists().isEmpty()) {
      return Optional.of(list(bytes, "", workshop, progress));
    }
    Tables tables = new Tables(survey.lists(), choice);
    Converted table = list(bytes, tables.chosen(), workshop, progress).among(tables);
    return Optional.of(survey.others().isEmpty() ? table : table.noting(beside(survey, tables)));
  }

  private static Note beside(JsonList.Survey survey, Tables tables) {
    return new Note(
        "json_beside",
        List.of(),
        survey.others().size(),
        List.of(
            tables.chosen(),
            Formats.count(survey.others().size()),
            String.join(", ", survey.others().stream().limit(10).toList())));
  }

  private static Converted list(Bytes bytes, String path, Workshop workshop, Progress progress)
      throws IOException {
    return table(
        new JsonList(bytes, path, progress.part(0, 0.5)),
        new JsonList(bytes, path, progress.part(0.5, 1)),
        workshop);
  }

  /// @param first of two runs over the same records
  private static Converted table(JsonRecords first, JsonRecords second, Workshop workshop)
      throws IOException {
    JsonColumns columns = new JsonColumns();
    Learning learning = new Learning(columns);
    first.each(learning);
    if (columns.names().isEmpty()) {
      throw new UnreadableException(
          learning.refusal.isEmpty() ? Messages.text("format.json.none") : learning.refusal);
    }
    try (Spool spool = new Spool(workshop, columns.names().size())) {
      spool.record(0, columns.names());
      second.each(new Writing(columns, spool));
      return Converted.only(spool.file(), spool.numbers(), notes(columns));
    }
  }

  private static List<Note> notes(JsonColumns columns) {
    List<Note> notes = new ArrayList<>();
    if (!columns.closed().isEmpty()) {
      notes.add(
          new Note(
              "json_closed",
              List.of(),
              columns.closed().size(),
              List.of(String.join(", ", columns.closed()))));
    }
    return notes;
  }

  private static Bytes utf8(Bytes bytes, Workshop workshop) throws IOException {
    Charset charset = charset(bytes.head(4));
    if (charset.equals(StandardCharsets.UTF_8)) {
      return bytes;
    }
    Path file = workshop.file(".json");
    try (Reader in = new InputStreamReader(bytes.open(UnaryOperator.identity()), charset);
        Writer out = Files.newBufferedWriter(file)) {
      in.transferTo(out);
    }
    return new Bytes.Whole(file, Files.size(file));
  }

  private static final class Learning implements JsonRecords.Sink {
    private final JsonColumns columns;
    private String refusal = "";

    Learning(JsonColumns columns) {
      this.columns = columns;
    }

    @Override
    public void record(long row, JsonTree.Fields record) throws IOException {
      columns.learn(record);
    }

    @Override
    public void refused(long row, String reason, String raw) {
      if (refusal.isEmpty()) {
        refusal = Messages.text("format.json.first", row, reason);
      }
    }
  }

  private record Writing(JsonColumns columns, Spool spool) implements JsonRecords.Sink {
    @Override
    public void record(long row, JsonTree.Fields record) throws IOException {
      spool.record(row, columns.cells(record));
    }

    @Override
    public void refused(long row, String reason, String raw) throws IOException {
      spool.refuse(row, reason, raw);
    }
  }
}
