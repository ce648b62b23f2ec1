package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.sample.LargeLog;
import org.junit.jupiter.api.Test;

/// A large file that is not plain gives the same sessions bucket by bucket as by its import, cell
/// by cell, and refuses the same rows; what the beginning does not tell goes the general way.
class LargeTextTest extends WithEngine {

  private static final Path SAMPLE = Path.of("sample-data/shop-events.csv");
  private static final List<DecisionMoment> MOMENTS =
      List.of(new DecisionMoment.End(), new DecisionMoment.AfterEvents(2));

  /// So little of a file that most of it comes after the beginning.
  private static final LargeSessions.Limits TINY = new LargeSessions.Limits(60_000, 1 << 19);

  /// Days beyond the twelfth are among them.
  private static final LargeSessions.Limits MONTH = new LargeSessions.Limits(400_000, 1 << 19);

  @Test
  void quotedCells() throws IOException, ProblemException {
    same(sample("quoted.csv", line -> "\"" + line.replace(",", "\",\"") + "\""));
  }

  @Test
  void quotedCellsOfTheLog() throws IOException, ProblemException {
    same(log("quoted.csv", line -> "\"" + line.replace(",", "\",\"") + "\""));
  }

  @Test
  void separatorsWithinCells() throws IOException, ProblemException {
    same(log("within.csv", line -> replaced(line, 5, brand -> "\"" + brand + ", of \"\"x\"\"\"")));
  }

  @Test
  void decimalCommasAndThousands() throws IOException, ProblemException {
    same(sample("comma.csv", line -> german(line)));
    same(log("comma.csv", line -> german(line)));
  }

  @Test
  void currencySigns() throws IOException, ProblemException {
    same(log("euro.csv", line -> replaced(german(line), ';', 6, price -> price + " €")));
  }

  @Test
  void daysFirst() throws IOException, ProblemException {
    String iso = "(\\d{4})-(\\d\\d)-(\\d\\d) (\\d\\d:\\d\\d:\\d\\d) UTC";
    Path days = log("days.csv", line -> line.replaceFirst(iso, "$3.$2.$1 $4"));
    assertTrue(new SameCells(engine, TINY).open(days).isEmpty(), "five days may be months");
    same(days, MONTH);
    same(log("slashes.csv", line -> line.replaceFirst(iso, "$2/$3/$1 $4")), MONTH);
    same(log("iso.csv", line -> line.replaceFirst(iso, "$1-$2-$3T$4.000Z")));
  }

  @Test
  void otherEncodings() throws IOException, ProblemException {
    UnaryOperator<String> umlauts = line -> replaced(line, 5, brand -> brand + "äöü");
    same(recoded(log("utf8.csv", umlauts), Charset.forName("windows-1252")));
    same(recoded(log("utf8.csv", umlauts), StandardCharsets.UTF_16LE));
    same(recoded(log("utf8.csv", umlauts), StandardCharsets.UTF_16));
  }

  @Test
  void lineEndsAndBlanks() throws IOException, ProblemException {
    same(log("crlf.csv", line -> line.replace(",", " , ") + " \r"));
    same(log("quoted-crlf.csv", line -> "\"" + line.replace(",", "\",\"") + "\"\r"));
  }

  @Test
  void missingWords() throws IOException, ProblemException {
    same(
        log(
            "missing.csv",
            line ->
                replaced(
                    replaced(line, 5, brand -> brand.isEmpty() ? "NULL" : brand),
                    6,
                    price -> price.endsWith("7") ? "n/a" : price)));
  }

  @Test
  void packed() throws IOException, ProblemException {
    Path log = log("log.csv", line -> line);
    Path packed = folder.resolve("log.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(log, out);
    }
    same(packed);
  }

  @Test
  void oddRowsInAPlainFile() throws IOException, ProblemException {
    List<String> lines = Files.readAllLines(log("log.csv", line -> line));
    String last = lines.getLast();
    List<String> changed = new ArrayList<>(lines);
    changed.add(last.replaceFirst("view|cart|purchase|remove_from_cart", "\"view\""));
    changed.add(last + ",more");
    changed.add(last.substring(0, last.lastIndexOf(',')));
    changed.add(last.replaceFirst(",", ", "));
    changed.add("");
    changed.add(replaced(last, 6, price -> ""));
    changed.add(replaced(last, 2, product -> "P" + product));
    Path file = folder.resolve("odd.csv");
    Files.write(file, changed);
    same(file);
  }

  @Test
  void whatTheBeginningDoesNotTellGoesTheGeneralWay() throws IOException, ProblemException {
    for (UnaryOperator<String> odd :
        List.<UnaryOperator<String>>of(
            line -> line.replace(" UTC", "Z"),
            line -> line.replaceFirst("(\\d{4})-(\\d\\d)-(\\d\\d)", "$3.$2.$1"),
            line -> replaced(line, 5, brand -> "NULL"),
            line -> replaced(line, 6, price -> price + "e1"),
            line -> replaced(line, 6, price -> "unknown"),
            line -> replaced(line, 8, session -> "NA"),
            line -> replaced(line, 5, brand -> "two\u0001signs"))) {
      List<String> lines = new ArrayList<>(Files.readAllLines(log("log.csv", line -> line)));
      lines.add(odd.apply(lines.getLast()));
      refused(lines);
      lines.replaceAll(line -> "\"" + line.replace(",", "\",\"") + "\"");
      refused(lines);
    }
    try (Stream<Path> files = Files.list(engine.folder())) {
      assertEquals(List.of(), files.filter(file -> file.toString().contains("buckets-")).toList());
    }
  }

  private void refused(List<String> lines) throws IOException, ProblemException {
    Path file = folder.resolve("odd.csv");
    Files.write(file, lines);
    try {
      assertTrue(new SameCells(engine, TINY).open(file).isEmpty(), lines.getLast());
    } finally {
      engine.release();
    }
  }

  private void same(Path file) throws ProblemException {
    same(file, TINY);
  }

  private void same(Path file, LargeSessions.Limits limits) throws ProblemException {
    SameCells cells = new SameCells(engine, limits);
    assertEquals(0, cells.different(file, MOMENTS), file.toString());
    List<Reject> refused;
    long count;
    try (LargeSessions sessions = cells.open(file).orElseThrow()) {
      assertTrue(sessions.events() > 1000);
      refused = sessions.rejects();
      count = sessions.refused();
    }
    Imported imported =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    assertEquals(imported.report().rejects(), refused);
    assertEquals(imported.report().files().getFirst().rejected(), count);
  }

  private Path sample(String name, UnaryOperator<String> change) throws IOException {
    return changed(PlainRows.of(SAMPLE, folder.resolve("plain.csv")), name, change);
  }

  private Path log(String name, UnaryOperator<String> change) throws IOException {
    Path file = folder.resolve("generated.csv");
    LargeLog.write(file, 6_000, 3, Progress.none());
    return changed(file, name, change);
  }

  private Path changed(Path file, String name, UnaryOperator<String> change) throws IOException {
    Path changed = folder.resolve(name);
    List<String> lines = Files.readAllLines(file);
    lines.replaceAll(change);
    Files.write(changed, lines);
    return changed;
  }

  private Path recoded(Path file, Charset charset) throws IOException {
    Path recoded = folder.resolve(charset.name() + ".csv");
    Files.writeString(recoded, Files.readString(file), charset);
    return recoded;
  }

  private static String german(String line) {
    String semicolons = line.replace(',', ';');
    return replaced(
        semicolons,
        ';',
        6,
        price -> price.replace('.', ',').replaceFirst("^(\\d)(\\d{3}),", "$1.$2,"));
  }

  private static String replaced(String line, int column, UnaryOperator<String> change) {
    return replaced(line, ',', column, change);
  }

  /// The header keeps its names.
  private static String replaced(
      String line, char separator, int column, UnaryOperator<String> change) {
    String[] cells = line.split(java.util.regex.Pattern.quote("" + separator), -1);
    if (!line.startsWith("event_time")) {
      cells[column] = change.apply(cells[column]);
    }
    return String.join("" + separator, cells);
  }
}
