package org.clicktrail.data.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.ui.control.FilePort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same table, written in every format, comes out cell by cell the same, with the same types
/// and the same sessions as from plain CSV.
class FormatContractTest {

  @TempDir static Path shared;
  private static Engine engine;
  private static Out plain;

  @TempDir Path folder;

  @BeforeAll
  static void readPlain() throws Exception {
    engine = Engine.open(shared.resolve("engine"), 0.2);
    plain = read(Written.as("text", shared));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static Stream<String> ways() {
    return Written.all().keySet().stream();
  }

  /// What came out of a file.
  ///
  /// @param types as decided from the cells
  /// @param rows typed, as text
  /// @param raw as written
  record Out(
      List<ColumnType> types,
      long sessions,
      List<List<@Nullable String>> rows,
      List<List<@Nullable String>> raw) {}

  @ParameterizedTest
  @MethodSource("ways")
  void comesOutTheSame(String way) throws Exception {
    Out other = read(Written.as(way, folder));
    assertEquals(expectedRaw(), other.raw());
    assertEquals(plain, other);
    assertEquals(40, other.sessions(), "240 rows, six a session");
  }

  @Test
  void everyFormatAndPackingIsTried() {
    Set<String> tried = Written.all().keySet();
    Stream<String> known =
        Stream.concat(
            FileFormats.ALL.stream().map(FileFormat::id),
            Arrays.stream(Packing.values())
                .map(packing -> packing.name().toLowerCase(Locale.ROOT)));
    // Logs of servers have columns of their own: ServerLogTest.
    known
        .filter(id -> !Set.of("log", "fields", "request").contains(id))
        .forEach(id ->
            assertTrue(
                tried.stream().anyMatch(way -> way.equals(id) || way.startsWith(id + " ")),
                "no test writes " + id));
  }

  @Test
  void theFileDialogOffersWhatCanBeOpened() {
    assertEquals(Set.copyOf(FileFormats.endings()), Set.copyOf(FilePort.Kind.DATA.extensions()));
  }

  private static List<List<String>> expectedRaw() {
    return Written.ROWS.stream().map(row -> row.stream().map(Written::text).toList()).toList();
  }

  private static Out read(Path file) throws Exception {
    Imported imported =
        Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none());
    imported.store(Progress.none());
    assertEquals(0, imported.report().rejected(), () -> imported.report().rejects().toString());
    assertEquals(
        Written.NAMES, imported.report().mapping().fields().stream().map(Field::name).toList());
    try (Query query = Query.on(engine, Progress.none())) {
      return new Out(
          imported.report().mapping().fields().stream().map(Field::type).toList(),
          imported.report().sessions(),
          query.texts("select * exclude (\"#file\") from rows order by \"#row\""),
          query.texts("select * exclude (\"#file\", \"#row\") from raw order by \"#row\""));
    }
  }
}
