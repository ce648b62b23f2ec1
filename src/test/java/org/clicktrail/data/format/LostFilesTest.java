package org.clicktrail.data.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.TestProgress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.WithEngine;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that go away, change, or may not be read, and disks that fill up: a sentence, and what was
/// open before is still there.
class LostFilesTest extends WithEngine {

  static Stream<String> ways() {
    return Written.all().keySet().stream();
  }

  @Test
  void aFileDeletedWhileReadingIsNamedAndTheOneOpenBeforeStays() throws Exception {
    Imported before = before();
    Path first = Files.writeString(folder.resolve("1.csv"), Written.csv());
    Path second = Files.writeString(folder.resolve("2.csv"), Written.csv());
    Problem problem =
        assertThrows(
                ProblemException.class,
                () ->
                    Importer.open(
                        List.of(first, second),
                        List.of(),
                        ReadOptions.none(),
                        engine,
                        TestProgress.each(_ -> delete(second))))
            .problem();
    assertEquals(
        second
            + " cannot be read: it was moved or deleted meanwhile; open it again where it is now.",
        problem.sentence());
    stillThere(before);
  }

  @Test
  void aFileThatChangesAfterOpeningChangesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), Written.csv());
    Imported imported = open(file, Progress.none());
    Files.writeString(file, "other,columns\n1,2\n");
    imported.store(Progress.none());
    assertEquals(Written.ROWS.size(), rows());
    Files.delete(file);
    assertEquals(Written.ROWS.size(), rows());
  }

  /// Stopped at the third report of each way, wherever that is: converting, scanning or loading.
  @ParameterizedTest
  @MethodSource("ways")
  void stoppingLeavesWhatWasOpenAndNothingElse(String way) throws Exception {
    Imported before = before();
    Path file = Written.as(way, folder);
    long[] reports = new long[1];
    assertThrows(
        CancellationException.class,
        () ->
            open(
                file,
                TestProgress.each(_ -> {
                  if (++reports[0] == 3) {
                    throw new CancellationException();
                  }
                })));
    stillThere(before);
    assertEquals(List.of(), left("format-"));
  }

  @Test
  void aFullDiskIsSaid() throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "skipped: no /dev/full on this system");
    IOException cause =
        assertThrows(
            IOException.class,
            () -> {
              try (OutputStream out = Files.newOutputStream(full)) {
                out.write(1);
              }
            });
    Problem problem = Failure.of(folder.resolve("a.csv"), cause).problem();
    assertEquals(Problem.Kind.DISK_FULL, problem.kind());
    assertTrue(problem.sentence().startsWith("The disk for temporary files is full."));
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    assertEquals(
        folder.resolve("no.csv") + " cannot be read: there is no such file.",
        sentence(folder.resolve("no.csv")));
    assertEquals(
        folder.resolve("no-*.csv") + " cannot be read: no file has a name like this.",
        sentence(folder.resolve("no-*.csv")));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("readme.md"), "not data");
    assertTrue(sentence(empty).contains("the folder holds no file"));
  }

  @Test
  void whatMayNotBeReadIsSaid() throws Exception {
    Path locked = Files.writeString(folder.resolve("locked.csv"), "a,b\n1,2\n");
    Path room = Files.createDirectory(folder.resolve("room"));
    assertTrue(locked.toFile().setReadable(false) && room.toFile().setReadable(false));
    Assumptions.assumeFalse(Files.isReadable(locked), "skipped: this user may read everything");
    assertTrue(sentence(locked).contains("you are not allowed to read it"));
    assertTrue(sentence(room).contains("you are not allowed to read it"));
  }

  @Test
  void filesOfALogMustHaveTheColumnsOfTheFirst() throws Exception {
    Path days = Files.createDirectory(folder.resolve("days"));
    Files.writeString(days.resolve("1.csv"), "session,price\na,1\n");
    Files.writeString(days.resolve("2.csv"), "price,extra,session\n2,x,b\n3\n");
    Imported imported = open(days, Progress.none());
    assertEquals(2, imported.report().rows());
    assertEquals(
        days.resolve("2.csv"), imported.report().rejects().getFirst().file(), "where it is from");
    assertTrue(
        imported.report().quality().stream()
            .anyMatch(found ->
                found.finding().equals("extra_columns") && found.detail().contains("“extra”")));
    Files.writeString(days.resolve("3.csv"), "session,cost\nc,3\n");
    assertEquals(
        days.resolve("3.csv")
            + " cannot be read: it has no column “price”, which the first file has.",
        sentence(days));
  }

  /// An import with a refused row.
  private Imported before() throws Exception {
    Path file = Files.writeString(folder.resolve("before.csv"), "a,b\n1,2\n3\n4,5\n");
    Imported imported = open(file, Progress.none());
    imported.store(Progress.none());
    return imported;
  }

  private void stillThere(Imported before) throws Exception {
    assertEquals(2, rows());
    List<Long> lines = new ArrayList<>();
    before.eachReject(reject -> lines.add(reject.line()));
    assertEquals(List.of(3L), lines);
  }

  private long rows() throws ProblemException {
    try (Query query = Query.on(engine, Progress.none())) {
      return query.number("select count(*) from raw");
    }
  }

  private Imported open(Path file, Progress progress) throws ProblemException {
    return Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, progress);
  }

  private String sentence(Path file) {
    return assertThrows(ProblemException.class, () -> open(file, Progress.none()))
        .problem()
        .sentence();
  }

  private List<String> left(String prefix) throws IOException {
    try (var files = Files.list(engine.folder())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.startsWith(prefix))
          .toList();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
