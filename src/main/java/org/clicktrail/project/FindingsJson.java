package org.clicktrail.project;

import java.util.List;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.Gains;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.stat.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Results that need the events, or long computing, as JSON and back: leak check and early curve.
final class FindingsJson {

  private FindingsJson() {}

  static ObjectNode leaks(LeakReport report) {
    ObjectNode json = Json.object().put("moment", report.moment());
    json.set("findings", Json.array(report.findings(), FindingsJson::finding));
    return json;
  }

  static LeakReport readLeaks(JsonNode json) {
    return new LeakReport(
        json.path("findings").valueStream().map(FindingsJson::readFinding).toList(),
        json.path("moment").asString());
  }

  private static ObjectNode finding(LeakFinding finding) {
    ObjectNode json = Json.object().put("check", finding.check());
    json.set("columns", Json.words(finding.columns()));
    json.put("rule", finding.rule()).put("severity", finding.severity().name());
    json.put("title", finding.title()).put("evidence", finding.evidence());
    Json.put(json, "score_with", finding.scoreWith());
    Json.put(json, "score_without", finding.scoreWithout());
    return json.put("own_columns", finding.ownColumns());
  }

  private static LeakFinding readFinding(JsonNode json) {
    return new LeakFinding(
        json.path("check").asString(),
        Json.words(json.path("columns")),
        json.path("rule").asString(),
        LeakFinding.Severity.valueOf(json.path("severity").asString()),
        json.path("title").asString(),
        json.path("evidence").asString(),
        number(json, "score_with"),
        number(json, "score_without"),
        json.path("own_columns").asBoolean());
  }

  static ObjectNode early(EarlyCurve curve) {
    ObjectNode json = Json.object();
    json.set("own", Json.array(curve.own(), FindingsJson::point));
    json.set("same_sessions", Json.array(curve.sameSessions(), FindingsJson::point));
    Json.put(json, "end_score", curve.endScore());
    return json;
  }

  static EarlyCurve readEarly(JsonNode json) {
    return new EarlyCurve(
        points(json.path("own")), points(json.path("same_sessions")), number(json, "end_score"));
  }

  private static ObjectNode point(EarlyCurve.Point point) {
    ObjectNode json = Json.object().put("k", point.k()).put("sessions", point.sessions());
    json.set("roc_auc", interval(point.rocAuc()));
    json.set("lift_20", interval(point.lift()));
    json.set(
        "gains",
        Json.array(
            point.gains().steps(),
            step -> {
              ObjectNode one = Json.object();
              Json.put(one, "threshold", step.threshold());
              return one.put("selected", step.selected()).put("hits", step.hits());
            }));
    return json;
  }

  private static List<EarlyCurve.Point> points(JsonNode json) {
    return json.valueStream()
        .map(point ->
            new EarlyCurve.Point(
                point.path("k").asInt(),
                point.path("sessions").asLong(),
                readInterval(point.path("roc_auc")),
                readInterval(point.path("lift_20")),
                gains(point.path("gains"))))
        .toList();
  }

  /// Without steps in projects of before.
  private static Gains gains(JsonNode json) {
    List<Gains.Step> steps =
        json.valueStream()
            .map(step ->
                new Gains.Step(
                    Json.number(step, "threshold").orElse(Double.POSITIVE_INFINITY),
                    step.path("selected").asLong(),
                    step.path("hits").asLong()))
            .toList();
    return steps.isEmpty()
        ? Gains.none()
        : new Gains(steps.getLast().selected(), steps.getLast().hits(), steps);
  }

  static ObjectNode interval(Interval interval) {
    ObjectNode json = Json.object();
    Json.put(json, "value", interval.value());
    Json.put(json, "low", interval.low());
    Json.put(json, "high", interval.high());
    return json;
  }

  static Interval readInterval(JsonNode json) {
    return new Interval(number(json, "value"), number(json, "low"), number(json, "high"));
  }

  private static double number(JsonNode json, String name) {
    return Json.number(json, name).orElse(Double.NaN);
  }
}
