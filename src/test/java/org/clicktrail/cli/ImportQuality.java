package org.clicktrail.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clicktrail.core.job.Cancellation;

/// Writes docs/import-quality.md: the files with a clean version, read without any help by us, by
/// DuckDB and by pandas. Started by src/bench/import-quality.sh.
final class ImportQuality {

  private static final String EQUAL = "equal";
  private static final String REFUSED = "refused";

  private final List<NastyFiles.Known> known;
  private final Map<String, List<String>> outcomes = new LinkedHashMap<>();

  private ImportQuality(List<NastyFiles.Known> known) {
    this.known = known;
  }

  /// @param arguments folder of the nasty files, target, a Python with pandas
  public static void main(String[] arguments) throws Exception {
    ImportQuality quality = new ImportQuality(NastyFiles.known(Path.of(arguments[0])));
    quality.ours();
    String duckDb = quality.duckDb();
    String pandas = quality.pandas(arguments[2], "plain", "pandas");
    quality.pandas(arguments[2], "sniff", "pandas, `sep=None`");
    Files.writeString(Path.of(arguments[1]), quality.page(duckDb, pandas));
  }

  private String outcome(NastyFiles.Known file, Optional<List<List<String>>> rows) {
    if (rows.isEmpty()) {
      return REFUSED;
    }
    return NastyFiles.difference(file.rows(), rows.get()).isEmpty() ? EQUAL : "different";
  }

  private void ours() throws IOException {
    Path folder = Files.createTempDirectory("import-quality");
    List<String> found = new ArrayList<>();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    for (NastyFiles.Known file : known) {
      Path out = folder.resolve(file.file().getFileName() + ".csv");
      Cli.execute(
          new String[] {"convert", "-o", folder.toString(), file.file().toString()},
          new Terminal(nowhere, nowhere, false, new Cancellation()));
      found.add(outcome(file, readBack(out)));
      Files.deleteIfExists(out);
    }
    outcomes.put("Clicktrail", found);
  }

  private static Optional<List<List<String>>> readBack(Path out) throws IOException {
    return Files.exists(out)
        ? Optional.of(NastyFiles.withoutHeader(Rfc4180.read(out)))
        : Optional.empty();
  }

  /// @return version
  private String duckDb() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (NastyFiles.Known file : known) {
        found.add(outcome(file, read(statement, file.file())));
      }
      outcomes.put("DuckDB, auto-detection", found);
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  private static Optional<List<List<String>>> read(Statement statement, Path file) {
    String path = file.toString().replace("'", "''");
    List<List<String>> rows = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery("from read_csv('" + path + "', all_varchar = true)")) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int at = 1; at <= found.getMetaData().getColumnCount(); at++) {
          row.add(Objects.toString(found.getString(at), ""));
        }
        rows.add(row);
      }
      return Optional.of(rows);
    } catch (SQLException _) {
      return Optional.empty();
    }
  }

  /// @return version, empty if there is no pandas
  private String pandas(String python, String way, String name)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("import-quality");
    List<String> command =
        new ArrayList<>(List.of(python, "src/bench/read_with_pandas.py", way, folder.toString()));
    known.forEach(file -> command.add(file.file().toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    process.getInputStream().transferTo(said);
    if (process.waitFor() != 0) {
      return "";
    }
    List<String> found = new ArrayList<>();
    for (int at = 0; at < known.size(); at++) {
      found.add(outcome(known.get(at), readBack(folder.resolve(at + ".csv"))));
    }
    outcomes.put(name, found);
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  private String page(String duckDb, String pandas) {
    StringBuilder page = new StringBuilder();
    page.append(
        String.format(
            """
            # How truthfully files are read

            Written by `src/bench/import-quality.sh ../shared/data/nasty-csv`; do not edit.

            %d files with a clean version: the polluted and the surveyed files of Pollock (HPI, VLDB 2023) and csv-spectrum. Every program
            reads them without any option but "all cells as text", and its cells are compared with the clean version one by one, numbers by
            value, the header row aside. *Different* is the grave case: a table that looks read and is not.

            DuckDB %s, %s.

            | | equal | share | refused | different |
            |---|---:|---:|---:|---:|
            """,
            known.size(), duckDb, pandas.isEmpty() ? "pandas absent" : "pandas " + pandas));
    outcomes.forEach((name, found) -> {
      long equal = found.stream().filter(EQUAL::equals).count();
      long refused = found.stream().filter(REFUSED::equals).count();
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %.1f %% | %d | %d |%n",
              name,
              equal,
              100.0 * equal / known.size(),
              refused,
              known.size() - equal - refused));
    });
    page.append("\n| file | ").append(String.join(" | ", outcomes.keySet())).append(" |\n|---|");
    page.append("---|".repeat(outcomes.size())).append('\n');
    for (int at = 0; at < known.size(); at++) {
      page.append("| ").append(known.get(at).file().getFileName());
      for (List<String> found : outcomes.values()) {
        page.append(" | ").append(found.get(at).equals(EQUAL) ? "=" : found.get(at));
      }
      page.append(" |\n");
    }
    return page.toString();
  }
}
