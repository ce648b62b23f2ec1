package org.clicktrail.data.format;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/// One table of events, written in every format the way programs of that format do.
final class Written {

  static final List<String> NAMES =
      List.of("session", "time", "event", "product", "price", "count", "member", "note");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /// Typed cells in the order of [#NAMES]. Prices have three decimals, which a reader that guesses
  /// could take for thousands; products have leading zeros; sessions are above 2^53.
  static final List<List<@Nullable Object>> ROWS = rows();

  private Written() {}

  private static List<List<@Nullable Object>> rows() {
    String[] notes = {"a, b", "say \"hi\"", "two\nlines", "größer", "", " padded", "日本", "x;y"};
    String[] events = {"view", "cart", "purchase"};
    LocalDateTime start = LocalDateTime.of(2024, 2, 28, 23, 50);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add("90071992547409" + (930 + i / 6));
      row.add(start.plusSeconds(i * 397L));
      row.add(events[i % 3]);
      row.add(String.format(java.util.Locale.ROOT, "%05d", i % 17));
      row.add(i % 11 == 0 ? null : 1.001 + i / 1000.0);
      row.add((long) i % 7);
      row.add(i % 2 == 0);
      row.add(notes[i % notes.length] + (i % notes.length == 4 ? "" : " " + i % 40));
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  /// Cells as text.
  static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case LocalDateTime time -> TIME.format(time);
      case Double number -> new java.math.BigDecimal(number.toString()).toPlainString();
      default -> String.valueOf(cell);
    };
  }

  static String csv() {
    return csv(0, ROWS.size());
  }

  static String csv(int from, int to) {
    StringBuilder out = new StringBuilder(String.join(",", NAMES)).append('\n');
    for (List<@Nullable Object> row : ROWS.subList(from, to)) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row) {
        String text = text(cell);
        boolean quoted = text.matches("(?s).*[,\"\n].*") || text.startsWith(" ");
        cells.add(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
      }
      out.append(String.join(",", cells)).append('\n');
    }
    return out.toString();
  }

  /// A way to write the table.
  @FunctionalInterface
  interface Writer {
    /// @return what to open
    Path write(Path folder) throws Exception;
  }

  /// Every way, by a name that begins with the id of the format or packing it is for.
  static Map<String, Writer> all() {
    Map<String, Writer> all = new LinkedHashMap<>();
    all.put(
        "text", folder -> bytes(folder.resolve("t.csv"), csv().getBytes(StandardCharsets.UTF_8)));
    all.put("gzip", folder -> packed(folder.resolve("t.csv.gz"), GZIPOutputStream::new));
    all.put("zstd", folder -> packed(folder.resolve("t.csv.zst"), ZstdOutputStream::new));
    all.put(
        "bzip2", folder -> packed(folder.resolve("t.csv.bz2"), BZip2CompressorOutputStream::new));
    all.put("zip one file", folder -> zip(folder.resolve("t.zip"), Map.of("t.csv", csv())));
    all.put("zip several files", folder -> zip(folder.resolve("t.zip"), days()));
    all.put("folder", Written::folder);
    all.put("pattern", folder -> folder(folder).resolve("day-*.csv"));
    all.put("json lines", folder -> bytes(folder.resolve("t.ndjson"), json("", "\n", "\n")));
    all.put("json list", folder -> bytes(folder.resolve("t.json"), json("[\n", ",\n", "\n]\n")));
    all.put(
        "json within",
        folder -> bytes(folder.resolve("t.json"), json("{\"ok\":true,\"rows\":[", ",", "]}")));
    all.put(
        "json lines in gzip",
        folder -> {
          Path file = folder.resolve("t.json.gz");
          try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json("", "\n", "\n"));
          }
          return file;
        });
    all.put("parquet", folder -> duck(folder, "copy t to '%s' (format parquet)", "t.parquet"));
    all.put("duckdb", Written::duckdb);
    all.put("sqlite", Written::sqlite);
    all.put("xlsx", folder -> workbook(folder.resolve("t.xlsx"), new XSSFWorkbook()));
    all.put("xls", folder -> workbook(folder.resolve("t.xls"), new HSSFWorkbook()));
    all.put(
        "xlsx in zip",
        folder -> {
          Path sheet = workbook(folder.resolve("t.xlsx"), new XSSFWorkbook());
          Path file = folder.resolve("t.zip");
          try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("export/t.xlsx"));
            Files.copy(sheet, out);
          }
          return file;
        });
    return all;
  }

  /// The table written in one way.
  static Path as(String way, Path folder) throws Exception {
    return Objects.requireNonNull(all().get(way), way).write(folder);
  }

  static Path bytes(Path file, byte[] bytes) throws IOException {
    return Files.write(file, bytes);
  }

  private interface Packer {
    OutputStream on(OutputStream out) throws IOException;
  }

  private static Path packed(Path file, Packer packer) throws IOException {
    try (OutputStream out = packer.on(Files.newOutputStream(file))) {
      out.write(csv().getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  static Path zip(Path file, Map<String, String> entries) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static Map<String, String> days() {
    return Map.of(
        "log/day-1.csv",
        csv(0, 100),
        "log/day-2.csv",
        csv(100, 170),
        "log/day-3.csv",
        csv(170, 240));
  }

  private static Path folder(Path folder) throws IOException {
    Path days = Files.createDirectories(folder.resolve("days"));
    for (Map.Entry<String, String> day : days().entrySet()) {
      Files.writeString(days.resolve(day.getKey().substring(4)), day.getValue());
    }
    return days;
  }

  private static byte[] json(String before, String between, String after) {
    List<String> records = new ArrayList<>();
    for (List<@Nullable Object> row : ROWS) {
      List<String> fields = new ArrayList<>();
      for (int column = 0; column < NAMES.size(); column++) {
        Object cell = row.get(column);
        StringBuilder value = new StringBuilder();
        boolean quoted = cell instanceof String || cell instanceof LocalDateTime;
        new JsonTree.Leaf(text(cell), quoted).write(value);
        fields.add("\"" + NAMES.get(column) + "\": " + value);
      }
      records.add("{" + String.join(", ", fields) + "}");
    }
    return (before + String.join(between, records) + after).getBytes(StandardCharsets.UTF_8);
  }

  private static final String CREATE =
      "create table %s (session varchar, time timestamp, event varchar, product varchar,"
          + " price double, count bigint, member boolean, note varchar)";

  private static void fill(Connection connection, String table, boolean texts) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " values (?,?,?,?,?,?,?,?)")) {
      for (List<@Nullable Object> row : ROWS) {
        for (int column = 0; column < row.size(); column++) {
          Object cell = row.get(column);
          boolean time = cell instanceof LocalDateTime;
          insert.setObject(column + 1, time && texts ? text(cell) : cell);
        }
        insert.executeUpdate();
      }
    }
  }

  static Path duck(Path folder, String copy, String name) throws SQLException {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(String.format(java.util.Locale.ROOT, CREATE, "t"));
      fill(connection, "t", false);
      statement.execute(String.format(java.util.Locale.ROOT, copy, file));
    }
    return file;
  }

  private static Path duckdb(Path folder) throws SQLException {
    Path file = folder.resolve("t.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        var statement = connection.createStatement()) {
      statement.execute("create table small as select 1 as only_one");
      statement.execute(String.format(java.util.Locale.ROOT, CREATE, "events"));
      fill(connection, "events", false);
    }
    return file;
  }

  private static Path sqlite(Path folder) throws SQLException {
    Path file = folder.resolve("t.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("create table small (only_one integer)");
      statement.execute(String.format(java.util.Locale.ROOT, CREATE, "events"));
      connection.setAutoCommit(false);
      fill(connection, "events", true);
      statement.execute("update events set member = iif(member, 'true', 'false')");
      connection.commit();
    }
    return file;
  }

  private static Path workbook(Path file, Workbook workbook) throws IOException {
    try (workbook;
        OutputStream out = Files.newOutputStream(file)) {
      workbook.createSheet("About").createRow(0).createCell(0).setCellValue("Exported by a test");
      Sheet sheet = workbook.createSheet("Events");
      CellStyle time = workbook.createCellStyle();
      time.setDataFormat(workbook.createDataFormat().getFormat("dd.mm.yyyy hh:mm:ss"));
      Row header = sheet.createRow(0);
      for (int column = 0; column < NAMES.size(); column++) {
        header.createCell(column).setCellValue(NAMES.get(column));
      }
      for (int row = 0; row < ROWS.size(); row++) {
        Row line = sheet.createRow(row + 1);
        for (int column = 0; column < NAMES.size(); column++) {
          Object value = ROWS.get(row).get(column);
          if (value != null) {
            set(line.createCell(column), value, time);
          }
        }
      }
      workbook.write(out);
    }
    return file;
  }

  private static void set(Cell cell, Object value, CellStyle time) {
    switch (value) {
      case LocalDateTime instant -> {
        cell.setCellValue(instant);
        cell.setCellStyle(time);
      }
      case Number number -> cell.setCellValue(number.doubleValue());
      case Boolean flag -> cell.setCellValue(flag);
      default -> cell.setCellValue(String.valueOf(value));
    }
  }
}
