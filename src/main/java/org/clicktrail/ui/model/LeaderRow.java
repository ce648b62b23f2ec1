package org.clicktrail.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A line of the leader table, as it is read.
///
/// @param place how it stands among the others
/// @param leading the metric the table is sorted by; NaN where there is none yet
/// @param cells the leading metric, its range, more metrics, seconds; "" while unknown
/// @param note why there are no numbers: "waiting", "training", the reason of a failure
/// @param odd index of a cell that does not fit the data, in `cells`; -1 for none
record LeaderRow(
    String id,
    String name,
    Place place,
    Interval leading,
    List<String> cells,
    String note,
    int odd) {

  private static final int SAYS = 3;

  LeaderRow {
    cells = List.copyOf(cells);
  }

  /// How a model stands.
  enum Place {
    CHOSEN,
    TIE,
    PLAIN,
    BASELINE
  }

  boolean done() {
    return note.isEmpty();
  }

  /// The table of a training run: models in its order, the baseline last.
  static List<LeaderRow> of(Training training) {
    List<LeaderRow> rows = new ArrayList<>();
    for (ModelResult result : training.results()) {
      Place place =
          result.id().equals(training.chosen())
              ? Place.CHOSEN
              : result.tieWithBest() ? Place.TIE : Place.PLAIN;
      rows.add(row(result, place));
    }
    rows.add(row(training.baseline(), Place.BASELINE));
    return rows;
  }

  private static LeaderRow row(ModelResult result, Place place) {
    Optional<Evaluation> evaluation = result.evaluation();
    Interval leading =
        evaluation
            .map(scored -> scored.metric(leading(result.task())))
            .orElse(Interval.unknown(Double.NaN));
    List<String> cells =
        evaluation
            .map(scored -> cells(result, scored, place))
            .orElse(List.of("", "", "", "", "", ""));
    int odd = evaluation.filter(LeaderRow::saysTooMuch).isPresent() ? SAYS : -1;
    return new LeaderRow(
        result.id(),
        result.name(),
        place,
        leading,
        cells,
        note(result),
        place == Place.BASELINE ? -1 : odd);
  }

  static Metric leading(Task task) {
    return switch (task) {
      case CONVERSION -> Metric.ROC_AUC;
      case REVENUE -> Metric.RMSE;
    };
  }

  private static List<String> cells(ModelResult result, Evaluation scored, Place place) {
    String time =
        place == Place.BASELINE ? "" : Formats.decimal(result.fitSeconds(), 1) + Formats.THIN + "s";
    return switch (result.task()) {
      case CONVERSION ->
          List.of(
              Formats.score(scored.metric(Metric.ROC_AUC).value()),
              place == Place.BASELINE
                  ? Messages.text("modelscreen.baseline")
                  : range(scored.metric(Metric.ROC_AUC), 2),
              Formats.decimal(scored.metric(Metric.PR_AUC).value(), 2),
              Formats.percent(scored.metric(Metric.MEAN_PREDICTION).value(), 0),
              time);
      case REVENUE ->
          List.of(
              Formats.plain(scored.metric(Metric.RMSE).value()),
              place == Place.BASELINE
                  ? Messages.text("modelscreen.baseline")
                  : amounts(scored.metric(Metric.RMSE)),
              Formats.plain(scored.metric(Metric.MAE).value()),
              Formats.decimal(scored.metric(Metric.R2).value(), 2),
              signed(scored.metric(Metric.TOTAL_ERROR).value()),
              time);
    };
  }

  private static String range(Interval interval, int decimals) {
    return Double.isNaN(interval.low())
        ? ""
        : Formats.range(
            Formats.decimal(interval.low(), decimals), Formats.decimal(interval.high(), decimals));
  }

  private static String amounts(Interval interval) {
    return Double.isNaN(interval.low())
        ? ""
        : Formats.range(Formats.plain(interval.low()), Formats.plain(interval.high()));
  }

  private static String signed(double share) {
    return (share > 0 ? "+" : "") + Formats.percent(share, 1);
  }

  /// A mean prediction of twice what happened, or more.
  private static boolean saysTooMuch(Evaluation scored) {
    return scored.calibration().filter(c -> c.meanPredicted() > 2 * c.actual().value()).isPresent();
  }

  private static String note(ModelResult result) {
    return switch (result.status()) {
      case WAITING -> Messages.text("modelscreen.status.waiting");
      case RUNNING -> Messages.text("modelscreen.status.running");
      case DONE -> "";
      case FAILED ->
          result
              .problem()
              .map(Problem::sentence)
              .orElse(Messages.text("modelscreen.status.failed"));
      case TIMED_OUT -> Messages.text("modelscreen.status.timed_out");
      case CANCELLED -> Messages.text("modelscreen.status.cancelled");
    };
  }
}
