package org.clicktrail.data.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.Sql;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.Test;

class WritersTest extends WithEngine {

  @Test
  void cellsAreWrittenAsRead() throws Exception {
    Imported imported = read("day;price;note\n1.2.2020;1,50;\"a;b \"\"c\"\"\"\n13.2.2020;2,25;\n");
    Path out = folder.resolve("out.csv");
    RowsWriter.write(imported, out, Cells.AS_WRITTEN, Progress.none());
    assertEquals(
        "day,price,note\r\n1.2.2020,\"1,50\",\"a;b \"\"c\"\"\"\r\n13.2.2020,\"2,25\",\r\n",
        Files.readString(out));
  }

  @Test
  void typedCellsAreIso() throws Exception {
    Imported imported =
        read("day;at;price;ok\n1.2.2020;1.2.2020 03:04;1,50;yes\n13.2.2020;13.2.2020 05:06;;no\n");
    Path out = folder.resolve("out.csv");
    RowsWriter.write(imported, out, Cells.TYPED, Progress.none());
    assertEquals(
        lines(
            "day,at,price,ok",
            "2020-02-01,2020-02-01T03:04:00,1.5,true",
            "2020-02-13,2020-02-13T05:06:00,,false"),
        Files.readString(out));
  }

  @Test
  void parquetReadsBackTheSame() throws Exception {
    Imported imported = read("a,b\n1,x\n2,y\n");
    Path out = folder.resolve("out.parquet");
    RowsWriter.write(imported, out, Cells.TYPED, Progress.none());
    assertEquals(List.of(List.of("1", "x"), List.of("2", "y")), parquet(out));
  }

  @Test
  void refusedRowsAreWrittenWithLineAndReason() throws Exception {
    Imported imported = read("a,b\n1,x\n2\n3,y\n");
    Path out = folder.resolve("rejects.csv");
    RowsWriter.writeRejects(imported, out);
    List<String> lines = Files.readAllLines(out);
    assertEquals("file,line,column,reason,raw", lines.getFirst());
    assertEquals(2, lines.size());
    assertEquals(
        "3,,\"2 fields expected, 1 found\",2",
        lines.get(1).substring(lines.get(1).indexOf("csv,") + 4));
  }

  @Test
  void leftOutCopiesAreLeftOutOfTheFile() throws Exception {
    Imported imported = read("a,b\n1,x\n1,x\n2,y\n").dropDuplicates(Progress.none());
    Path out = folder.resolve("out.csv");
    RowsWriter.write(imported, out, Cells.AS_WRITTEN, Progress.none());
    assertEquals(3, Files.readAllLines(out).size());
  }

  @Test
  void tablesBecomeCsvAndParquet() throws Exception {
    Table table =
        Table.of(
            Columns.words("session", List.of("s1", "a,b", "")),
            Columns.numbers("clicks", 1, 0.25, Double.NaN),
            Columns.times("start", 0, 1_000_000, Columns.NO_TIME));
    Path csv = folder.resolve("s.csv");
    SessionsWriter.write(table, csv, engine, Progress.none());
    assertEquals(
        lines(
            "session,clicks,start",
            "s1,1,1970-01-01T00:00:00",
            "\"a,b\",0.25,1970-01-01T00:00:01",
            ",,"),
        Files.readString(csv));
    Path parquet = folder.resolve("s.parquet");
    SessionsWriter.write(table, parquet, engine, Progress.none());
    assertEquals(
        List.of(
            List.of("s1", "1.0", "1970-01-01 00:00:00.0"),
            List.of("a,b", "0.25", "1970-01-01 00:00:01.0"),
            List.of("null", "null", "null")),
        parquet(parquet));
  }

  @Test
  void cancellingLeavesNothing() throws Exception {
    Imported imported = read("a,b\n" + "1,x\n2,y\n".repeat(6000));
    Path out = folder.resolve("out.csv");
    Progress cancelled = TestProgress.cancelledAfter(0);
    assertThrows(
        CancellationException.class,
        () -> RowsWriter.write(imported, out, Cells.AS_WRITTEN, cancelled));
    try (var files = Files.list(folder)) {
      assertFalse(files.anyMatch(file -> file.getFileName().toString().startsWith("out")));
    }
  }

  @Test
  void otherEndingsAreRefused() throws Exception {
    Imported imported = read("a,b\n1,x\n");
    assertThrows(
        ProblemException.class,
        () -> RowsWriter.write(imported, folder.resolve("out.docx"), Cells.TYPED, Progress.none()));
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private Imported read(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("in.csv"), text);
    return Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
  }

  private List<List<String>> parquet(Path file) throws Exception {
    Path inside = Files.copy(file, engine.folder().resolve("check.parquet"));
    try (Query query = Query.on(engine, Progress.none())) {
      return query.texts("select * from " + Sql.text(inside.toString())).stream()
          .map(row -> row.stream().map(String::valueOf).toList())
          .toList();
    } finally {
      Files.delete(inside);
    }
  }
}
