package org.clicktrail.data.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clicktrail.core.job.Afterwards;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made to do harm are refused in a sentence, or read as the data they are and nothing more.
class HostileFilesTest {

  private static final int PIECE = 1 << 20;

  @TempDir static Path shared;
  private static Engine engine;

  @TempDir Path folder;

  @BeforeAll
  static void open() throws ProblemException {
    engine = Engine.open(shared.resolve("engine"), 0.2);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void archivesThatFillTheDiskAreRefused() throws Exception {
    Path zip = folder.resolve("bomb.zip");
    byte[] piece = new byte[PIECE];
    Arrays.fill(piece, (byte) 'x');
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("clicks.csv"));
      out.write("session,price\na,1\n".getBytes(StandardCharsets.UTF_8));
      for (int megabytes = 0; megabytes < 1100; megabytes++) {
        out.write(piece);
      }
    }
    fillsADisk(zip);
    fillsADisk(Files.write(folder.resolve("bomb.csv.zst"), zstandard(9_000, 'x')));
  }

  @Test
  @Tag("slow")
  void aBillionEmptyLinesAreRefused() throws Exception {
    fillsADisk(Files.write(folder.resolve("bomb.csv.zst"), zstandard(9_000, '\n')));
  }

  private void fillsADisk(Path bomb) throws Exception {
    long before = left("rows-*") + left("format-*");
    assertTrue(Files.size(bomb) < 8 << 20, () -> bomb + " is small");
    String sentence = refused(bomb);
    assertTrue(sentence.contains("made to fill a disk"), sentence);
    long after = left("rows-*") + left("format-*");
    assertEquals(before, after, "nothing of it stays on the disk");
  }

  /// A frame as RFC 8878, section 3.1.1, defines it: a block as it is, then blocks that say "128 KB
  /// of a letter" in four bytes.
  private static byte[] zstandard(int blocks, char letter) throws IOException {
    byte[] start = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
    return bytes(out -> {
      out.write(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 7 << 3});
      header(out, start.length, 0, false);
      out.write(start);
      for (int block = 0; block < blocks; block++) {
        header(out, 1 << 17, 1, block == blocks - 1);
        out.write(letter);
      }
    });
  }

  private static void header(OutputStream out, int size, int type, boolean last)
      throws IOException {
    int header = size << 3 | type << 1 | (last ? 1 : 0);
    out.write(header);
    out.write(header >> 8);
    out.write(header >> 16);
  }

  @Test
  void workbooksThatFillTheMemoryAreRefused() throws Exception {
    byte[] blanks = new byte[PIECE];
    Arrays.fill(blanks, (byte) ' ');
    Path file =
        changed(
            workbook(),
            "xl/worksheets/sheet1.xml",
            (sheet, out) -> {
              out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < 200; i++) {
                out.write(blanks);
              }
              out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            });
    String sentence = refused(file);
    assertTrue(sentence.contains("made to fill a disk"), sentence);
  }

  @Test
  void archivesInArchivesAreRefused() throws Exception {
    byte[] inner =
        bytes(out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
          }
        });
    Path outer = folder.resolve("outer.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
      out.putNextEntry(new ZipEntry("inner.zip"));
      out.write(inner);
    }
    String sentence = refused(outer);
    assertTrue(sentence.contains("archive within an archive"), sentence);
  }

  @Test
  void namesThatLeaveTheArchiveAreRefused() throws Exception {
    for (String name :
        List.of(
            "../evil.csv", "a/../../evil.csv", "/tmp/evil.csv", "C:\\evil.csv", "..\\evil.csv")) {
      Path zip = Written.zip(folder.resolve("slip.zip"), Map.of(name, "a,b\n1,2\n"));
      String sentence = refused(zip);
      assertTrue(sentence.contains("wants to write outside"), sentence);
    }
    try (var files = Files.walk(folder.getParent(), 3)) {
      assertEquals(
          List.of(), files.filter(file -> file.endsWith("evil.csv")).toList(), "nothing written");
    }
  }

  /// The address is answered by a server of the test and the file is one of the test, so that a
  /// request or a leak would be seen.
  @Test
  void externalEntitiesOfWorkbooksAreNeverOpened() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
      for (String entity :
          List.of(
              secret.toUri().toString(),
              "http://127.0.0.1:" + server.getAddress().getPort() + "/x")) {
        for (String part :
            List.of(
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/workbook.xml",
                "xl/styles.xml")) {
          String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + entity + "\">]>";
          Path file =
              changed(
                  workbook(),
                  part,
                  (content, out) -> {
                    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    int root = text.indexOf('<', text.startsWith("<?") ? 2 : 0);
                    String with =
                        text.substring(0, root)
                            + type
                            + text.substring(root).replace("<t>name</t>", "<t>&e;</t>");
                    out.write(with.getBytes(StandardCharsets.UTF_8));
                  });
          String sentence = refused(file);
          assertTrue(sentence.contains("damaged"), part + ": " + sentence);
          assertFalse(sentence.contains("the secret"), sentence);
        }
      }
      assertEquals(0, asked.get(), "requests to the address");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void formulasAreNeverCalculated() throws Exception {
    Path file = folder.resolve("formulas.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < 4; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "name" : "n" + i);
        row.createCell(2).setCellValue(i == 0 ? "price" : "" + i);
      }
      sheet.getRow(0).createCell(1).setCellValue("formula");
      sheet.getRow(1).createCell(1).setCellFormula("HYPERLINK(\"http://127.0.0.1:9/\",\"x\")");
      sheet.getRow(2).createCell(1).setCellFormula("1+1");
      sheet.getRow(2).getCell(1).setCellValue(7);
      sheet.getRow(3).createCell(1).setCellValue("=cmd|' /C calc'!A0");
      workbook.write(out);
    }
    ImportReport report = read(file).report();
    assertEquals(List.of("", "7", "=cmd|' /C calc'!A0"), report.previews().get(1).raw());
    assertEquals(1, finding(report, "formula_empty").count(), "the formula without result");
  }

  @Test
  void deepJsonIsRefusedRecordByRecord() throws Exception {
    String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String objects = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    Path lines =
        Files.writeString(
            folder.resolve("deep.ndjson"), "{\"a\":1}\n" + deep + "\n" + objects + "\n{\"a\":2}\n");
    ImportReport report = read(lines).report();
    assertEquals(2, report.rows());
    assertEquals(List.of(2L, 3L), report.rejects().stream().map(r -> r.line()).toList());
    assertTrue(report.rejects().getFirst().reason().contains("nested deeper"), reject(report));
    Path list = Files.writeString(folder.resolve("deep.json"), "[" + deep + "]");
    assertTrue(refused(list).contains("nested deeper"));
  }

  @Test
  void tooManyColumnsAreRefused() throws Exception {
    String names =
        IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    String cells = "1,".repeat(99_999) + "1\n";
    Path wide = Files.writeString(folder.resolve("wide.csv"), names + "\n" + cells.repeat(3));
    assertTrue(refused(wide).contains("no table"), () -> sentence(wide));
    String some = "a,".repeat(20_000) + "z\n";
    Path less =
        Files.writeString(folder.resolve("less.csv"), some + some.replace('a', '1').repeat(2));
    assertTrue(refused(less).contains("20,001 columns"), () -> sentence(less));
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      keys.append("{\"k").append(i).append("\":1}\n");
    }
    Path json = Files.writeString(folder.resolve("wide.ndjson"), keys);
    assertTrue(refused(json).contains("5,001 columns"), () -> sentence(json));
  }

  /// Ids as names within an object would be a column each: they stay together as text.
  @Test
  void mapsFromIdsStayOneColumn() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      rows.append("{\"id\":").append(i).append(",\"map\":{\"k").append(i).append("\":1}}\n");
    }
    ImportReport report = read(Files.writeString(folder.resolve("m.ndjson"), rows)).report();
    assertEquals(20_000, report.rows());
    assertEquals(2, report.mapping().fields().size());
    assertEquals("{\"k0\":1}", report.previews().get(1).raw().getFirst());
    assertEquals(1, finding(report, "json_closed").count());
  }

  @Test
  void aLineOfManyMegabytesDoesNotFillTheMemory() throws Exception {
    longLine(96);
  }

  @Test
  @Tag("slow")
  void aLineOfTwoGigabytesDoesNotFillTheMemory() throws Exception {
    longLine(2_100);
  }

  private void longLine(int megabytes) throws Exception {
    Path file = folder.resolve("line.csv");
    byte[] piece = new byte[PIECE];
    Arrays.fill(piece, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("session,price\na,1\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < megabytes; i++) {
        out.write(piece);
      }
      out.write("\nb,2\n".getBytes(StandardCharsets.UTF_8));
    }
    ImportReport report = read(file).report();
    assertEquals(2, report.rows());
    assertEquals("3: longer than 16 MB", reject(report));
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < megabytes; i++) {
        out.write(piece);
      }
    }
    assertTrue(refused(file).contains("no line end"), () -> sentence(file));
  }

  @Test
  void namesAndCellsAreNeverSql() throws Exception {
    String name = "x\"\"); drop table rows; --";
    String cell = "'); attach '/tmp/x.db' as x; select $$ {} %s ; --";
    Path file =
        Files.writeString(
            folder.resolve("sql.csv"),
            "\"" + name + "\",'quoted',price\n\"" + cell + "\",{},1\n\"" + cell + "\",b,2\n");
    Imported imported = read(file);
    assertEquals(
        "x\"); drop table rows; --", imported.report().mapping().fields().getFirst().name());
    assertEquals(List.of(cell, cell), imported.report().previews().getFirst().raw());
    try (Query query = Query.on(engine, Progress.none())) {
      assertEquals(2, query.number("select count(*) from rows"));
      List<List<@Nullable String>> raw = query.texts("select * from raw order by \"#row\"");
      assertTrue(raw.getFirst().contains(cell));
    }
    Path json =
        Files.writeString(
            folder.resolve("sql.ndjson"),
            "{\"a'); drop table rows; --\": \"" + cell + "\", \"\": 1}\n{\"b\\\"\": {}}\n{}\n");
    assertEquals(3, read(json).report().rows());
    Path database = folder.resolve("sql.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      statement.execute("create table \"t\"\"; drop table x; --\" (\"a\"\"; --\" text, b)");
      statement.execute("insert into \"t\"\"; drop table x; --\" values ('v', 1), ('w', 2)");
    }
    assertEquals("a\"; --", read(database).report().mapping().fields().getFirst().name());
  }

  @Test
  void databasesMayNotReadOtherFiles() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.csv"), "secret\n42\n");
    Path file = folder.resolve("views.duckdb");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        var statement = connection.createStatement()) {
      statement.execute("create view stolen as select * from read_csv('" + secret + "')");
    }
    String sentence = refused(file);
    assertTrue(sentence.contains("asks for other files"), sentence);
    Path lite = folder.resolve("views.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + lite);
        var statement = connection.createStatement()) {
      statement.execute("create view stolen as select readfile('" + secret + "') as a");
    }
    assertTrue(refused(lite).contains("its database says"), () -> sentence(lite));
  }

  @Test
  void objectsOfProgramsAreNotBroughtToLife() throws Exception {
    byte[] bytes = bytes(out -> new ObjectOutputStream(out).writeObject(new HashMap<>()));
    Path file = Files.write(folder.resolve("objects.csv"), bytes);
    assertTrue(refused(file).contains("never brought to life"), () -> sentence(file));
  }

  /// Damage of every kind ends in a sentence.
  @Test
  void damagedFilesAreSaid() throws Exception {
    for (String way : Written.all().keySet()) {
      Path whole = Written.as(way, Files.createDirectories(folder.resolve(way.replace(' ', '-'))));
      if (!Files.isRegularFile(whole) || way.equals("text") || way.startsWith("json")) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(whole);
      for (int share = 1; share <= 3; share++) {
        Path cut =
            Files.write(
                folder.resolve("cut-" + whole.getFileName()),
                Arrays.copyOf(bytes, bytes.length * share / 4));
        String sentence = refused(cut);
        assertTrue(sentence.startsWith(cut + " cannot be read: "), way + ": " + sentence);
        assertFalse(sentence.contains("Exception"), way + ": " + sentence);
      }
    }
  }

  private static Quality finding(ImportReport report, String id) {
    return report.quality().stream()
        .filter(quality -> quality.finding().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " not among " + report.quality()));
  }

  private static String reject(ImportReport report) {
    return report.rejects().stream()
        .map(reject -> reject.line() + ": " + reject.reason())
        .collect(Collectors.joining("; "));
  }

  private static Imported read(Path file) throws ProblemException {
    Imported imported =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    imported.store(Progress.none());
    return imported;
  }

  private static String refused(Path file) {
    Problem problem = assertThrows(ProblemException.class, () -> read(file)).problem();
    assertEquals(Problem.Kind.FILE_NOT_READABLE, problem.kind());
    return problem.sentence();
  }

  private static String sentence(Path file) {
    try {
      return "read: " + read(file).report().rows();
    } catch (ProblemException e) {
      return e.problem().sentence();
    }
  }

  private static long left(String pattern) throws IOException {
    Afterwards.finish();
    long count = 0;
    try (var files = Files.newDirectoryStream(engine.folder(), pattern)) {
      for (Path _ : files) {
        count++;
      }
    }
    return count;
  }

  private interface Body {
    void write(OutputStream out) throws IOException;
  }

  private static byte[] bytes(Body body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    body.write(out);
    return out.toByteArray();
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("plain.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet();
      for (int i = 0; i < 3; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "name" : "n" + i);
        row.createCell(1).setCellValue(i == 0 ? "price" : "" + i);
      }
      workbook.write(out);
    }
    return file;
  }

  private interface Change {
    void write(InputStream old, OutputStream out) throws IOException;
  }

  /// The same archive with one entry changed.
  private Path changed(Path archive, String entry, Change change) throws IOException {
    Path file = folder.resolve("changed.xlsx");
    try (ZipFile zip = new ZipFile(archive.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry old : java.util.Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(old.getName()));
        InputStream content = zip.getInputStream(old);
        if (old.getName().equals(entry)) {
          change.write(content, out);
        } else {
          content.transferTo(out);
        }
      }
    }
    return file;
  }
}
