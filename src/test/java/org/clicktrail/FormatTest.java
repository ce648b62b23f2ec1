package org.clicktrail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every source file is formatted; {@code -Dformat.fix=true} rewrites those that are not. */
class FormatTest {
  @Test
  void sourcesAreFormatted() throws Exception {
    List<Path> unformatted = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        unformatted.add(file);
        if (Boolean.getBoolean("format.fix")) {
          Files.writeString(file, formatted);
        }
      }
    }
    assertEquals(List.of(), unformatted, "run: mvn test -Dtest=FormatTest -Dformat.fix=true");
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
