package org.clicktrail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.project.Pipeline;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The files and the reading options every command takes.
final class ReadingOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Exported file of any kind in README.md, a folder of them, or a pattern such as"
              + " '2024-*.csv'")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--read",
      paramLabel = "KEY=VALUE,…",
      description =
          "How to read: sep=;,decimal=comma,thousands=point,encoding=…,header=no,table=NAME,"
              + "dates=dmy,repeated_header=skip,missing=unknown|none")
  String read = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE=COL,…",
      description = "What columns mean: session=COL,customer=COL,time=COL,event=COL,…")
  String roles = "";

  @Option(
      names = "--type",
      paramLabel = "TYPE=COL,…",
      description =
          "How columns are read, where the guess is wrong: whole, decimal, yes_no, category,"
              + " instant, date, id, text")
  String types = "";

  @Option(
      names = "--known-after",
      paramLabel = "COL,…",
      description = "Columns known only after the moment of decision")
  String knownAfter = "";

  @Option(
      names = "--fix",
      paramLabel = "FINDING,…|all",
      description =
          "Rows to leave out: duplicate_rows, duplicate_keys, robots, future, impossible, or all")
  String fixes = "";

  /// What to leave out, in the order given.
  List<Pipeline.Fix> fixes() throws ProblemException {
    if (fixes.equals("all")) {
      return List.of(Pipeline.Fix.values());
    }
    List<Pipeline.Fix> chosen = new ArrayList<>();
    for (String finding : list(fixes)) {
      chosen.add(fix(finding));
    }
    return chosen;
  }

  private static Pipeline.Fix fix(String finding) throws ProblemException {
    for (Pipeline.Fix fix : Pipeline.Fix.values()) {
      if (fix.finding().equals(finding.toLowerCase(Locale.ROOT))) {
        return fix;
      }
    }
    throw new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE,
        "--fix " + finding,
        Stream.concat(Stream.of(Pipeline.Fix.values()).map(Pipeline.Fix::finding), Stream.of("all"))
            .collect(Collectors.joining(", ")));
  }

  ReadOptions options() throws ProblemException {
    Map<String, Role> byColumn = new LinkedHashMap<>();
    for (Pair pair : pairs("--role", roles)) {
      byColumn.put(pair.value(), choice("--role", Role.values(), Role::id, pair.name()));
    }
    Map<String, ColumnType> typeByColumn = new LinkedHashMap<>();
    for (Pair pair : pairs("--type", types)) {
      typeByColumn.put(
          pair.value(), choice("--type", ColumnType.values(), ColumnType::id, pair.name()));
    }
    Map<String, String> reading = new LinkedHashMap<>();
    pairs("--read", read).forEach(pair -> reading.put(pair.name(), pair.value()));
    return new ReadOptions(reading, byColumn, Set.copyOf(list(knownAfter)), typeByColumn);
  }

  /// Items of a comma-separated list; double quotes protect a comma.
  static List<String> list(String text) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        items.add(item.toString().strip());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString().strip());
    items.removeIf(String::isEmpty);
    return items;
  }

  private static <T> T choice(String option, T[] choices, Function<T, String> id, String wanted)
      throws ProblemException {
    for (T choice : choices) {
      if (id.apply(choice).equals(wanted.toLowerCase(Locale.ROOT))) {
        return choice;
      }
    }
    throw new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE,
        option + " " + wanted,
        String.join(", ", List.of(choices).stream().map(id).toList()));
  }

  private record Pair(String name, String value) {}

  /// The pairs in their order; a name may come again.
  private static List<Pair> pairs(String option, String text) throws ProblemException {
    List<Pair> pairs = new ArrayList<>();
    for (String item : list(protectSeparator(text))) {
      int equals = item.indexOf('=');
      if (equals < 1) {
        throw new ProblemException(Problem.Kind.NOT_UNDERSTOOD, option + " " + item, "NAME=VALUE");
      }
      String value = item.substring(equals + 1);
      pairs.add(new Pair(item.substring(0, equals), value.equals("\u0000") ? "," : value));
    }
    return pairs;
  }

  /// `sep=,` names the comma itself, which also separates the items.
  private static String protectSeparator(String text) {
    return text.replaceAll("(^|,)(sep|thousands)=,(,|$)", "$1$2=\u0000$3");
  }
}
