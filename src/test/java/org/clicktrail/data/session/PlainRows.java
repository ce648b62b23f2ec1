package org.clicktrail.data.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The beginning of an event log without the few rows that are not plain: cut off, quoted, padded
/// or with an odd price.
final class PlainRows {

  private static final int ROWS = 8_000;

  private PlainRows() {}

  static Path of(Path file, Path plain) throws IOException {
    String row = "[^,\" ]+ [^,\" ]+ UTC,([^,\" ]*,){5}[0-9]*(\\.[0-9]+)?,[0-9]*,[^,\" ]*";
    List<String> lines = Files.readAllLines(file);
    lines = lines.subList(0, Math.min(lines.size(), ROWS));
    List<String> rows = lines.stream().skip(1).filter(line -> line.matches(row)).toList();
    assertTrue(rows.size() > lines.size() * 0.8, rows.size() + " of " + lines.size());
    Files.write(plain, List.of(lines.getFirst()));
    Files.write(plain, rows, StandardOpenOption.APPEND);
    return plain;
  }
}
