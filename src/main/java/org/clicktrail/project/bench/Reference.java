package org.clicktrail.project.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// scikit-learn and XGBoost on the same table and folds, by a script in Python.
///
/// @param python the interpreter, one that has scikit-learn
/// @param versions what it said about itself
record Reference(String python, Path script, String versions) {

  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  /// Empty where there is no script, no Python or no scikit-learn.
  static Optional<Reference> find() throws IOException, InterruptedException {
    Path script =
        Path.of(System.getProperty("clicktrail.home", "."), "src/bench/models_with_sklearn.py");
    if (!Files.isRegularFile(script)) {
      return Optional.empty();
    }
    for (String python : PYTHONS) {
      Path out = Files.createTempFile("clicktrail-bench-", ".txt");
      try {
        if (run(List.of(python, script.toString(), "--versions"), out) == 0) {
          return Optional.of(new Reference(python, script, Files.readString(out).strip()));
        }
      } catch (IOException _) {
        // no such interpreter: try the next
      } finally {
        Files.delete(out);
      }
    }
    return Optional.empty();
  }

  private static int run(List<String> command, Path out) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  /// @param learners ids of ours; those without a twin are left out of the answer
  /// @return by id of ours; `xgboost` beside
  Map<String, ModelScore> scores(FoldedTable table, List<String> learners, int rounds)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("clicktrail-bench-");
    Path csv = folder.resolve("table.csv");
    Path out = folder.resolve("scores.txt");
    try {
      table.write(csv);
      List<String> command =
          new ArrayList<>(
              List.of(python, script.toString(), csv.toString(), Integer.toString(rounds)));
      command.addAll(learners);
      if (run(command, out) != 0) {
        throw new IOException("the script failed: " + String.join(" ", command));
      }
      return read(table, out);
    } finally {
      Files.deleteIfExists(csv);
      Files.deleteIfExists(out);
      Files.delete(folder);
    }
  }

  /// A line a learner: id, seconds to fit, seconds to predict, seconds of all cores, then a
  /// prediction a row.
  private static Map<String, ModelScore> read(FoldedTable table, Path out) throws IOException {
    Map<String, ModelScore> scores = new LinkedHashMap<>();
    for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
      String[] cells = line.split(" ");
      double[] numbers = Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
      scores.put(
          cells[0],
          ModelScore.of(
              cells[0],
              table,
              Arrays.copyOfRange(numbers, 3, numbers.length),
              new ModelScore.Times(numbers[0], numbers[1], numbers[2])));
    }
    return scores;
  }
}
