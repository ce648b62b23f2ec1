package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.recommend.Recommendations;
import org.clicktrail.core.recommend.Recommendations.Rule;
import org.clicktrail.core.recommend.Recommendations.Trial;
import org.clicktrail.core.stat.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Recommendations in a project file and in `report.json`.
final class RecommendedJson {

  private RecommendedJson() {}

  static ObjectNode write(Recommended recommended) {
    ObjectNode json = Json.object().put("refused", recommended.refused());
    json.set("found", Json.array(recommended.found(), RecommendedJson::write));
    return json;
  }

  static Recommended read(JsonNode json) {
    return new Recommended(
        json.path("found").valueStream().map(RecommendedJson::readOne).toList(),
        json.path("refused").asString());
  }

  private static ObjectNode write(Recommendations found) {
    ObjectNode json = Json.object().put("column", found.column()).put("sessions", found.sessions());
    json.set(
        "rules",
        Json.array(
            found.rules(),
            rule -> {
              ObjectNode one = Json.object().put("seen", rule.seen()).put("next", rule.next());
              one.put("of", rule.of()).put("usual", rule.usual());
              one.set("share", interval(rule.share()));
              return one;
            }));
    found
        .trial()
        .ifPresent(trial -> {
          ObjectNode one = json.putObject("trial").put("sessions", trial.sessions());
          one.set("hit", interval(trial.hit()));
          one.set("popular", interval(trial.popular()));
        });
    return json;
  }

  private static Recommendations readOne(JsonNode json) {
    JsonNode trial = json.path("trial");
    return new Recommendations(
        json.path("column").asString(),
        json.path("sessions").asLong(),
        json.path("rules")
            .valueStream()
            .map(rule ->
                new Rule(
                    rule.path("seen").asString(),
                    rule.path("next").asString(),
                    rule.path("of").asLong(),
                    interval(rule.path("share")),
                    rule.path("usual").asDouble()))
            .toList(),
        json.has("trial")
            ? Optional.of(
                new Trial(
                    trial.path("sessions").asLong(),
                    interval(trial.path("hit")),
                    interval(trial.path("popular"))))
            : Optional.empty());
  }

  /// A range of a share is always known.
  private static ObjectNode interval(Interval of) {
    return Json.object().put("value", of.value()).put("low", of.low()).put("high", of.high());
  }

  private static Interval interval(JsonNode json) {
    return new Interval(
        json.path("value").asDouble(), json.path("low").asDouble(), json.path("high").asDouble());
  }

  static List<Recommendations> readAll(JsonNode json) {
    return json.valueStream().map(RecommendedJson::readOne).toList();
  }

  static tools.jackson.databind.node.ArrayNode writeAll(List<Recommendations> all) {
    return Json.array(all, RecommendedJson::write);
  }
}
