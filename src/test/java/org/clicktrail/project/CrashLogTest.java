package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashLogTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path folder;

  @Test
  void anErrorIsWrittenWithoutItsMessage() throws Exception {
    Path file = folder.resolve("logs").resolve("clicktrail.log");
    Exception bug =
        new IllegalStateException("cell 4711 Miller", new ArithmeticException("secret"));
    CrashLog.Entry entry = new CrashLog(file, "1.2").write(bug, NOW);
    String text = Files.readString(file);
    assertTrue(text.startsWith(entry.code() + " 1.2 2026-01-02T03:04:05Z"), text);
    assertTrue(text.contains("caused by java.lang.ArithmeticException"), text);
    assertFalse(text.contains("Miller") || text.contains("secret"), text);
    assertEquals(entry.code(), new CrashLog(file, "1.3").write(bug, NOW).code());
  }

  @Test
  void aLogThatCannotBeWrittenThrowsNothing() throws Exception {
    Path blocked = Files.writeString(folder.resolve("file"), "in the way");
    CrashLog.Entry entry =
        new CrashLog(blocked.resolve("clicktrail.log"), "1.2").write(new StackOverflowError(), NOW);
    assertTrue(entry.details().contains("java.lang.StackOverflowError"));
  }

  @Test
  void aProgramWithoutItsVersionStillHasAName() {
    assertEquals("unknown", About.version(Path.of("no", "such.properties").toString()));
  }
}
