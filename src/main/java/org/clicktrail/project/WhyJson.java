package org.clicktrail.project;

import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.explain.Shape;
import org.clicktrail.core.explain.Together;
import tools.jackson.databind.node.ObjectNode;

/// What matters to the chosen model and what the additive one is made of, for `report.json`.
final class WhyJson {

  private WhyJson() {}

  static void put(ObjectNode json, Run run) {
    run.conversion()
        .flatMap(Training::best)
        .flatMap(ModelResult::importance)
        .ifPresent(importance -> json.set("importance", importance(importance)));
    Why.of(run).ifPresent(why -> json.set("additive", additive(why)));
  }

  private static ObjectNode importance(Importance importance) {
    ObjectNode json = Json.object().put("measure", importance.measure());
    json.set("columns", Json.array(importance.columns(), WhyJson::loss));
    json.set(
        "groups",
        Json.array(
            importance.groups(),
            group -> {
              ObjectNode one = Json.object();
              one.set(
                  "columns",
                  Json.words(group.members().stream().map(Importance.Loss::input).toList()));
              one.set("loss", FindingsJson.interval(group.loss()));
              return one;
            }));
    return json;
  }

  private static ObjectNode loss(Importance.Loss loss) {
    ObjectNode json = Json.object().put("column", loss.input());
    json.set("loss", FindingsJson.interval(loss.loss()));
    return json.put("direction", loss.direction().name().toLowerCase(java.util.Locale.ROOT));
  }

  private static ObjectNode additive(Why why) {
    ObjectNode json =
        Json.object().put("model", why.result().id()).put("before_calibration", why.calibrated());
    json.set("curves", Json.array(why.shapes(), WhyJson::shape));
    json.set("pairs", Json.array(why.pairs(), WhyJson::pair));
    return json;
  }

  private static ObjectNode shape(Shape shape) {
    ObjectNode json = Json.object().put("column", shape.input().id()).put("scale", shape.scale());
    json.set(
        "steps",
        Json.array(
            shape.steps(),
            step -> {
              ObjectNode one = Json.object().put("values", step.label());
              Json.put(one, "from", step.from());
              Json.put(one, "to", step.to());
              Json.put(one, "height", step.height());
              Json.put(one, "low", step.low());
              Json.put(one, "high", step.high());
              return one.put("rows", step.n());
            }));
    return json;
  }

  private static ObjectNode pair(Together pair) {
    ObjectNode json =
        Json.object().put("first", pair.first().id()).put("second", pair.second().id());
    Json.put(json, "strength", pair.strength());
    json.set("first_values", Json.words(pair.rows()));
    json.set("second_values", Json.words(pair.columns()));
    json.set(
        "heights",
        Json.array(
            pair.heights(),
            row -> {
              var line = Json.array();
              for (double height : row) {
                if (Double.isNaN(height)) {
                  line.addNull();
                } else {
                  line.add(height);
                }
              }
              return line;
            }));
    return json;
  }
}
