package org.clicktrail.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.segment.NearestCentre;
import org.clicktrail.core.segment.Shape;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a [Scorer] knows beside its models: threshold, segments, and a few rows with the
/// predictions they had, so that a reopened model proves that it scores the same.
final class ScorerJson {

  private ScorerJson() {}

  static ObjectNode write(Scorer scorer) {
    ObjectNode json = Json.object();
    json.put("threshold", scorer.threshold());
    scorer.money().ifPresent(money -> json.set("money", PipelineJson.money(money)));
    json.set("segment_names", Json.words(scorer.segmentNames()));
    json.set("segment_actions", Json.words(scorer.segmentActions()));
    scorer
        .assigner()
        .filter(NearestCentre.class::isInstance)
        .ifPresent(found -> json.set("segments", segments((NearestCentre) found)));
    if (!scorer.recommendations().isEmpty()) {
      json.set("recommendations", RecommendedJson.writeAll(scorer.recommendations()));
    }
    scorer.origin().ifPresent(origin -> json.set("origin", OriginJson.write(Withheld.of(origin))));
    json.set("rows", Json.array(scorer.test().columns(), ScorerJson::column));
    json.set(
        "predictions",
        Json.array(
            Arrays.stream(scorer.conversion().predict(scorer.test())).boxed().toList(),
            value -> Json.object().put("p", value)));
    return json;
  }

  /// @throws ProblemException if the models do not predict what they predicted when saved
  static Scorer read(JsonNode json, Model conversion, Optional<Model> revenue)
      throws ProblemException {
    List<Column> columns = new ArrayList<>();
    json.path("rows").forEach(node -> columns.add(readColumn(node)));
    Scorer scorer =
        new Scorer(
            conversion,
            revenue,
            json.path("threshold").asDouble(),
            json.has("money")
                ? Optional.of(PipelineJson.readMoney(json.path("money")))
                : Optional.empty(),
            json.has("segments")
                ? Optional.of(readSegments(json.path("segments")))
                : Optional.empty(),
            Json.words(json.path("segment_names")),
            Json.words(json.path("segment_actions")),
            Table.of(columns.isEmpty() ? 0 : columns.getFirst().size(), columns),
            json.has("origin")
                ? Optional.of(OriginJson.read(json.path("origin")))
                : Optional.empty(),
            RecommendedJson.readAll(json.path("recommendations")));
    double[] expected =
        json.path("predictions").valueStream().mapToDouble(n -> n.path("p").asDouble()).toArray();
    if (!Arrays.equals(expected, conversion.predict(scorer.test()))) {
      throw new ProblemException(
          Problem.Kind.PROJECT_BROKEN,
          "conversion.bin",
          org.clicktrail.core.text.Messages.text("project.selftest"));
    }
    return scorer;
  }

  private static ObjectNode column(Column column) {
    ObjectNode json = Json.object().put("name", column.name());
    switch (column) {
      case Column.Numbers numbers ->
          json.set("numbers", numbers(Arrays.stream(numbers.toArray()).boxed().toList()));
      case Column.Categories words -> {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < words.size(); row++) {
          cells.add(words.text(row));
        }
        json.set("words", Json.words(cells));
      }
      case Column.Times _ -> throw new IllegalArgumentException("a model has no time inputs");
    }
    return json;
  }

  private static Column readColumn(JsonNode json) {
    String name = json.path("name").asString();
    if (json.has("words")) {
      return Columns.words(name, Json.words(json.path("words")));
    }
    return Columns.numbers(
        name,
        json.path("numbers")
            .valueStream()
            .mapToDouble(value -> value.isNull() ? Double.NaN : value.asDouble())
            .toArray());
  }

  private static ObjectNode segments(NearestCentre assigner) {
    ObjectNode json = Json.object();
    json.set(
        "columns",
        Json.array(
            assigner.columns(),
            column ->
                Json.object()
                    .put("column", column.column())
                    .put("logged", column.logged())
                    .put("fill", column.fill())
                    .put("mean", column.mean())
                    .put("deviation", column.deviation())));
    json.set("centres", Json.array(assigner.centres(), ScorerJson::numbers));
    json.set("reach", numbers(assigner.reach()));
    if (!assigner.shapes().isEmpty()) {
      json.set("shapes", Json.array(assigner.shapes(), ScorerJson::shape));
    }
    if (!assigner.merged().isEmpty()) {
      json.set("merged", Json.words(assigner.merged().stream().map(String::valueOf).toList()));
    }
    return json;
  }

  private static NearestCentre readSegments(JsonNode json) {
    return new NearestCentre(
        json.path("columns")
            .valueStream()
            .map(node ->
                new NearestCentre.Scaling(
                    node.path("column").asString(),
                    node.path("logged").asBoolean(),
                    node.path("fill").asDouble(),
                    node.path("mean").asDouble(),
                    node.path("deviation").asDouble()))
            .toList(),
        json.path("centres").valueStream().map(ScorerJson::readNumbers).toList(),
        readNumbers(json.path("reach")),
        json.path("shapes").valueStream().map(ScorerJson::readShape).toList(),
        Json.words(json.path("merged")).stream().map(Integer::parseInt).toList());
  }

  private static ObjectNode shape(Shape shape) {
    ObjectNode json = Json.object().put("weight", shape.weight());
    json.set("centre", numbers(shape.centre()));
    json.set("lower", Json.array(shape.lower(), ScorerJson::numbers));
    return json;
  }

  private static Shape readShape(JsonNode json) {
    return Shape.of(
        json.path("weight").asDouble(),
        readNumbers(json.path("centre")),
        json.path("lower").valueStream().map(ScorerJson::readNumbers).toList());
  }

  /// NaN is null.
  private static tools.jackson.databind.node.ArrayNode numbers(List<Double> values) {
    return Json.array(
        values,
        value ->
            Double.isNaN(value)
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.numberNode(value));
  }

  private static List<Double> readNumbers(JsonNode json) {
    return json.valueStream()
        .map(
            value -> value.isNull() ? Double.valueOf(Double.NaN) : Double.valueOf(value.asDouble()))
        .toList();
  }
}
