package org.clicktrail.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFileTest {

  @TempDir Path folder;

  @Test
  void theOldFileStaysWhenWritingFails() throws Exception {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "old");
    ProblemException thrown =
        assertThrows(
            ProblemException.class,
            () ->
                SafeFile.replace(
                    file,
                    temporary -> {
                      Files.writeString(temporary, "half");
                      throw new IOException("disk full");
                    }));
    assertEquals(Problem.Kind.FILE_NOT_WRITABLE, thrown.problem().kind());
    assertEquals("old", Files.readString(file));
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void makesMissingFolders() throws Exception {
    Path file = folder.resolve("a/b/c.txt");
    SafeFile.replace(file, temporary -> Files.writeString(temporary, "x"));
    assertEquals("x", Files.readString(file));
  }

  @Test
  void theVersionBeforeStaysWhenAWriteFails() throws Exception {
    Path file = folder.resolve("p.txt");
    for (String text : new String[] {"first", "second"}) {
      SafeFile.replaceKeeping(file, temporary -> Files.writeString(temporary, text));
    }
    assertThrows(
        ProblemException.class,
        () ->
            SafeFile.replaceKeeping(
                file,
                _ -> {
                  throw new IOException("disk full");
                }));
    assertEquals("second", Files.readString(file));
    assertEquals("first", Files.readString(folder.resolve("p.txt.bak")));
  }
}
