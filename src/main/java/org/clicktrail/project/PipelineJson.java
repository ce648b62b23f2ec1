package org.clicktrail.project;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clicktrail.core.eval.Trainer;
import org.clicktrail.core.explore.Annotation;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.SearchSpec;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.core.split.Splits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A recipe as JSON and back. Written field by field, so that renaming a record component never
/// changes the format.
final class PipelineJson {

  private PipelineJson() {}

  static ObjectNode write(Pipeline pipeline) {
    ObjectNode json = Json.object();
    json.set("source", source(pipeline.source()));
    pipeline.mapping().ifPresent(mapping -> json.set("mapping", mapping(mapping)));
    pipeline.sessions().ifPresent(rule -> sessions(json, rule));
    json.set("fixes", Json.words(pipeline.fixes().stream().map(Enum::name).toList()));
    ObjectNode goal = json.putObject("goal");
    goal.put("unit", pipeline.goal().unit().id());
    pipeline.goal().outcome().ifPresent(text -> goal.put("outcome", text));
    pipeline.goal().revenue().ifPresent(text -> goal.put("revenue", text));
    pipeline.goal().moment().ifPresent(moment -> goal.put("moment", moment.id()));
    json.set("dropped", Json.texts(pipeline.dropped()));
    json.put("split", Splits.id(pipeline.split()));
    json.set("learn", learn(pipeline.learn()));
    json.set("segments", segments(pipeline.segments()));
    json.set("money", money(pipeline.money()));
    json.set("decisions", decisions(pipeline.decisions()));
    if (!pipeline.explore().id().isEmpty()) {
      json.put("explore", pipeline.explore().id());
    }
    return json;
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws ProblemException if a choice is not known to this version
  static Pipeline read(JsonNode json) throws ProblemException {
    JsonNode goal = json.path("goal");
    Optional<String> moment = Json.text(goal, "moment");
    return new Pipeline(
        readSource(json.path("source")),
        json.has("mapping") ? Optional.of(readMapping(json.path("mapping"))) : Optional.empty(),
        readSessions(json),
        Json.words(json.path("fixes")).stream().map(Pipeline.Fix::valueOf).toList(),
        new GoalSpec(
            unit(goal),
            Json.text(goal, "outcome"),
            Json.text(goal, "revenue"),
            moment.isPresent() ? Optional.of(DecisionMoment.of(moment.get())) : Optional.empty()),
        Json.texts(json.path("dropped")),
        Splits.of(Json.text(json, "split").orElse("auto"), 0),
        readLearn(json.path("learn")),
        readSegments(json.path("segments")),
        readMoney(json.path("money")),
        readDecisions(json.path("decisions")),
        ExploreSpec.of(Json.text(json, "explore").orElse("")));
  }

  private static void sessions(ObjectNode json, SessionRule rule) {
    json.put("gap", rule.gap().map(Duration::toString).orElse(""));
    json.put("sessions_by", rule.by().name());
    json.put("midnight", rule.midnight());
    zone(json, rule.zone());
  }

  /// Files of older versions know the gap only.
  private static Optional<SessionRule> readSessions(JsonNode json) throws ProblemException {
    Optional<String> gap = Json.text(json, "gap");
    return gap.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SessionRule(
                SessionRule.By.valueOf(Json.text(json, "sessions_by").orElse("SESSION")),
                gap.filter(text -> !text.isEmpty()).map(Duration::parse),
                json.path("midnight").asBoolean(),
                readZone(json)));
  }

  /// Nothing for times as written.
  static void zone(ObjectNode json, ZoneId zone) {
    if (!zone.equals(SessionRule.AS_WRITTEN)) {
      json.put("zone", zone.getId());
    }
  }

  static ZoneId readZone(JsonNode json) throws ProblemException {
    return json.has("zone") ? Zones.of(Json.text(json, "zone").orElse("")) : SessionRule.AS_WRITTEN;
  }

  /// Sessions in projects of the first versions.
  static Unit unit(JsonNode goal) throws ProblemException {
    return Unit.of(Json.text(goal, "unit").orElse(Unit.SESSION.id()));
  }

  private static ObjectNode decisions(Pipeline.Decisions decisions) {
    ObjectNode json = Json.object();
    json.set("kept", Json.words(decisions.kept().stream().sorted().toList()));
    decisions.model().ifPresent(id -> json.put("model", id));
    decisions.threshold().ifPresent(value -> json.put("threshold", value));
    if (!decisions.fixed().isEmpty()) {
      json.set("fixed", Json.words(decisions.fixed().stream().sorted().toList()));
    }
    if (!decisions.annotations().isEmpty()) {
      json.set(
          "annotations",
          Json.array(
              decisions.annotations(),
              note -> Json.object().put("day", note.day().toString()).put("words", note.words())));
    }
    return json;
  }

  private static Pipeline.Decisions readDecisions(JsonNode json) {
    return new Pipeline.Decisions(
        Set.copyOf(Json.words(json.path("kept"))),
        Json.text(json, "model"),
        Json.number(json, "threshold"),
        json.path("annotations")
            .valueStream()
            .map(note ->
                new Annotation(
                    LocalDate.parse(note.path("day").asString()), note.path("words").asString()))
            .toList(),
        Set.copyOf(Json.words(json.path("fixed"))));
  }

  private static ObjectNode source(Pipeline.Source source) {
    ObjectNode json = Json.object();
    json.set("files", Json.words(source.files().stream().map(Path::toString).toList()));
    json.set("test_files", Json.words(source.testFiles().stream().map(Path::toString).toList()));
    json.set("read", Json.texts(source.options().read()));
    ObjectNode roles = json.putObject("roles");
    new TreeMap<>(source.options().roles()).forEach((column, role) -> roles.put(column, role.id()));
    json.set("known_after", Json.words(source.options().knownAfter().stream().sorted().toList()));
    ObjectNode types = json.putObject("types");
    new TreeMap<>(source.options().types()).forEach((column, type) -> types.put(column, type.id()));
    return json;
  }

  private static Pipeline.Source readSource(JsonNode json) {
    Map<String, Role> roles = new LinkedHashMap<>();
    Json.texts(json.path("roles")).forEach((column, role) -> roles.put(column, role(role)));
    Map<String, ColumnType> types = new LinkedHashMap<>();
    Json.texts(json.path("types")).forEach((column, type) -> types.put(column, type(type)));
    return new Pipeline.Source(
        Json.words(json.path("files")).stream().map(Path::of).toList(),
        Json.words(json.path("test_files")).stream().map(Path::of).toList(),
        new ReadOptions(
            Json.texts(json.path("read")),
            roles,
            Set.copyOf(Json.words(json.path("known_after"))),
            types));
  }

  static ObjectNode mapping(Mapping mapping) {
    ObjectNode json = Json.object();
    json.put("grain", mapping.grain().name());
    json.set("known_after", Json.words(mapping.knownAfter().stream().sorted().toList()));
    json.set("fields", Json.array(mapping.fields(), PipelineJson::field));
    return json;
  }

  static ObjectNode field(Field field) {
    return Json.object()
        .put("name", field.name())
        .put("label", field.label())
        .put("type", field.type().name())
        .put("role", field.role().id())
        .put("unit", field.unit())
        .put("sure", field.sure());
  }

  static Mapping readMapping(JsonNode json) {
    List<Field> fields = json.path("fields").valueStream().map(PipelineJson::readField).toList();
    return new Mapping(
        Grain.valueOf(json.path("grain").asString()),
        fields,
        Set.copyOf(Json.words(json.path("known_after"))));
  }

  static Field readField(JsonNode json) {
    return new Field(
        json.path("name").asString(),
        json.path("label").asString(),
        ColumnType.valueOf(json.path("type").asString()),
        role(json.path("role").asString()),
        json.path("unit").asString(),
        json.path("sure").asBoolean());
  }

  private static Role role(String id) {
    return Role.valueOf(id.toUpperCase(java.util.Locale.ROOT));
  }

  private static ColumnType type(String id) {
    return ColumnType.valueOf(id.toUpperCase(java.util.Locale.ROOT));
  }

  private static ObjectNode learn(Pipeline.LearnSpec learn) {
    ObjectNode json = Json.object();
    json.set("models", Json.words(learn.models()));
    ObjectNode params = json.putObject("params");
    new TreeMap<>(learn.params())
        .forEach((id, values) -> params.set(id, Json.texts(values.values())));
    json.put("seed", learn.seed());
    json.put("limit", learn.limit().toString());
    if (learn.search().kind() != SearchSpec.Kind.NONE) {
      json.putObject("search")
          .put("kind", learn.search().kind().name().toLowerCase(java.util.Locale.ROOT))
          .put("budget", learn.search().budget().toString());
    }
    if (!learn.preprocess().isNone()) {
      json.set("preprocess", PreprocessJson.write(learn.preprocess()));
    }
    return json;
  }

  private static SearchSpec readSearch(JsonNode json) {
    return Json.text(json, "kind")
        .map(kind ->
            new SearchSpec(
                SearchSpec.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                Json.text(json, "budget").map(Duration::parse).orElse(SearchSpec.BUDGET)))
        .orElse(SearchSpec.none());
  }

  private static Pipeline.LearnSpec readLearn(JsonNode json) {
    Map<String, Params> params = new LinkedHashMap<>();
    json.path("params")
        .propertyStream()
        .forEach(entry -> params.put(entry.getKey(), new Params(Json.texts(entry.getValue()))));
    return new Pipeline.LearnSpec(
        Json.words(json.path("models")),
        params,
        json.path("seed").asLong(1),
        Json.text(json, "limit").map(Duration::parse).orElse(Trainer.LIMIT),
        readSearch(json.path("search")),
        PreprocessJson.read(json.path("preprocess")));
  }

  private static ObjectNode segments(SegmentSpec segments) {
    ObjectNode json = Json.object();
    json.put("algorithm", segments.algorithm()).put("k", segments.k());
    json.set("columns", Json.words(segments.columns()));
    ObjectNode names = json.putObject("names");
    new TreeMap<>(segments.names()).forEach((id, name) -> names.put(id.toString(), name));
    json.put("seed", segments.seed());
    if (!segments.actions().isEmpty()) {
      ObjectNode actions = json.putObject("actions");
      new TreeMap<>(segments.actions()).forEach((id, words) -> actions.put(id.toString(), words));
    }
    if (!segments.merged().isEmpty()) {
      json.set("merged", Json.words(segments.merged().stream().map(String::valueOf).toList()));
    }
    segments
        .about()
        .ifPresent(about -> {
          ObjectNode basis = json.putObject("about").put("segments", about.segments());
          basis.set("columns", Json.words(about.columns()));
        });
    return json;
  }

  private static SegmentSpec readSegments(JsonNode json) {
    Map<Integer, String> names = new LinkedHashMap<>();
    Json.texts(json.path("names")).forEach((id, name) -> names.put(Integer.parseInt(id), name));
    Map<Integer, String> actions = new LinkedHashMap<>();
    Json.texts(json.path("actions"))
        .forEach((id, words) -> actions.put(Integer.parseInt(id), words));
    return new SegmentSpec(
        json.path("algorithm").asString("kmeans"),
        json.path("k").asInt(0),
        Json.words(json.path("columns")),
        names,
        json.path("seed").asLong(1),
        actions,
        Json.words(json.path("merged")).stream().map(Integer::parseInt).toList(),
        json.has("about")
            ? Optional.of(
                new SegmentSpec.Basis(
                    json.path("about").path("segments").asInt(0),
                    Json.words(json.path("about").path("columns"))))
            : Optional.empty());
  }

  static ObjectNode money(MoneySpec money) {
    ObjectNode json = Json.object();
    money.value().ifPresent(value -> json.put("value", value));
    json.put("cost", money.cost()).put("incremental", money.incremental());
    money.capacity().ifPresent(capacity -> json.put("capacity", capacity));
    json.put("currency", money.currency());
    json.set("examples", Json.words(money.examples().stream().sorted().map(Enum::name).toList()));
    return json;
  }

  /// Which amounts are examples. Files of earlier versions say only whether any is.
  private static Set<MoneySpec.Amount> examples(JsonNode json) {
    if (json.has("examples")) {
      return Json.words(json.path("examples")).stream()
          .map(MoneySpec.Amount::valueOf)
          .collect(Collectors.toSet());
    }
    return json.path("assumed").asBoolean(true) ? MoneySpec.UNSAID : Set.of();
  }

  static MoneySpec readMoney(JsonNode json) {
    return new MoneySpec(
        Json.number(json, "value"),
        json.path("cost").asDouble(1),
        json.path("incremental").asDouble(1),
        Json.number(json, "capacity").map(Double::longValue),
        json.path("currency").asString(""),
        examples(json));
  }
}
