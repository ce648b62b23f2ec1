package org.clicktrail.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  /// @return fingerprint of what was added
  static Optional<String> write(Run run, ZipOutputStream zip, Progress progress)
      throws IOException, ProblemException {
    if (run.report().isEmpty() || run.end().isEmpty() || run.origin().isEmpty()) {
      return Optional.empty();
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
    Fingerprint print = new Fingerprint();
    print.entry(zip, RUN, out -> out.write(Json.write(json).getBytes(StandardCharsets.UTF_8)));
    try (Engine engine = OpenedFile.engine()) {
      Path table = engine.folder().resolve(SESSIONS);
      SessionsWriter.write(SnapshotJson.cells(end), table, engine, progress.part(0, 0.5));
      print.entry(zip, SESSIONS, out -> Files.copy(table, out));
      if (moment.isPresent()) {
        Path early = engine.folder().resolve(MOMENT);
        SessionsWriter.write(
            SnapshotJson.cells(moment.get()), early, engine, progress.part(0.5, 1));
        print.entry(zip, MOMENT, out -> Files.copy(early, out));
      }
    }
    return Optional.of(print.hex());
  }

  /// Fingerprint of the parts a project file keeps, as [#write] gave it.
  static String fingerprint(ZipFile zip, Path file) throws IOException, ProblemException {
    Fingerprint print = new Fingerprint();
    for (String name : List.of(RUN, SESSIONS, MOMENT)) {
      if (zip.getEntry(name) != null) {
        print.add(ProjectFile.bytes(zip, name, file));
      }
    }
    return print.hex();
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
