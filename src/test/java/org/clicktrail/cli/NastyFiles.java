package org.clicktrail.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The files of `shared/data/nasty-csv` and what is right for them: the clean versions of Pollock
/// (HPI, VLDB 2023) and the JSON of csv-spectrum.
final class NastyFiles {

  private NastyFiles() {}

  /// A file and its cells without the header.
  record Known(Path file, List<List<String>> rows) {}

  /// Files with a clean version.
  static List<Known> known(Path nasty) throws IOException {
    List<Known> known = new ArrayList<>();
    for (String set : List.of("pollock_polluted", "pollock_survey")) {
      for (Path file : files(nasty.resolve(set).resolve("csv"))) {
        Path clean = nasty.resolve(set).resolve("clean").resolve(file.getFileName());
        known.add(new Known(file, withoutHeader(Rfc4180.read(clean))));
      }
    }
    for (Path file : files(nasty.resolve("csv_spectrum"))) {
      if (file.toString().endsWith(".csv")) {
        String json = file.toString().replaceFirst("csv$", "json");
        known.add(new Known(file, json(Path.of(json))));
      }
    }
    return known;
  }

  /// Files of which only is known that they are nasty.
  static List<Path> others(Path nasty) throws IOException {
    List<Path> others = new ArrayList<>(files(nasty.resolve("duckdb")));
    others.addAll(files(nasty.resolve("datatable")));
    return others;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<List<String>> json(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (JsonNode object : new ObjectMapper().readTree(file.toFile())) {
      List<String> row = new ArrayList<>();
      object.forEach(cell -> row.add(cell.asString()));
      rows.add(row);
    }
    return rows;
  }

  static List<List<String>> withoutHeader(List<List<String>> records) {
    return records.isEmpty() ? records : records.subList(1, records.size());
  }

  /// The first difference; empty if all cells are equal, numbers by value.
  static Optional<String> difference(List<List<String>> right, List<List<String>> read) {
    for (int row = 0; row < Math.min(right.size(), read.size()); row++) {
      List<String> expected = right.get(row);
      List<String> found = read.get(row);
      if (expected.size() != found.size()) {
        return Optional.of(
            "row " + (row + 1) + ": " + expected.size() + " cells, not " + found.size());
      }
      for (int column = 0; column < expected.size(); column++) {
        if (!same(expected.get(column), found.get(column))) {
          return Optional.of(
              String.format(
                  "row %d column %d: “%s”, not “%s”",
                  row + 1, column + 1, expected.get(column), found.get(column)));
        }
      }
    }
    return right.size() == read.size()
        ? Optional.empty()
        : Optional.of(right.size() + " rows, not " + read.size());
  }

  /// Equal as text, line ends aside, or as numbers. A number with a leading zero is none.
  private static boolean same(String right, String read) {
    String one = right.replace("\r\n", "\n").replace('\r', '\n');
    String other = read.replace("\r\n", "\n").replace('\r', '\n');
    return one.equals(other)
        || (isNumber(one)
            && isNumber(other)
            && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?");
  }
}
