package org.clicktrail.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Noun;
import org.clicktrail.data.export.SessionsReader.Kind;
import org.clicktrail.data.export.SessionsReader.Wanted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A session table as it is kept: its cells as one table for Parquet, all else as JSON.
final class SnapshotJson {

  private SnapshotJson() {}

  /// Ids, start and outcome before the features.
  static Table cells(Snapshot snapshot) {
    List<Column> columns = new ArrayList<>();
    columns.add(snapshot.session().named("session"));
    snapshot.customer().ifPresent(column -> columns.add(column.named("customer")));
    snapshot.start().ifPresent(column -> columns.add(column.named("start")));
    columns.add(snapshot.label().named("label"));
    snapshot.revenue().ifPresent(column -> columns.add(column.named("revenue")));
    snapshot.file().ifPresent(column -> columns.add(column.named("file")));
    columns.addAll(snapshot.features().columns());
    return Conversions.uniquely(snapshot.rows(), columns);
  }

  static ObjectNode write(Snapshot snapshot) {
    ObjectNode json = Json.object().put("moment", snapshot.moment().id());
    json.put("noun", snapshot.noun().name());
    json.put("customer", snapshot.customer().isPresent());
    json.put("start", snapshot.start().isPresent());
    json.put("revenue", snapshot.revenue().isPresent());
    json.put("file", snapshot.file().isPresent());
    json.putObject("scored")
        .put("sessions", snapshot.scored().sessions())
        .put("not_reached", snapshot.scored().notReached())
        .put("already_decided", snapshot.scored().alreadyDecided());
    json.set("features", Json.array(snapshot.infos(), SnapshotJson::info));
    ObjectNode levels = json.putObject("levels");
    for (Column column : snapshot.features().columns()) {
      if (column instanceof Column.Categories words) {
        levels.set(column.name(), Json.words(words.levels()));
      }
    }
    return json;
  }

  /// What [#cells] holds, for reading it back.
  static List<Wanted> wanted(JsonNode json) {
    List<Wanted> wanted = new ArrayList<>();
    wanted.add(new Wanted("session", Kind.WORDS, List.of()));
    if (json.path("customer").asBoolean()) {
      wanted.add(new Wanted("customer", Kind.WORDS, List.of()));
    }
    if (json.path("start").asBoolean()) {
      wanted.add(new Wanted("start", Kind.TIMES, List.of()));
    }
    wanted.add(new Wanted("label", Kind.NUMBERS, List.of()));
    for (String name : List.of("revenue", "file")) {
      if (json.path(name).asBoolean()) {
        wanted.add(new Wanted(name, Kind.NUMBERS, List.of()));
      }
    }
    json.path("features")
        .valueStream()
        .map(SnapshotJson::readInfo)
        .map(FeatureInfo::id)
        .forEach(id -> wanted.add(feature(id, json.path("levels").path(id))));
    return wanted;
  }

  private static Wanted feature(String id, JsonNode levels) {
    return levels.isMissingNode()
        ? new Wanted(id, Kind.NUMBERS, List.of())
        : new Wanted(id, Kind.WORDS, Json.words(levels));
  }

  /// The session table again.
  ///
  /// @param cells as [#wanted] named them
  static Snapshot read(JsonNode json, Table cells) throws ProblemException {
    List<FeatureInfo> infos =
        json.path("features").valueStream().map(SnapshotJson::readInfo).toList();
    List<Column> columns = cells.columns();
    List<Column> before = columns.subList(0, columns.size() - infos.size());
    JsonNode scored = json.path("scored");
    return new Snapshot(
        DecisionMoment.of(json.path("moment").asString()),
        Table.of(cells.rows(), columns.subList(before.size(), columns.size())),
        infos,
        find(before, "label", Column.Numbers.class).orElseThrow(),
        find(before, "revenue", Column.Numbers.class),
        find(before, "session", Column.Categories.class).orElseThrow(),
        find(before, "customer", Column.Categories.class),
        find(before, "start", Column.Times.class),
        find(before, "file", Column.Numbers.class),
        new Scored(
            scored.path("sessions").asLong(),
            scored.path("not_reached").asLong(),
            scored.path("already_decided").asLong()),
        Noun.valueOf(Json.text(json, "noun").orElse(Noun.SESSION.name())));
  }

  private static <C extends Column> Optional<C> find(
      List<Column> columns, String name, Class<C> kind) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .map(kind::cast);
  }

  static ObjectNode info(FeatureInfo info) {
    ObjectNode json =
        Json.object()
            .put("id", info.id())
            .put("label", info.label())
            .put("explanation", info.explanation())
            .put("unit", info.unit())
            .put("kind", info.kind().name())
            .put("changeable", info.changeable())
            .put("source", info.source());
    json.set("inputs", Json.words(info.inputs().stream().sorted().toList()));
    return json;
  }

  static FeatureInfo readInfo(JsonNode json) {
    return new FeatureInfo(
        json.path("id").asString(),
        json.path("label").asString(),
        json.path("explanation").asString(),
        json.path("unit").asString(),
        FeatureInfo.Kind.valueOf(json.path("kind").asString()),
        json.path("changeable").asBoolean(),
        json.path("source").asString(),
        Set.copyOf(Json.words(json.path("inputs"))));
  }
}
