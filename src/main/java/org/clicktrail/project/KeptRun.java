package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.export.SessionsReader;
import org.clicktrail.data.export.SessionsWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of a run a project file keeps so that it opens without its source: what was read, the
/// session tables at the end and at the decision moment, and the results that need events. All
/// other steps follow from these, number by number the same.
final class KeptRun {

  private static final String RUN = "run.json";
  private static final String SESSIONS = "sessions.parquet";
  private static final String MOMENT = "moment.parquet";

  private KeptRun() {}

  /// Adds the parts to a project file; nothing if the run has no sessions yet.
  ///
  /// @return whether it has
  static boolean write(Run run, ZipOutputStream zip, Progress progress)
      throws IOException, ProblemException {
    if (run.report().isEmpty() || run.end().isEmpty() || run.origin().isEmpty()) {
      return false;
    }
    Snapshot end = run.end().get();
    ObjectNode json = Json.object();
    json.set("pipeline", PipelineJson.write(run.pipeline()));
    json.set("report", ImportReportJson.write(Withheld.of(run.report().get())));
    json.set("origin", OriginJson.write(Withheld.of(run.origin().get())));
    json.set("end", SnapshotJson.write(end));
    Optional<Snapshot> moment =
        run.scored().filter(scored -> !(scored.moment() instanceof DecisionMoment.End));
    moment.ifPresent(scored -> json.set("moment", SnapshotJson.write(scored)));
    run.leaks().ifPresent(leaks -> json.set("leaks", FindingsJson.leaks(leaks)));
    run.recommended().ifPresent(found -> json.set("recommended", RecommendedJson.write(found)));
    run.early().ifPresent(early -> json.set("early", FindingsJson.early(early)));
    ProjectFile.text(zip, RUN, Json.write(json));
    try (Engine engine = OpenedFile.engine()) {
      table(end, zip, SESSIONS, engine, progress.part(0, 0.5));
      if (moment.isPresent()) {
        table(moment.get(), zip, MOMENT, engine, progress.part(0.5, 1));
      }
    }
    return true;
  }

  private static void table(
      Snapshot snapshot, ZipOutputStream zip, String name, Engine engine, Progress progress)
      throws IOException, ProblemException {
    Path file = engine.folder().resolve(name);
    SessionsWriter.write(SnapshotJson.cells(snapshot), file, engine, progress);
    ProjectFile.entry(zip, name, out -> Files.copy(file, out));
  }

  /// The run of a project file, to go on from; empty if the file keeps none.
  static Optional<Run> read(ZipFile zip, Path file, Optional<Scorer> scorer, Progress progress)
      throws IOException, ProblemException {
    if (zip.getEntry(RUN) == null) {
      return Optional.empty();
    }
    JsonNode json = Json.read(ProjectFile.text(zip, RUN, file));
    Pipeline pipeline = PipelineJson.read(json.path("pipeline"));
    Origin origin = OriginJson.read(json.path("origin"));
    RunParts parts = new RunParts(Run.of(pipeline, scorer), pipeline);
    parts.report = Optional.of(ImportReportJson.read(json.path("report")));
    parts.vocabulary = Optional.of(Vocabulary.of(origin.facts()));
    parts.origin = Optional.of(origin);
    try (Engine engine = OpenedFile.engine()) {
      Snapshot end = snapshot(zip, SESSIONS, json.path("end"), file, engine, progress);
      parts.end = Optional.of(end);
      parts.scored =
          Optional.of(
              json.has("moment")
                  ? snapshot(zip, MOMENT, json.path("moment"), file, engine, progress)
                  : end);
    }
    if (json.has("leaks")) {
      parts.leaks = Optional.of(FindingsJson.readLeaks(json.path("leaks")));
    }
    if (json.has("recommended")) {
      parts.recommended = Optional.of(RecommendedJson.read(json.path("recommended")));
    }
    if (json.has("early")) {
      parts.early = Optional.of(FindingsJson.readEarly(json.path("early")));
    }
    return Optional.of(parts.run());
  }

  private static Snapshot snapshot(
      ZipFile zip, String name, JsonNode json, Path file, Engine engine, Progress progress)
      throws IOException, ProblemException {
    Path table = engine.folder().resolve(name);
    Files.write(table, ProjectFile.bytes(zip, name, file));
    List<SessionsReader.Wanted> wanted = SnapshotJson.wanted(json);
    return SnapshotJson.read(json, SessionsReader.read(table, wanted, engine, progress));
  }
}
