package org.clicktrail.data.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.job.Problem;
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
import org.clicktrail.data.template.ColumnProfile;
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
      return load(scans, parts.all().size(), options, engine, progress);
    }
  }

  private static Imported load(
      Scans scans, int trainFiles, ReadOptions options, Engine engine, Progress progress)
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
    TypeDecider decider = new TypeDecider(style(reading, scans), reading.dates());
    Map<String, Decision> decisions = guesses(decider, scans);
    Recognised recognised = Templates.recognise(profiles(scans, decisions), roles);
    Map<String, ColumnType> types = new HashMap<>();
    for (Map.Entry<String, ColumnType> entry : options.types().entrySet()) {
      types.put(Nearest.column(entry.getKey(), scans.names()), entry.getValue());
    }
    List<Field> fields = settle(told(recognised, types), decider, scans, decisions);
    refuseUnfit(types, fields, scans);
    Recognised settled = recognised.with(reading.grain().orElse(recognised.grain()), fields);
    progress.stage(Messages.text("import.stage.load"));
    progress.report(1, 2);
    Typing typing = new Typing(fields, decisions, settled.keys());
    Store store = new Store(typing, scans.stats());
    try (Query query = Query.early(engine, progress)) {
      Store.clear(query);
      keepRefused(scans, engine);
      Scanner.sweep(engine.folder(), scans);
      ImportedRows rows =
          ImportedRows.of(CodedRows.of(engine, scans, typing, progress), engine, store, scans);
      engine.later(rows::store);
      if (rows.coded().isEmpty()) {
        rows.store(progress);
      }
      progress.stage(Messages.text("import.stage.check"));
      progress.report(9, 10);
      Mapping mapping = new Mapping(settled.grain(), fields, knownAfter);
      String first = store.typed(scans.sources().getFirst(), 0);
      List<Preview> previews =
          Previews.of(query, fields, decisions, scans.files().getFirst(), first);
      RowAccess access = new RowAccess(query, rows, progress);
      ImportReport report = report(access, scans, settled, decisions, mapping, previews);
      return new Imported(engine, report, trainFiles, rows);
    }
  }

  private static void keepRefused(Scans scans, Engine engine) throws ProblemException {
    try {
      Refused.keep(engine.folder(), scans.files().size());
    } catch (IOException e) {
      throw Failure.of(scans.files().getFirst().file().path(), e);
    }
  }

  private static NumberStyle style(Reading reading, Scans scans) {
    return reading
        .decimalComma()
        .map(comma -> new NumberStyle(comma, true))
        .orElseGet(() ->
            scans.regular()
                ? new NumberStyle(false, false)
                : NumberStyle.of(scans.stats().values()));
  }

  private static Map<String, Decision> guesses(TypeDecider decider, Scans scans) {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    scans.stats().forEach((name, stats) -> decisions.put(name, decider.guess(name, stats)));
    return decisions;
  }

  private static List<ColumnProfile> profiles(Scans scans, Map<String, Decision> decisions) {
    List<ColumnProfile> profiles = new ArrayList<>();
    decisions.forEach((name, decision) -> {
      ColumnStats stats = scans.stats(name);
      profiles.add(
          new ColumnProfile(
              name,
              decision.type(),
              stats.distinct(),
              stats.distinctShare(),
              stats.words(),
              decision.sure()));
    });
    return profiles;
  }

  private static Recognised told(Recognised recognised, Map<String, ColumnType> types) {
    return recognised.withFields(
        recognised.fields().stream()
            .map(field ->
                types.containsKey(field.name()) ? field.withType(types.get(field.name())) : field)
            .toList());
  }

  /// Reads columns as their template or the user wants, where that differs from the guess.
  private static List<Field> settle(
      Recognised recognised, TypeDecider decider, Scans scans, Map<String, Decision> decisions) {
    List<Field> settled = new ArrayList<>();
    for (Field field : recognised.fields()) {
      Decision decision =
          decisions.compute(
              field.name(),
              (name, guess) ->
                  (guess != null && guess.type() == field.type()
                          ? guess
                          : decider.wanted(field.type(), name, scans.stats(name)))
                      .without(recognised.absentWords(), scans.stats(name).words()));
      String unit = field.unit().isEmpty() ? decision.unit() : field.unit();
      settled.add(
          new Field(
              field.name(),
              field.label(),
              decision.type(),
              field.role(),
              unit,
              field.sure() && decision.sure()));
    }
    return settled;
  }

  /// A type the cells do not allow is refused in words: reading them as guessed would not be what
  /// the user said.
  private static void refuseUnfit(Map<String, ColumnType> types, List<Field> fields, Scans scans)
      throws ProblemException {
    for (Field field : fields) {
      ColumnType told = types.getOrDefault(field.name(), field.type());
      if (told != field.type()
          && !bothNumbers(told, field.type())
          && !bothTimes(told, field.type())) {
        throw new ProblemException(
            Problem.Kind.TYPE_UNFIT,
            field.name(),
            Messages.text("import.type." + told.id()),
            scans.stats(field.name()).words().stream().findFirst().orElse(""),
            Messages.text("import.type." + field.type().id()));
      }
    }
  }

  /// Whole or with decimals: the cells decide.
  private static boolean bothNumbers(ColumnType a, ColumnType b) {
    return Set.of(ColumnType.WHOLE, ColumnType.DECIMAL).containsAll(Set.of(a, b));
  }

  /// With a clock or without: the cells decide.
  private static boolean bothTimes(ColumnType a, ColumnType b) {
    return Set.of(ColumnType.INSTANT, ColumnType.DATE).containsAll(Set.of(a, b));
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
        .map(decision -> decision.sql().contains("',','.'"));
  }
}
