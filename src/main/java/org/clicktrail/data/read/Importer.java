package org.clicktrail.data.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.format.Choice;
import org.clicktrail.data.format.Failure;
import org.clicktrail.data.format.Part;
import org.clicktrail.data.format.Parts;
import org.clicktrail.data.template.Recognised;
import org.clicktrail.data.template.Templates;

/// Opens files.
public final class Importer {

  private static final int REJECTS_KEPT = 1000;

  private Importer() {}

  /// Reads files of one kind into the engine, replacing what it held.
  ///
  /// @param files training data, at least one: files of any format, folders of such files, and
  ///   patterns such as `2024-*.csv`
  /// @param testFiles test data with the same columns, may be empty
  /// @throws ProblemException if a file cannot be read as a table, an option is unknown, or an
  ///   option names a column that is not there
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Imported open(
      List<Path> files, List<Path> testFiles, ReadOptions options, Engine engine, Progress progress)
      throws ProblemException {
    return open(new Files(files, testFiles), options, LargeRows.Way.none(), engine, progress);
  }

  /// Files of one kind.
  ///
  /// @param train as for [#open]
  /// @param test as for [#open]
  public record Files(List<Path> train, List<Path> test) {
    public Files {
      train = List.copyOf(train);
      test = List.copyOf(test);
    }
  }

  /// The same where rows that are too many to be held may take a way beside the engine.
  ///
  /// @throws ProblemException if a file cannot be read as a table, an option is unknown, or an
  ///   option names a column that is not there
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Imported open(
      Files chosen, ReadOptions options, LargeRows.Way way, Engine engine, Progress progress)
      throws ProblemException {
    List<Path> files = chosen.train;
    List<Path> testFiles = chosen.test;
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no files");
    }
    Reading reading = Reading.of(options.read());
    Choice choice = Choice.of(options.read());
    progress.stage(Messages.text("import.stage.scan"));
    try (Parts parts = Parts.of(files, choice, engine.folder(), progress.part(0, 0.1));
        Parts tests = Parts.of(testFiles, choice, engine.folder(), progress.part(0.1, 0.15))) {
      List<Part> all = new ArrayList<>(parts.all());
      all.addAll(tests.all());
      Scans scans = new Scanner(all, reading, engine.folder()).scan(progress.part(0.15, 0.5));
      return load(scans, parts.all().size(), options, way, engine, progress);
    }
  }

  private static Imported load(
      Scans scans,
      int trainFiles,
      ReadOptions options,
      LargeRows.Way way,
      Engine engine,
      Progress progress)
      throws ProblemException {
    Reading reading = Reading.of(options.read());
    Map<String, Role> roles = new HashMap<>();
    for (Map.Entry<String, Role> entry : options.roles().entrySet()) {
      roles.put(Nearest.column(entry.getKey(), scans.names()), entry.getValue());
    }
    Set<String> knownAfter = new HashSet<>();
    for (String name : options.knownAfter()) {
      knownAfter.add(Nearest.column(name, scans.names()));
    }
    ColumnTypes deciding = new ColumnTypes(scans, reading);
    Map<String, Decision> decisions = deciding.guesses();
    Recognised recognised =
        Templates.recognise(deciding.profiles(decisions), roles).withAbsent(reading.missing());
    Map<String, ColumnType> types = new HashMap<>();
    for (Map.Entry<String, ColumnType> entry : options.types().entrySet()) {
      types.put(Nearest.column(entry.getKey(), scans.names()), entry.getValue());
    }
    List<Field> fields = deciding.settle(recognised, types, decisions);
    Recognised settled = recognised.with(reading.grain().orElse(recognised.grain()), fields);
    progress.stage(Messages.text("import.stage.load"));
    progress.report(1, 2);
    Typing typing = new Typing(fields, decisions, settled.keys(), settled.absentWords());
    Store store = new Store(typing, scans.stats());
    try (Query query = Query.early(engine, progress)) {
      Store.clear(query);
      engine.release();
      keepRefused(scans, engine);
      Scanner.sweep(engine.folder(), scans);
      KnownWords words = new KnownWords(engine, scans, typing);
      Mapping mapping = new Mapping(settled.grain(), fields, knownAfter);
      ImportedRows rows =
          ImportedRows.of(CodedRows.of(engine, scans, words, progress), engine, store, scans);
      engine.later(rows::store);
      if (rows.coded().isEmpty()) {
        Optional<LargeRows> large = large(scans, words, settled, mapping, way, engine, progress);
        if (large.isPresent()) {
          rows = rows.with(large.get());
        } else {
          rows.store(progress.part(0.5, 0.9));
        }
      }
      progress.stage(Messages.text("import.stage.check"));
      progress.report(9, 10);
      String first = store.typed(scans.sources().getFirst(), 0);
      List<Preview> previews =
          Previews.of(query, fields, decisions, scans.files().getFirst(), first);
      RowAccess access = new RowAccess(query, rows, Optional.of(words), progress);
      ImportReport report = report(access, scans, settled, decisions, mapping, previews);
      return new Imported(engine, told(report, reading.missing()), trainFiles, rows);
    }
  }

  /// The report that says too which words are missing because the user said so.
  private static ImportReport told(ImportReport report, Set<String> missing) {
    Findings findings = new Findings(report.rows());
    missing.forEach(word -> findings.good("missing_word", word));
    List<Quality> all = new ArrayList<>(report.quality());
    all.addAll(findings.sorted());
    return report.withQuality(all);
  }

  private static Optional<LargeRows> large(
      Scans scans,
      KnownWords words,
      Recognised settled,
      Mapping mapping,
      LargeRows.Way way,
      Engine engine,
      Progress progress)
      throws ProblemException {
    Optional<KnownWords.Plain> cut = words.plainCopy();
    if (cut.isEmpty()) {
      return Optional.empty();
    }
    Path path = scans.results().getFirst().copy();
    return way.of(
        new LargeRows.Copy(path, cut.get(), words, settled.codeWords()),
        mapping,
        engine,
        progress.part(0.5, 0.9));
  }

  private static void keepRefused(Scans scans, Engine engine) throws ProblemException {
    try {
      Refused.keep(engine.folder(), scans.files().size());
    } catch (IOException e) {
      throw Failure.of(scans.files().getFirst().file().path(), e);
    }
  }

  private static ImportReport report(
      RowAccess access,
      Scans scans,
      Recognised recognised,
      Map<String, Decision> decisions,
      Mapping mapping,
      List<Preview> previews)
      throws ProblemException {
    List<SourceFile> files = new ArrayList<>();
    List<Reject> rejects = new ArrayList<>();
    for (Scans.Scanned scanned : scans.files()) {
      FileScan.Result scan = scanned.result();
      Part part = scanned.file().part();
      files.add(
          new SourceFile(
              part.file(),
              scan.sha256(),
              scan.rows(),
              scan.rejected(),
              part.label(),
              part.tables()));
      rejects.addAll(scan.rejects());
    }
    List<Quality> quality = new QualityCheck(access, recognised, scans, decisions).findings();
    Scans.Scanned first = scans.files().getFirst();
    return new ImportReport(
        files,
        recognised.recognition(),
        DialectWords.of(first, decimalComma(decisions)),
        first.charset().name(),
        first.dialect().between(),
        mapping,
        previews,
        rejects.stream().limit(REJECTS_KEPT).toList(),
        quality,
        scans.rows(),
        SessionCount.of(access, mapping),
        recognised.outcome(),
        recognised.revenue(),
        recognised.knownLater(),
        recognised.noPurchase(),
        recognised.codeWords());
  }

  private static Optional<Boolean> decimalComma(Map<String, Decision> decisions) {
    return decisions.values().stream()
        .filter(decision -> decision.type() == ColumnType.DECIMAL)
        .findFirst()
        .map(decision -> decision.sql().contains(",'.')"));
  }
}
