package org.clicktrail.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Afterwards;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.format.Failure;
import org.clicktrail.data.format.Limits;
import org.clicktrail.data.format.Part;
import org.clicktrail.data.format.UnreadableException;
import org.clicktrail.data.template.ColumnProfile;

/// Reads all files of an import once; again where one turns out not to be UTF-8.
final class Scanner {

  /// Rows of larger files are not held as codes.
  private static final long HELD_BYTES = 128L << 20;

  /// Different words kept of a column, and of all columns together, where rows shall be held.
  private static final int WORDS_OF_COLUMN = 1 << 19;

  private static final int WORDS = 1 << 22;

  /// Different words kept of a column of a large file, only to say what it looks like.
  private static final int FEW_WORDS = 20_000;

  /// Share of the work that is reading the files.
  private static final double SCANNED = 0.95;

  private final Reading reading;
  private final Path folder;
  private final List<TextPlan> plans = new ArrayList<>();
  private final Map<String, ColumnStats> stats = new LinkedHashMap<>();
  private final List<Path> copies = new ArrayList<>();
  private RowHashes hashes;
  private Coding coding = new Coding(0);

  /// @param folder where private copies go
  /// @throws ProblemException if a file cannot be read
  Scanner(List<Part> parts, Reading reading, Path folder) throws ProblemException {
    this.reading = reading;
    this.folder = folder;
    this.hashes = new RowHashes(folder);
    for (Part part : parts) {
      plans.add(TextPlan.of(new TextFile(part), reading));
    }
  }

  /// Reads the files.
  ///
  /// @throws ProblemException if a file cannot be read, holds no row, or lacks a column of the
  ///   first
  Scans scan(Progress progress) throws ProblemException {
    try {
      return all(progress);
    } catch (IOException e) {
      clear();
      throw Failure.of(plans.getFirst().file().path(), e);
    } catch (ProblemException | RuntimeException e) {
      clear();
      throw e;
    }
  }

  private void clear() {
    copies.forEach(Afterwards::delete);
    try {
      hashes.discard();
    } catch (IOException e) {
      System.getLogger(Scanner.class.getName())
          .log(System.Logger.Level.WARNING, "hashes stay until the end", e);
    }
  }

  private Scans all(Progress progress) throws ProblemException, IOException {
    while (true) {
      stats.clear();
      hashes.discard();
      hashes = new RowHashes(folder);
      List<Scans.Scanned> done = new ArrayList<>();
      for (int at = 0; at < plans.size(); at++) {
        Progress part =
            progress.part(SCANNED * at / plans.size(), SCANNED * (at + 1) / plans.size());
        Optional<Scans.Scanned> scanned = scan(at, part);
        if (scanned.isEmpty()) {
          plans.set(at, plans.get(at).legacy());
          break;
        }
        done.add(scanned.get());
      }
      if (done.size() == plans.size()) {
        stats.values().forEach(ColumnStats::settle);
        hashes.settle(progress.part(SCANNED, 1));
        // A NUL byte is part of the word here, but left out of the copy.
        if (done.stream().anyMatch(file -> file.result().withNul() > 0)) {
          coding.giveUp();
        }
        return new Scans(done, stats, hashes, coding);
      }
    }
  }

  /// @return empty if the file is not UTF-8 although nothing spoke against it
  private Optional<Scans.Scanned> scan(int at, Progress progress) throws ProblemException {
    TextPlan plan = plans.get(at);
    Path path = plan.file().path();
    try (Refused refused = Refused.start(folder, at)) {
      byte[] head = plan.head();
      Scans.Cut cut = plan.cut(head, reading);
      Layout layout = cut.layout();
      check(head, layout);
      if (at == 0) {
        int words = words(layout.names().size());
        layout.names().forEach(name -> stats.put(name, new ColumnStats(words)));
        coding = new Coding(stats.size());
      }
      List<Integer> columns = columns(path, layout);
      Path copy = Files.createTempFile(folder, "rows-", ".csv");
      copies.add(copy);
      RowCollector rows = new RowCollector(layout.names().size(), columns, stats, hashes, coding);
      FileScan.Result result =
          new FileScan(plan.file(), cut, rows, refused, reading.joinTables())
              .run(plan.open(), new RowCopy(copy, cut.dialect()), progress);
      if (result.oddities().kinds() > 1) {
        throw severalTables(path, result);
      }
      if (result.rows() == 0) {
        throw noRow(path, result);
      }
      return Optional.of(
          new Scans.Scanned(plan.file(), plan.charset(), cut.dialect(), layout, columns, result));
    } catch (Utf8Check.NotUtf8Exception _) {
      return Optional.empty();
    } catch (IOException e) {
      throw Failure.of(path, e);
    }
  }

  /// Refuses what is no table by its width.
  private static void check(byte[] head, Layout layout) throws UnreadableException {
    boolean lines = false;
    for (byte b : head) {
      lines |= b == '\n' || b == '\r';
    }
    if (!lines && head.length >= TextFile.HEAD) {
      throw new UnreadableException(
          Messages.text("import.no_lines", Formats.count(head.length >> 10)));
    }
    if (layout.names().size() > Limits.COLUMNS) {
      throw Limits.tooWide(layout.names().size());
    }
  }

  private int words(int columns) {
    long bytes = plans.stream().mapToLong(plan -> plan.file().size()).sum();
    return bytes > HELD_BYTES
        ? FEW_WORDS
        : Math.max(FEW_WORDS, Math.min(WORDS_OF_COLUMN, WORDS / columns));
  }

  /// Deletes the private copies of earlier imports.
  ///
  /// @param kept those of the import that now lies in the engine
  static void sweep(Path folder, Scans kept) {
    Set<Path> copies =
        kept.results().stream().map(FileScan.Result::copy).collect(Collectors.toSet());
    try (var files = Files.newDirectoryStream(folder, "rows-*.csv")) {
      for (Path file : files) {
        if (!copies.contains(file)) {
          Afterwards.delete(file);
        }
      }
    } catch (IOException e) {
      System.getLogger(Scanner.class.getName())
          .log(System.Logger.Level.WARNING, "old copies stay until the end", e);
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

  private static ProblemException severalTables(Path path, FileScan.Result result) {
    String lines =
        result.oddities().tables().stream().map(Formats::count).collect(Collectors.joining(", "));
    return new ProblemException(
        Problem.Kind.FILE_NOT_READABLE,
        path,
        Messages.text("import.several_tables", result.oddities().tables().size() + 1, lines));
  }

  /// Where the columns of the first file stand in this one.
  private List<Integer> columns(Path path, Layout layout) throws ProblemException {
    List<String> wanted = List.copyOf(stats.keySet());
    boolean nameless = !layout.header() && layout.names().size() == wanted.size();
    if (layout.names().equals(wanted) || nameless) {
      return IntStream.range(0, wanted.size()).boxed().toList();
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
}
