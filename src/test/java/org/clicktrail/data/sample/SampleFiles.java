package org.clicktrail.data.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of `sample-data/`, read the plain way: no sample file has a quoted cell.
final class SampleFiles {
  static final Path DIRECTORY = Path.of("sample-data");

  private SampleFiles() {}

  /// The rows with as many cells as the header, each by column.
  static List<Map<String, String>> rows(String file, String separator) {
    List<String> lines = lines(file);
    String[] header = lines.getFirst().split(separator, -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(separator, -1);
      if (cells.length == header.length) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], cells[i]);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  static List<String> lines(String file) {
    try {
      return Files.readAllLines(DIRECTORY.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows of a column's values, in the order in which the values first appear.
  static Map<String, List<Map<String, String>>> grouped(
      List<Map<String, String>> rows, String column) {
    Map<String, List<Map<String, String>>> groups = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      groups.computeIfAbsent(cell(row, column), _ -> new ArrayList<>()).add(row);
    }
    return groups;
  }

  static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + column + " in " + row.keySet());
    }
    return cell;
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(cell(row, column));
  }

  static boolean is(Map<String, String> row, String column, String value) {
    return cell(row, column).equals(value);
  }
}
