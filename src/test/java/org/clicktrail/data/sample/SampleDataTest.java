package org.clicktrail.data.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
  @TempDir Path folder;

  @Test
  void sameSeedGivesSameBytes() throws IOException {
    List<Path> first = SampleData.write(folder.resolve("a"), 2000, 7);
    List<Path> second = SampleData.write(folder.resolve("b"), 2000, 7);
    for (int i = 0; i < first.size(); i++) {
      assertEquals(-1, Files.mismatch(first.get(i), second.get(i)), first.get(i).toString());
    }
  }

  @Test
  void anotherSeedGivesAnotherShop() throws IOException {
    List<Path> first = SampleData.write(folder.resolve("a"), 2000, 7);
    List<Path> second = SampleData.write(folder.resolve("b"), 2000, 8);
    for (int i = 0; i < first.size(); i++) {
      assertNotEquals(-1, Files.mismatch(first.get(i), second.get(i)), first.get(i).toString());
    }
  }

  @Test
  void writesNothingBesideTheFilesItNames() throws IOException {
    List<Path> written = SampleData.write(folder, 2000, 7);
    try (var files = Files.walk(folder)) {
      assertEquals(
          written.stream().sorted().toList(), files.filter(Files::isRegularFile).sorted().toList());
    }
  }

  @Test
  void refusesTooFewEvents() {
    assertThrows(IllegalArgumentException.class, () -> SampleData.write(folder, 999, 1));
  }

  /// Written again with `mvn test -Dtest=SampleDataTest -Dsample.fix=true`.
  @Test
  void committedFilesAreWhatTheGeneratorWrites() throws IOException {
    Path target = Boolean.getBoolean("sample.fix") ? SampleFiles.DIRECTORY : folder;
    List<Path> fresh = SampleData.write(target, SampleData.DEFAULT_EVENTS, SampleData.DEFAULT_SEED);
    for (Path file : fresh) {
      Path committed = SampleFiles.DIRECTORY.resolve(target.relativize(file));
      assertEquals(
          -1,
          Files.mismatch(committed, file),
          committed + " is old; run: mvn test -Dtest=SampleDataTest -Dsample.fix=true");
    }
  }

  @Test
  void sampleDataStaysBelowFifteenMegabytes() throws IOException {
    try (var files = Files.walk(SampleFiles.DIRECTORY)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertTrue(bytes < 15_000_000, bytes + " bytes");
    }
  }
}
