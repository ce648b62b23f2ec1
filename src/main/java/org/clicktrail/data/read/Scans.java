package org.clicktrail.data.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.template.ColumnProfile;

/// All files after their one pass: what their columns look like together.
///
/// @param files in the order given
/// @param stats by column name of the first file, in its order
record Scans(List<Scanned> files, Map<String, ColumnStats> stats) {

  /// One file after its pass.
  ///
  /// @param columns for each column of the first file, its place in this one
  record Scanned(
      TextFile file,
      Charset charset,
      Dialect dialect,
      Layout layout,
      List<Integer> columns,
      FileScan.Result result) {}

  /// How a file is going to be read.
  private record Plan(TextFile file, Charset charset, boolean strict) {}

  /// Reads all files once; again where one turns out not to be UTF-8.
  static Scans of(List<Path> paths, Reading reading, Path folder, Progress progress)
      throws ProblemException {
    List<Plan> plans = new ArrayList<>();
    for (Path path : paths) {
      TextFile file = TextFile.of(path);
      Charset charset = reading.encoding().orElse(Encodings.of(file.head()));
      plans.add(new Plan(file, charset, reading.encoding().isEmpty()));
    }
    while (true) {
      Map<String, ColumnStats> stats = new LinkedHashMap<>();
      List<Scanned> done = new ArrayList<>();
      for (int at = 0; at < plans.size(); at++) {
        Progress part = progress.part((double) at / plans.size(), (double) (at + 1) / plans.size());
        Optional<Scanned> scanned;
        try (Refused refused = Refused.start(folder, at)) {
          scanned = scan(plans.get(at), reading, stats, refused, folder, part);
        } catch (IOException e) {
          throw TextFile.problem(plans.get(at).file.path(), e);
        }
        if (scanned.isEmpty()) {
          TextFile file = plans.get(at).file;
          plans.set(at, new Plan(file, Encodings.legacy(file.beyondAscii()), false));
          break;
        }
        done.add(scanned.get());
      }
      if (done.size() == plans.size()) {
        return new Scans(done, stats);
      }
    }
  }

  /// @return empty if the file is not UTF-8 although nothing spoke against it
  private static Optional<Scanned> scan(
      Plan plan,
      Reading reading,
      Map<String, ColumnStats> stats,
      Refused refused,
      Path folder,
      Progress progress)
      throws ProblemException {
    Path path = plan.file.path();
    try {
      byte[] head = head(plan);
      Dialect dialect = DialectDetector.of(head, reading.separator(), reading.quote());
      Layout layout = Layout.of(head, dialect, reading.header());
      if (stats.isEmpty()) {
        layout.names().forEach(name -> stats.put(name, new ColumnStats()));
      }
      List<Integer> columns = columns(path, layout, List.copyOf(stats.keySet()));
      ColumnStats[] inOrder = new ColumnStats[layout.names().size()];
      java.util.Arrays.setAll(inOrder, _ -> new ColumnStats());
      int place = 0;
      for (ColumnStats column : stats.values()) {
        inOrder[columns.get(place++)] = column;
      }
      Path copy = Files.createTempFile(folder, "rows-", ".csv");
      FileScan.Result result =
          new FileScan(plan.file, dialect, layout, inOrder, refused)
              .run(plan.charset, plan.strict, copy, progress);
      if (result.rows() == 0) {
        throw noRow(path, result);
      }
      return Optional.of(new Scanned(plan.file, plan.charset, dialect, layout, columns, result));
    } catch (Utf8Check.NotUtf8Exception _) {
      return Optional.empty();
    } catch (IOException e) {
      throw TextFile.problem(path, e);
    }
  }

  private static ProblemException noRow(Path path, FileScan.Result result) {
    if (result.rejects().isEmpty()) {
      return new ProblemException(Problem.Kind.FILE_EMPTY, path);
    }
    Reject first = result.rejects().getFirst();
    return new ProblemException(
        Problem.Kind.FILE_NOT_READABLE,
        path,
        Messages.text("import.no_row", first.line(), first.reason()));
  }

  /// The beginning of the file in UTF-8.
  private static byte[] head(Plan plan) throws ProblemException {
    byte[] head = plan.file.head();
    return plan.charset.equals(StandardCharsets.UTF_8)
        ? validPart(head)
        : new String(head, plan.charset).getBytes(StandardCharsets.UTF_8);
  }

  /// The sample may end within a character; broken characters are found in the pass.
  private static byte[] validPart(byte[] head) {
    return new String(head, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
  }

  private static List<Integer> columns(Path path, Layout layout, List<String> wanted)
      throws ProblemException {
    if (layout.names().equals(wanted)
        || (!layout.header() && layout.names().size() == wanted.size())) {
      List<Integer> same = new ArrayList<>();
      for (int at = 0; at < wanted.size(); at++) {
        same.add(at);
      }
      return same;
    }
    Map<String, Integer> places = new HashMap<>();
    for (int at = 0; at < layout.names().size(); at++) {
      places.put(ColumnProfile.key(layout.names().get(at)), at);
    }
    List<Integer> columns = new ArrayList<>();
    for (String name : wanted) {
      Integer place = places.get(ColumnProfile.key(name));
      if (place == null) {
        throw new ProblemException(
            Problem.Kind.FILE_NOT_READABLE, path, Messages.text("import.other_columns", name));
      }
      columns.add(place);
    }
    return columns;
  }

  List<String> names() {
    return List.copyOf(stats.keySet());
  }

  ColumnStats stats(String name) {
    ColumnStats found = stats.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return found;
  }

  List<FileScan.Result> results() {
    return files.stream().map(Scanned::result).toList();
  }

  List<Store.Source> sources() {
    return files.stream()
        .map(file ->
            new Store.Source(
                file.result(), file.dialect(), file.layout().names().size(), file.columns()))
        .toList();
  }
}
