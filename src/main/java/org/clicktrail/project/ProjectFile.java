package org.clicktrail.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.ml.fitted.ModelFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A `.clicktrail` file: a zip of `format` (one number), `pipeline.json`, `story.json`,
/// `models/*.bin`, `scorer.json` (threshold, segments, self-test rows), and, so that it opens
/// without its source, `run.json` (what was read), `sessions.parquet` and `moment.parquet`,
/// `numbers.json` (what it showed, for [Verification]) and `learnt.bin` ([KeptLearning]). No Java
/// serialization. Saving keeps the version before as `NAME.clicktrail.bak`.
public final class ProjectFile {

  /// Extension with its dot.
  public static final String EXTENSION = ".clicktrail";

  /// Format version written; older ones open, newer ones are refused with a sentence.
  static final int FORMAT = 1;

  private static final String NUMBERS = "numbers.json";
  private static final String PAST = "past.json";

  private static final long LARGEST_ENTRY = 1L << 30;

  private ProjectFile() {}

  /// Writes the project, whole or not at all.
  public static void save(Project project, Path file, Progress progress) throws ProblemException {
    SafeFile.replaceKeeping(file, temporary -> write(project, temporary, progress));
  }

  static void write(Project project, Path file, Progress progress)
      throws IOException, ProblemException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      text(zip, "format", FORMAT + "\n");
      text(zip, "pipeline.json", Json.write(PipelineJson.write(project.pipeline())));
      text(zip, "story.json", Json.write(story(project.story())));
      if (!project.past().states().isEmpty()) {
        text(zip, PAST, Json.write(past(project.past())));
      }
      if (project.scorer().isPresent()) {
        write(zip, project.scorer().get());
      }
      Optional<String> kept = KeptRun.write(project.run(), zip, progress);
      if (kept.isPresent()) {
        text(zip, NUMBERS, ReportJson.report(project.run()));
        KeptLearning.write(project.run(), kept.get(), zip);
      }
    }
  }

  /// Opens a project, without what was learnt: see [Recalled].
  ///
  /// @throws ProblemException if it is none, damaged, or from a newer version
  public static Project open(Path file, Progress progress) throws ProblemException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      int format = Integer.parseInt(text(zip, "format", file).strip());
      if (format > FORMAT) {
        throw new ProblemException(Problem.Kind.PROJECT_TOO_NEW, file, format);
      }
      Pipeline pipeline = PipelineJson.read(Json.read(text(zip, "pipeline.json", file)));
      Story story = readStory(Json.read(text(zip, "story.json", file)));
      Optional<Scorer> scorer =
          zip.getEntry("scorer.json") == null
              ? Optional.empty()
              : Optional.of(readScorer(zip, file));
      Run run = KeptRun.read(zip, file, scorer, progress).orElse(Run.of(pipeline, scorer));
      Past past =
          zip.getEntry(PAST) == null ? Past.none() : readPast(Json.read(text(zip, PAST, file)));
      return new Project(pipeline, story, scorer, run, past);
    } catch (ZipException e) {
      throw broken(file, "project.no_zip", e);
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_READABLE, file, SafeFile.reason(e)), e);
    } catch (CancellationException e) {
      throw e;
    } catch (JacksonException
        | IllegalArgumentException
        | IllegalStateException
        | NullPointerException e) {
      // The engine calls a table that is none a mistake of ours; here it is the file's.
      throw broken(file, "project.damaged", e);
    }
  }

  /// What the project showed when it was saved, as [ReportJson] tells it; empty if it keeps none.
  static Optional<JsonNode> numbers(Path file) throws ProblemException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry(NUMBERS) == null
          ? Optional.empty()
          : Optional.of(Json.read(text(zip, NUMBERS, file)));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_READABLE, file, SafeFile.reason(e)), e);
    } catch (JacksonException e) {
      throw broken(file, "project.damaged", e);
    }
  }

  private static ProblemException broken(Path file, String key, Exception cause) {
    return new ProblemException(
        Problem.of(Problem.Kind.PROJECT_BROKEN, file, org.clicktrail.core.text.Messages.text(key)),
        cause);
  }

  private static void write(ZipOutputStream zip, Scorer scorer) throws IOException {
    text(zip, "scorer.json", Json.write(ScorerJson.write(scorer)));
    entry(zip, "models/conversion.bin", out -> ModelFile.write(scorer.conversion(), out));
    if (scorer.revenue().isPresent()) {
      entry(zip, "models/revenue.bin", out -> ModelFile.write(scorer.revenue().get(), out));
    }
  }

  private static Scorer readScorer(ZipFile zip, Path file) throws IOException, ProblemException {
    Model conversion = model(zip, "models/conversion.bin", file);
    Optional<Model> revenue =
        zip.getEntry("models/revenue.bin") == null
            ? Optional.empty()
            : Optional.of(model(zip, "models/revenue.bin", file));
    return ScorerJson.read(Json.read(text(zip, "scorer.json", file)), conversion, revenue);
  }

  private static Model model(ZipFile zip, String name, Path file)
      throws IOException, ProblemException {
    return ModelFile.read(new ByteArrayInputStream(bytes(zip, name, file)));
  }

  private static ObjectNode past(Past past) {
    ObjectNode json = Json.object().put("at", past.at());
    json.set("states", Json.array(past.states(), ProjectFile::state));
    return json;
  }

  private static ObjectNode state(Past.State state) {
    ObjectNode json = Json.object().put("sentence", state.sentence());
    json.set("pipeline", PipelineJson.write(state.pipeline()));
    json.set("story", story(state.story()));
    return json;
  }

  private static Past readPast(JsonNode json) throws ProblemException {
    List<Past.State> states = new ArrayList<>();
    for (JsonNode state : json.path("states")) {
      states.add(
          new Past.State(
              state.path("sentence").asString(),
              PipelineJson.read(state.path("pipeline")),
              readStory(state.path("story"))));
    }
    return new Past(states, json.path("at").asInt());
  }

  private static ObjectNode story(Story story) {
    ObjectNode json = Json.object();
    json.set("cards", Json.array(story.cards(), ProjectFile::card));
    return json;
  }

  /// A card keeps its question and its words; what it shows is drawn again from the run.
  private static ObjectNode card(Card card) {
    ObjectNode json =
        Json.object()
            .put("id", card.id())
            .put("headline", card.headline())
            .put("subtitle", card.subtitle())
            .put("notes", card.notes());
    json.set("own", Json.words(card.own().stream().sorted().map(Enum::name).toList()));
    if (!card.inputs().isEmpty()) {
      json.set("inputs", Json.texts(card.inputs()));
    }
    return json;
  }

  private static Story readStory(JsonNode json) {
    return new Story(
        json.path("cards")
            .valueStream()
            .map(card ->
                new Card(
                    card.path("id").asString(),
                    card.path("headline").asString(),
                    card.path("subtitle").asString(),
                    List.of(),
                    card.path("notes").asString(),
                    List.of(),
                    true,
                    Json.texts(card.path("inputs")),
                    own(card)))
            .toList());
  }

  /// Files of earlier versions do not say what the analyst wrote: all words of theirs stay.
  private static Set<Card.Words> own(JsonNode card) {
    return card.has("own")
        ? Json.words(card.path("own")).stream().map(Card.Words::valueOf).collect(Collectors.toSet())
        : EnumSet.allOf(Card.Words.class);
  }

  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // A fixed time: the same project gives the same bytes.
    entry.setLastModifiedTime(FileTime.fromMillis(0));
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  static void text(ZipOutputStream zip, String name, String text) throws IOException {
    entry(zip, name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String text(ZipFile zip, String name, Path file) throws IOException, ProblemException {
    return new String(bytes(zip, name, file), StandardCharsets.UTF_8);
  }

  static byte[] bytes(ZipFile zip, String name, Path file) throws IOException, ProblemException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.getSize() > LARGEST_ENTRY) {
      throw new ProblemException(
          Problem.Kind.PROJECT_BROKEN,
          file,
          org.clicktrail.core.text.Messages.text("project.missing_part", name));
    }
    try (java.io.InputStream in = zip.getInputStream(entry)) {
      return in.readNBytes((int) LARGEST_ENTRY);
    }
  }
}
