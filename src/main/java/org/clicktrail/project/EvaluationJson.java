package org.clicktrail.project;

import java.util.List;
import org.clicktrail.core.eval.CloserLook;
import org.clicktrail.core.eval.GroupScores;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.money.ByAmount;
import org.clicktrail.core.stat.Interval;
import tools.jackson.databind.node.ObjectNode;

/// What else is known of the chosen model, for `report.json`: a random test beside the honest one,
/// the learning curve, simpler ways of choosing whom to contact, groups of people.
final class EvaluationJson {

  private EvaluationJson() {}

  static void put(ObjectNode json, Run run) {
    run.conversion().flatMap(Training::look).ifPresent(look -> closer(json, look));
    List<Profit.Way> ways = Profit.compared(run);
    if (!ways.isEmpty()) {
      json.set("profit_compared", Json.array(ways, EvaluationJson::way));
    }
    Profit.byAmount(run).ifPresent(way -> byAmount(json.putObject("profit_by_amount"), way));
    List<GroupScores> groups = GroupCheck.of(run);
    if (!groups.isEmpty()) {
      json.set("groups", Json.array(groups, EvaluationJson::groups));
    }
  }

  private static void closer(ObjectNode json, CloserLook look) {
    look.atRandom().ifPresent(random -> set(json, "roc_auc_random_split", random));
    ObjectNode learning = json.putObject("learning_curve");
    learning.set(
        "points",
        Json.array(
            look.learning(),
            point -> {
              ObjectNode one = Json.object().put("sessions", point.rows());
              set(one, "roc_auc", point.rocAuc());
              return one;
            }));
    set(learning, "doubling", look.doubling());
    learning.put("more_would_help", look.moreWouldHelp());
  }

  private static ObjectNode way(Profit.Way way) {
    ObjectNode json = Json.object().put("way", way.name());
    Json.put(json, "threshold", way.point().threshold());
    set(json, "profit", way.point().profit());
    return json.put("contacted", way.point().contacted());
  }

  private static void byAmount(ObjectNode json, ByAmount way) {
    Json.put(json, "expected_revenue", way.least());
    json.put("contacted", way.contacted());
    set(json, "profit", way.profit());
    set(json, "profit_threshold", way.chance());
    set(json, "difference", way.more());
    Json.put(json, "largest_tenth", way.largest());
  }

  private static ObjectNode groups(GroupScores column) {
    ObjectNode json = Json.object().put("column", column.column());
    json.set("groups", Json.array(column.groups(), EvaluationJson::group));
    return json;
  }

  private static ObjectNode group(GroupScores.Group group) {
    ObjectNode json = Json.object().put("name", group.name()).put("sessions", group.rows());
    set(json, "rate", group.rate());
    Json.put(json, "mean_prediction", group.meanPrediction());
    set(json, "calibration_gap", group.gap());
    set(json, "roc_auc", group.rocAuc());
    set(json, "selected", group.selected());
    return json;
  }

  private static void set(ObjectNode json, String name, Interval value) {
    json.set(name, FindingsJson.interval(value));
  }
}
