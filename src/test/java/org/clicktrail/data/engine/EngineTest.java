package org.clicktrail.data.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {

  @TempDir Path folder;

  @Test
  void folderIsGoneAfterClosing() throws Exception {
    Path own;
    try (Engine engine = Engine.open(folder, 0.1)) {
      own = engine.folder();
      run(engine, "create table t as select range i from range(10)");
      assertTrue(Files.exists(own));
    }
    try (var left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
    assertFalse(Files.exists(own));
  }

  @Test
  void foldersOfDeadProcessesAreSweptAndLivingOnesKept() throws Exception {
    Path dead = Files.createDirectory(folder.resolve("clicktrail-1-2"));
    Path lock = Files.writeString(folder.resolve("clicktrail-1.lock"), "");
    Files.writeString(dead.resolve("data.duckdb"), "left over");
    try (Engine first = Engine.open(folder, 0.1);
        Engine second = Engine.open(folder, 0.1)) {
      assertFalse(Files.exists(dead));
      assertFalse(Files.exists(lock));
      assertTrue(Files.exists(first.folder()));
      assertTrue(Files.exists(second.folder()));
    }
  }

  @Test
  void librariesOfDeadProcessesAreSweptAndThoseJustUnpackedKept() throws Exception {
    Path old = Files.writeString(folder.resolve("libduckdb_java1.so"), "");
    Path fresh = Files.writeString(folder.resolve("libduckdb_java2.so"), "");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    Engine.open(folder, 0.1).close();
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(fresh));
  }

  @Test
  void anotherProcessSweepsNoFolderInUse() throws Exception {
    try (Engine first = Engine.open(folder, 0.2);
        Engine second = Engine.open(folder, 0.2)) {
      Process other =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  OtherProcess.class.getName(),
                  folder.toString())
              .inheritIO()
              .start();
      assertEquals(0, other.waitFor());
      assertTrue(Files.exists(first.folder()));
      assertTrue(Files.exists(second.folder()));
    }
  }

  /// Opens and closes an engine.
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] args) throws ProblemException {
      Engine.open(Path.of(args[0]), 0.2).close();
    }
  }

  @Test
  void nothingOutsideItsFolderIsReadOrWritten() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
    try (Engine engine = Engine.open(folder.resolve("e"), 0.1)) {
      Path link = engine.folder().resolve("link.csv");
      Files.createSymbolicLink(link, secret);
      List<String> refused =
          List.of(
              "select * from read_csv(" + Sql.text(secret.toString()) + ")",
              "select * from read_csv(" + Sql.text(link.toString()) + ")",
              "copy (select 1) to " + Sql.text(folder.resolve("out.csv").toString()),
              "attach " + Sql.text(folder.resolve("other.duckdb").toString()),
              "install httpfs",
              "load httpfs",
              "select * from 'https://example.org/x.csv'",
              "set enable_external_access = true",
              "set memory_limit = '100GB'");
      for (String sql : refused) {
        assertThrows(Exception.class, () -> run(engine, sql), sql);
      }
      run(engine, "copy (select 1) to " + Sql.text(engine.folder().resolve("in.csv").toString()));
    }
  }

  @Test
  void runningQueryStopsWhenTheUserCancels() throws Exception {
    try (Engine engine = Engine.open(folder, 0.1)) {
      CompletableFuture<Runnable> stop = new CompletableFuture<>();
      Progress progress =
          new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public void stage(String words) {}

            @Override
            public Registration onCancel(Runnable how) {
              stop.complete(how);
              return () -> {};
            }
          };
      CompletableFuture<Void> stopper =
          stop.thenAcceptAsync(
              Runnable::run, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
      long start = System.nanoTime();
      try (Query query = Query.on(engine, progress)) {
        assertThrows(
            CancellationException.class,
            () ->
                query.run("select sum(a.range * b.range) from range(10000000) a, range(100000) b"));
      }
      stopper.get();
      assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20));
    }
  }

  @Test
  void memoryIsAShareOfTheMachine() throws Exception {
    String small = limit(0.1);
    String large = limit(0.4);
    assertEquals(amount(large), amount(small) * 4, amount(large) * 0.05);
  }

  private String limit(double share) throws ProblemException {
    try (Engine engine = Engine.open(folder, share);
        Query query = Query.on(engine, Progress.none())) {
      return String.valueOf(
          query.texts("select current_setting('memory_limit')").getFirst().getFirst());
    }
  }

  /// In GiB.
  private static double amount(String limit) {
    String[] parts = limit.split(" ", 2);
    double scale = parts[1].startsWith("G") ? 1 : parts[1].startsWith("M") ? 1.0 / 1024 : 1024;
    return Double.parseDouble(parts[0]) * scale;
  }

  private static void run(Engine engine, String sql) throws ProblemException, IOException {
    try (Query query = Query.on(engine, Progress.none())) {
      query.run(sql);
    }
  }
}
