package org.clicktrail.ui.model;

import java.util.List;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ModelCharts;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The leader table with its words.
///
/// @param title the finding
/// @param note below the table
record Leaders(
    Task task,
    String title,
    String subtitle,
    List<LeaderRow> rows,
    LeaderScale scale,
    String note) {

  Leaders {
    rows = List.copyOf(rows);
  }

  static Leaders of(Training training) {
    List<LeaderRow> rows = LeaderRow.of(training);
    var heading = ModelCharts.leaders(training, List.of()).map(ChartSpec::heading);
    return new Leaders(
        training.task(),
        heading.map(ChartSpec.Heading::title).orElse(Messages.text("modelscreen.training")),
        Messages.text(
            training.task() == Task.CONVERSION
                ? "modelscreen.leaders.subtitle"
                : "modelscreen.leaders.subtitle.revenue"),
        rows,
        LeaderScale.of(training.task(), rows),
        tested(training));
  }

  private static String tested(Training training) {
    return training
        .baseline()
        .evaluation()
        .map(evaluation -> {
          int n = evaluation.scores().size();
          double bought = 0;
          for (int i = 0; i < n; i++) {
            bought += evaluation.scores().actual(i) > 0.5 ? 1 : 0;
          }
          return training.task() == Task.CONVERSION
              ? Messages.text(
                  "modelscreen.leaders.note", Formats.count(n), Formats.percent(bought / n))
              : Messages.text("modelscreen.leaders.note.revenue", Formats.count(n));
        })
        .orElse("");
  }

  /// The names of the columns behind the model.
  List<String> columns() {
    String key =
        task == Task.CONVERSION ? "modelscreen.columns.conversion" : "modelscreen.columns.revenue";
    return List.of(Messages.text(key).split("\\|"));
  }
}
