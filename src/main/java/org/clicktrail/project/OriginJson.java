package org.clicktrail.project;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.job.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An [Origin] as JSON and back, field by field.
final class OriginJson {

  private OriginJson() {}

  static ObjectNode write(Origin origin) {
    ObjectNode json = Json.object();
    json.set("mapping", PipelineJson.mapping(origin.facts().mapping()));
    json.put("clock", origin.facts().clock());
    json.put("calendar", origin.facts().calendar());
    json.put("returning", origin.facts().returning());
    PipelineJson.zone(json, origin.facts().zone());
    ObjectNode columns = json.putObject("columns");
    new TreeMap<>(origin.facts().columns())
        .forEach((name, column) -> columns.set(name, column(column)));
    ObjectNode codes = json.putObject("code_words");
    new TreeMap<>(origin.facts().codeWords())
        .forEach((name, words) -> codes.set(name, Json.texts(words)));
    origin.goal().outcome().ifPresent(text -> json.put("outcome", text));
    origin.goal().revenue().ifPresent(text -> json.put("revenue", text));
    json.put("unit", origin.goal().unit().id());
    json.put("moment", origin.moment().id());
    json.set("visits", Json.array(origin.visits(), OriginJson::visit));
    ObjectNode products = json.putObject("products");
    new TreeMap<>(origin.products())
        .forEach((product, cells) -> products.set(product, Json.texts(cells)));
    return json;
  }

  static Origin read(JsonNode json) throws ProblemException {
    Map<String, ColumnFacts> columns = new HashMap<>();
    json.path("columns")
        .propertyStream()
        .forEach(entry -> columns.put(entry.getKey(), readColumn(entry.getValue())));
    Map<String, Map<String, String>> codes = new HashMap<>();
    json.path("code_words")
        .propertyStream()
        .forEach(entry -> codes.put(entry.getKey(), Json.texts(entry.getValue())));
    Map<String, Map<String, String>> products = new HashMap<>();
    json.path("products")
        .propertyStream()
        .forEach(entry -> products.put(entry.getKey(), Json.texts(entry.getValue())));
    Facts facts =
        new Facts(
            PipelineJson.readMapping(json.path("mapping")),
            json.path("clock").asBoolean(),
            json.path("calendar").asBoolean(),
            json.path("returning").asBoolean(),
            columns,
            codes,
            PipelineJson.readZone(json));
    return new Origin(
        facts,
        new GoalSpec(
            PipelineJson.unit(json),
            Json.text(json, "outcome"),
            Json.text(json, "revenue"),
            Optional.of(DecisionMoment.of(json.path("moment").asString()))),
        json.path("visits").valueStream().map(OriginJson::readVisit).toList(),
        products);
  }

  private static ObjectNode column(ColumnFacts column) {
    ObjectNode json = Json.object();
    json.put("words", column.words()).put("distinct", column.distinct());
    json.set("top", Json.words(column.top()));
    json.put("numeric", column.numeric());
    Json.put(json, "min", column.min());
    Json.put(json, "max", column.max());
    json.put("fixed", column.fixed());
    return json;
  }

  private static ColumnFacts readColumn(JsonNode json) {
    return new ColumnFacts(
        json.path("words").asBoolean(),
        json.path("distinct").asLong(),
        Json.words(json.path("top")),
        json.path("numeric").asBoolean(),
        Json.number(json, "min").orElse(Double.NaN),
        Json.number(json, "max").orElse(Double.NaN),
        json.path("fixed").asBoolean());
  }

  private static ObjectNode visit(Visit visit) {
    ObjectNode json = Json.object().put("session", visit.session());
    ObjectNode earlier = json.putObject("earlier");
    new TreeMap<>(visit.earlier()).forEach((id, value) -> Json.put(earlier, id, value));
    json.set("events", Json.array(visit.events(), OriginJson::event));
    return json;
  }

  private static ObjectNode event(Visit.Event event) {
    ObjectNode json = Json.object();
    event.time().ifPresent(time -> json.put("time", time));
    json.set("cells", Json.texts(event.cells()));
    return json;
  }

  private static Visit readVisit(JsonNode json) {
    Map<String, Double> earlier = new LinkedHashMap<>();
    json.path("earlier")
        .propertyStream()
        .forEach(entry ->
            earlier.put(
                entry.getKey(),
                entry.getValue().isNull() ? Double.NaN : entry.getValue().asDouble()));
    List<Visit.Event> events =
        json.path("events")
            .valueStream()
            .map(event ->
                new Visit.Event(
                    event.has("time")
                        ? OptionalLong.of(event.path("time").asLong())
                        : OptionalLong.empty(),
                    Json.texts(event.path("cells"))))
            .toList();
    return new Visit(json.path("session").asString(), events, earlier);
  }
}
