package org.clicktrail.project;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.format.Chosen;
import org.clicktrail.data.quality.Checkup;
import org.clicktrail.data.quality.LeaveOut;
import org.clicktrail.data.quality.RowRule;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.clicktrail.data.session.Customers;
import org.clicktrail.data.session.EventRows;
import org.clicktrail.data.session.Sessions;
import org.jspecify.annotations.Nullable;

/// The file behind a runner: its engine, what was imported, its sessions. Read again only when the
/// recipe reads differently.
final class OpenedFile implements AutoCloseable {

  private final Path folder;
  private final double memory;
  private @Nullable Engine engine;
  private volatile @Nullable Imported imported;
  private @Nullable Reading reading;
  private volatile @Nullable Sessions sessions;
  private @Nullable Cut cut;
  private @Nullable Checked checked;
  private boolean sparing;

  /// What was found out about the files of a report that was kept.
  private record Checked(List<SourceFile> files, Optional<Path> changed) {}

  /// What decides which sessions, or customers, the rows make.
  private record Cut(Mapping mapping, SessionRule rule, boolean customers) {}

  /// What decides how the file is read.
  private record Reading(
      Pipeline.Source source, Optional<Mapping> mapping, List<Pipeline.Fix> fixes) {}

  OpenedFile(Path folder, double memory) {
    this.folder = folder;
    this.memory = memory;
  }

  /// For one job, with the user's settings.
  static OpenedFile temporary() throws ProblemException {
    return new OpenedFile(
        Path.of(System.getProperty("java.io.tmpdir")),
        Settings.load(About.settingsFolder()).engineMemory());
  }

  /// An engine of its own for one job, with the user's settings.
  static Engine engine() throws ProblemException {
    return Engine.open(
        Path.of(System.getProperty("java.io.tmpdir")),
        Settings.load(About.settingsFolder()).engineMemory());
  }

  /// Whether the rows can be had: they are in the engine, or the files are where they were.
  boolean there(Pipeline pipeline) {
    return (imported != null && reading(pipeline).equals(reading)) || missing(pipeline).isEmpty();
  }

  /// The first file that is not where it was.
  static Optional<Path> missing(Pipeline pipeline) {
    return Stream.concat(pipeline.source().files().stream(), pipeline.source().testFiles().stream())
        .filter(file -> !Chosen.there(file))
        .findFirst();
  }

  /// A file that has other bytes than when the report was made; its rows are not those of the
  /// report.
  Optional<Path> changed(Pipeline pipeline, ImportReport report, Progress progress)
      throws ProblemException {
    Imported read = imported;
    if (read != null && reading(pipeline).equals(reading)) {
      Set<String> sums = sums(read.report());
      return report.files().stream()
          .filter(file -> !sums.contains(file.sha256()))
          .map(SourceFile::path)
          .findFirst();
    }
    Checked known = checked;
    if (known == null || !known.files.equals(report.files())) {
      List<Path> changed = SourceCheck.of(report.files(), progress).changed();
      known = new Checked(report.files(), changed.stream().findFirst());
      checked = known;
    }
    return known.changed;
  }

  private static Set<String> sums(ImportReport report) {
    return report.files().stream().map(SourceFile::sha256).collect(Collectors.toSet());
  }

  private static Reading reading(Pipeline pipeline) {
    return new Reading(pipeline.source(), pipeline.mapping(), pipeline.fixes());
  }

  Imported imported(Pipeline pipeline, Progress progress) throws ProblemException {
    Reading wanted = reading(pipeline);
    if (imported == null || !wanted.equals(reading)) {
      imported = null;
      sessions = null;
      Pipeline.Source source = pipeline.source();
      Imported read =
          read(
              new Pipeline.Source(source.files(), source.testFiles(), options(pipeline)), progress);
      for (Pipeline.Fix fix : pipeline.fixes()) {
        read = fixed(read, fix, progress);
      }
      imported = read;
      reading = wanted;
    }
    return imported;
  }

  /// The same rows without those that a fix leaves out.
  static Imported fixed(Imported read, Pipeline.Fix fix, Progress progress)
      throws ProblemException {
    Optional<RowRule> rule = RowRule.of(fix.finding());
    return rule.isPresent()
        ? LeaveOut.rows(read, rule.get(), progress)
        : read.dropDuplicates(progress);
  }

  /// From now on the second look is left out where it would take [#costlyLook].
  void spare() {
    sparing = true;
  }

  /// Whether the second look would have to put a large file into the engine first, and nobody asked
  /// for that.
  boolean costlyLook(Pipeline pipeline, Progress progress) throws ProblemException {
    return sparing && imported(pipeline, progress).rows().largeBeside();
  }

  /// The report with the second look at the rows.
  ImportReport checked(Pipeline pipeline, Progress progress) throws ProblemException {
    Imported file = imported(pipeline, progress);
    ImportReport report = Checkup.of(file, progress);
    imported = file.with(report);
    return report;
  }

  /// Reads files into the engine, whatever it held.
  Imported read(Pipeline.Source source, Progress progress) throws ProblemException {
    Engine into = engine == null ? Engine.open(folder, memory) : engine;
    engine = into;
    return Importer.open(
        new Importer.Files(source.files(), source.testFiles()),
        source.options(),
        Sessions.spilling(),
        into,
        progress);
  }

  Sessions sessions(Pipeline pipeline, Progress progress) throws ProblemException {
    Imported file = imported(pipeline, progress);
    boolean customers = pipeline.goal().ofCustomers();
    Mapping read = file.report().mapping();
    Mapping mapping = customers ? Customers.mapping(read) : read;
    SessionRule wanted = pipeline.sessions().orElseGet(() -> SessionRule.standard(mapping));
    if (read.grain() == Grain.SESSIONS && wanted.asks()) {
      throw new ProblemException(Problem.Kind.CUTS_NEED_EVENTS, file.report().noun());
    }
    Cut asked = new Cut(mapping, wanted, customers);
    if (sessions == null || !asked.equals(cut)) {
      sessions =
          customers ? Sessions.ofCustomers(file, mapping) : new Sessions(file, mapping, wanted);
      cut = asked;
    }
    return sessions;
  }

  /// The rows of the file as they are now, also while something else is computed; empty before they
  /// were read.
  Optional<RowSource> events(RowSource.Shown shown, Progress progress) throws ProblemException {
    Imported file = imported;
    return file == null ? Optional.empty() : Optional.of(EventRows.of(file, shown, progress));
  }

  /// The sessions as they are now, also while something else is computed; empty before they were
  /// asked for.
  Optional<Sessions> present() {
    return Optional.ofNullable(sessions);
  }

  /// Roles and grain set by the user in the window override those of the command line.
  private static ReadOptions options(Pipeline pipeline) {
    ReadOptions options = pipeline.source().options();
    if (pipeline.mapping().isEmpty()) {
      return options;
    }
    Map<String, Role> roles = new HashMap<>(options.roles());
    for (Field field : pipeline.mapping().get().fields()) {
      roles.put(field.name(), field.role());
    }
    Map<String, String> read = new HashMap<>(options.read());
    read.put("rows", pipeline.mapping().get().grain().name().toLowerCase(Locale.ROOT));
    return options.withRead(read).withRoles(roles);
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
      engine = null;
      imported = null;
      sessions = null;
    }
  }
}
