package org.clicktrail.project;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.eval.EarlyCurve;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.leak.LeakFinding;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.report.ModelCard;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.stat.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `report.json` and the output of `inspect --json` (docs/json.md). Absent numbers are null.
public final class ReportJson {

  /// Version of the format; grows when a field changes its meaning or goes.
  public static final int VERSION = 1;

  private ReportJson() {}

  /// What `inspect --json` prints.
  public static String inspection(ImportReport report) {
    return Json.write(source(report));
  }

  /// What `report` writes beside its pictures.
  public static String report(Run run) {
    ObjectNode json = run.report().map(ReportJson::source).orElseGet(Json::object);
    run.goal().ifPresent(goal -> json.set("goal", goal(goal)));
    json.set(
        "leaks",
        Json.array(
            run.leaks()
                .map(leaks -> leaks.findings().stream().filter(ReportJson::counts).toList())
                .orElse(List.of()),
            ReportJson::leak));
    run.snapshot().ifPresent(snapshot -> scored(json, snapshot));
    run.split().ifPresent(split -> json.set("split", split(split)));
    models(json, run);
    run.profit().ifPresent(profit -> json.set("threshold", threshold(profit, run)));
    json.set(
        "segments",
        Json.array(
            run.advised().map(Segmentation::profiles).orElse(List.of()),
            profile -> segment(profile, run.money())));
    run.early()
        .ifPresent(early -> {
          json.set("early", Json.array(early.own(), point -> point(point, run)));
          json.set(
              "early_same_sessions", Json.array(early.sameSessions(), point -> point(point, run)));
        });
    run.exploration().ifPresent(seen -> ForecastJson.put(json, seen.outlook()));
    run.recommended().ifPresent(found -> json.set("recommendations", RecommendedJson.write(found)));
    Reports.modelCard(run).ifPresent(card -> json.set("model_card", card(card)));
    EvaluationJson.put(json, run);
    WhyJson.put(json, run);
    json.set("warnings", Json.words(run.warnings()));
    return Json.write(json);
  }

  private static boolean counts(LeakFinding finding) {
    return finding.severity() == LeakFinding.Severity.RED
        || finding.severity() == LeakFinding.Severity.AMBER;
  }

  private static ObjectNode source(ImportReport report) {
    ObjectNode json = Json.object();
    json.put("version", VERSION);
    json.set("files", Json.array(report.files(), ImportReportJson::file));
    json.put("template", report.template());
    json.set("recognition", ImportReportJson.recognition(report.recognition()));
    json.put("encoding", report.encoding()).put("separator", report.separator());
    json.set("columns", Json.array(report.mapping().fields(), ReportJson::column));
    json.set(
        "quality",
        Json.array(
            report.quality().stream()
                .filter(finding -> finding.severity() != Quality.Severity.GOOD)
                .toList(),
            ReportJson::quality));
    json.put("sessions", report.sessions());
    return json;
  }

  private static ObjectNode column(Field field) {
    return Json.object()
        .put("name", field.name())
        .put("type", field.type().name().toLowerCase(Locale.ROOT))
        .put("role", field.role().id())
        .put("sure", field.sure());
  }

  private static ObjectNode quality(Quality quality) {
    ObjectNode json = Json.object().put("finding", quality.finding());
    json.set("columns", Json.words(quality.columns()));
    json.put("severity", quality.severity().name().toLowerCase(Locale.ROOT));
    json.put("count", quality.count()).put("share", quality.share());
    json.put("title", quality.title()).put("detail", quality.detail());
    json.set("examples", Json.words(quality.examples()));
    return json.put(
        "fix",
        Pipeline.Fix.of(quality).map(fix -> fix.name().toLowerCase(Locale.ROOT)).orElse(null));
  }

  private static ObjectNode goal(Goal goal) {
    ObjectNode json = Json.object().put("sentence", goal.sentence());
    goal.spec().outcome().ifPresent(outcome -> json.put("outcome", outcome));
    json.set("rate", FindingsJson.interval(goal.rate()));
    json.put("proxy", goal.proxy());
    goal.suggestion().ifPresent(text -> json.put("suggestion", text));
    return json;
  }

  private static ObjectNode leak(LeakFinding finding) {
    ObjectNode json = Json.object().put("check", finding.check());
    json.set("columns", Json.words(finding.columns()));
    json.put("rule", finding.rule());
    json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    json.put("title", finding.title());
    json.put("own_columns", finding.ownColumns());
    Json.put(json, "score_with", finding.scoreWith());
    Json.put(json, "score_without", finding.scoreWithout());
    return json;
  }

  private static void scored(ObjectNode json, Snapshot snapshot) {
    json.put("moment", snapshot.moment().id());
    json.putObject("scored")
        .put("sessions", snapshot.scored().sessions())
        .put("not_reached", snapshot.scored().notReached())
        .put("already_decided", snapshot.scored().alreadyDecided());
  }

  private static ObjectNode split(Split split) {
    ObjectNode json = Json.object().put("kind", split.kind());
    Split.Fold first = split.folds().getFirst();
    json.put("folds", split.folds().size());
    json.put("train", first.train().length).put("test", first.test().length);
    json.put("from", split.trainPeriod()).put("to", split.testPeriod());
    json.put("shared_groups", split.sharedGroups().shared());
    json.put("shared_groups_of", split.sharedGroups().of());
    json.put("sentence", split.sentence());
    return json;
  }

  private static void models(ObjectNode json, Run run) {
    List<Training> trainings =
        java.util.stream.Stream.of(run.conversion(), run.revenue())
            .flatMap(Optional::stream)
            .toList();
    json.set(
        "models",
        Json.array(
            trainings.stream().flatMap(training -> training.results().stream()).toList(),
            ReportJson::model));
    run.conversion()
        .ifPresent(training -> {
          json.set("baseline", model(training.baseline()));
          json.put("chosen", training.chosen());
        });
    run.revenue()
        .ifPresent(training -> {
          json.set("revenue_baseline", model(training.baseline()));
          json.put("revenue_chosen", training.chosen());
        });
  }

  private static JsonNode model(ModelResult result) {
    ObjectNode json =
        Json.object()
            .put("id", result.id())
            .put("name", result.name())
            .put("task", result.task().name().toLowerCase(Locale.ROOT))
            .put("status", result.status().name().toLowerCase(Locale.ROOT));
    json.set("metrics", result.evaluation().map(ReportJson::metrics).orElseGet(Json::object));
    Json.put(json, "fit_seconds", result.fitSeconds());
    if (!result.params().values().isEmpty()) {
      json.set("settings", Json.texts(result.params().values()));
    }
    json.put("tie_with_best", result.tieWithBest());
    result.problem().ifPresent(problem -> json.put("problem", problem.sentence()));
    return json;
  }

  private static ObjectNode card(ModelCard card) {
    ObjectNode json = Json.object().put("model", card.title());
    json.set("purpose", Json.words(card.purpose()));
    json.set("data", Json.words(card.data()));
    json.set("limits", Json.words(card.limits()));
    return json;
  }

  private static ObjectNode metrics(Evaluation evaluation) {
    ObjectNode json = Json.object();
    evaluation.metrics().entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry<Metric, Interval>::getKey))
        .forEach(entry -> json.set(entry.getKey().id(), FindingsJson.interval(entry.getValue())));
    evaluation
        .knownCustomers()
        .ifPresent(known -> json.set("roc_auc_known_customers", FindingsJson.interval(known)));
    return json;
  }

  /// The threshold in use: as decided, else the most profitable.
  private static ObjectNode threshold(ProfitCurve profit, Run run) {
    ObjectNode json = Json.object();
    ProfitCurve.Point used = Profit.used(run).orElseThrow();
    Json.put(json, "value", used.threshold());
    json.put("decided", run.pipeline().decisions().threshold().isPresent());
    json.set("profit", FindingsJson.interval(used.profit()));
    Profit.expected(run)
        .ifPresent(
            expected -> json.set("expected_profit", FindingsJson.interval(expected.profit())));
    json.put("contacted", used.contacted());
    Json.put(json, "most_profitable", profit.best());
    Json.put(json, "break_even", run.money().breakEven(profit.value()));
    Json.put(json, "profit_contact_all", profit.all());
    Json.put(json, "profit_at_half", profit.half());
    return json;
  }

  private static ObjectNode segment(Segmentation.Profile profile, MoneySpec money) {
    ObjectNode json = Json.object().put("name", profile.name()).put("size", profile.size());
    json.set("rate", FindingsJson.interval(profile.rate()));
    json.set("revenue", FindingsJson.interval(profile.revenue()));
    profile
        .profit(money)
        .ifPresent(sum -> {
          json.set("profit_contact_all", FindingsJson.interval(sum.whole()));
          json.set("profit_1000_contacts", FindingsJson.interval(sum.perThousand()));
          Json.put(json, "break_even", sum.breakEven());
        });
    return json.put("action", profile.action());
  }

  private static ObjectNode point(EarlyCurve.Point point, Run run) {
    ObjectNode json = Json.object().put("k", point.k()).put("sessions", point.sessions());
    json.set("roc_auc", FindingsJson.interval(point.rocAuc()));
    json.set("lift_20", FindingsJson.interval(point.lift()));
    ProfitCurve.Point profit = Profit.early(point, run);
    json.set("profit", FindingsJson.interval(profit.profit()));
    return json.put("contacted", profit.contacted());
  }
}
