package org.clicktrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.SharedData;
import org.clicktrail.core.job.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `convert` without any option on files made to break readers.
class NastyFilesTest {

  @TempDir Path folder;

  /// The target of the issue; the rest must be refused.
  private static final double EQUAL = 0.95;

  @Test
  void filesWithACleanVersionComeOutEqualOrAreRefused() throws Exception {
    List<NastyFiles.Known> known = NastyFiles.known(SharedData.file("nasty-csv"));
    List<String> different = new ArrayList<>();
    List<String> unexplained = new ArrayList<>();
    int equal = 0;
    for (NastyFiles.Known file : known) {
      String said = convert(file.file());
      Path out = folder.resolve(file.file().getFileName() + ".csv");
      if (Files.exists(out)) {
        Optional<String> difference =
            NastyFiles.difference(file.rows(), NastyFiles.withoutHeader(Rfc4180.read(out)));
        difference.ifPresent(words -> different.add(file.file().getFileName() + ": " + words));
        equal += difference.isEmpty() ? 1 : 0;
        Files.delete(out);
      } else if (!said.contains(file.file().toString()) || !said.matches("(?s).*\\blines? .*")) {
        unexplained.add(said);
      }
    }
    assertEquals(List.of(), different, "cells that came out different");
    assertEquals(List.of(), unexplained, "refused without naming file and line");
    assertTrue(equal >= EQUAL * known.size(), equal + " of " + known.size() + " came out equal");
  }

  @Test
  void everyOtherFileOpensOrIsRefusedInWords() throws Exception {
    List<Path> others = NastyFiles.others(SharedData.file("nasty-csv"));
    String said = convert(others.toArray(Path[]::new));
    for (Path file : others) {
      boolean written = Files.exists(folder.resolve(file.getFileName() + ".csv"));
      boolean refused =
          said.lines().anyMatch(line -> line.startsWith(file + " ") && line.endsWith("."));
      assertTrue(written || refused, file + " is neither written nor refused in words:\n" + said);
    }
    // What a bug would say: cli.bug.
    assertFalse(said.contains("Something went wrong"), said);
  }

  private String convert(Path... files) {
    List<String> arguments = new ArrayList<>(List.of("convert", "-o", folder.toString()));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);
    Cli.execute(
        arguments.toArray(String[]::new), new Terminal(err, err, false, new Cancellation()));
    return said.toString(StandardCharsets.UTF_8);
  }
}
