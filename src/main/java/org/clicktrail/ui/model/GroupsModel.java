package org.clicktrail.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.EvaluationCharts;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.GroupScores;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.GroupCheck;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// How the conversion model that is looked at treats the groups of a column: rate, prediction,
/// ranking and selection at the threshold decided on.
final class GroupsModel {

  private final ModelViewModel screen;
  private final Workbench workbench;
  private final ReadOnlyObjectWrapper<List<FeatureInfo>> columns =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<FeatureInfo>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final Lookup<Question, GroupScores> lookup;

  /// What is asked of which rows.
  private record Question(
      ModelResult result, FeatureInfo column, Snapshot rows, double threshold) {}

  GroupsModel(ModelViewModel screen) {
    this.screen = screen;
    workbench = screen.workbench();
    lookup =
        new Lookup<>(
            workbench,
            this::wanted,
            question -> Messages.text("modelscreen.groups.job", question.column.label()),
            (question, _) ->
                GroupCheck.of(
                    question.rows,
                    question.column,
                    question.result.evaluation().orElseThrow().scores(),
                    question.threshold));
    screen.evidenceProperty().subscribe(_ -> offer());
    workbench.pipelineProperty().subscribe(_ -> lookup.look());
    column.subscribe(_ -> lookup.look());
  }

  /// Columns that divide into few groups, those that name people first.
  ReadOnlyObjectProperty<List<FeatureInfo>> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  ObjectProperty<Optional<FeatureInfo>> columnProperty() {
    return column;
  }

  /// Empty while it is computed.
  ReadOnlyObjectProperty<Optional<GroupScores>> scoresProperty() {
    return lookup.answerProperty();
  }

  /// Converted beside predicted; empty with fewer than two groups that have enough rows.
  ObservableValue<Optional<ChartSpec>> chartProperty() {
    return lookup
        .answerProperty()
        .map(now ->
            now.flatMap(scores ->
                looked()
                    .flatMap(result ->
                        EvaluationCharts.groups(
                            scores, result.name(), workbench.caveats().getValue()))));
  }

  /// Part of the id of the card in the story.
  String id() {
    return looked().map(ModelResult::id).orElse("")
        + column.get().map(info -> ":" + info.id()).orElse("");
  }

  /// Lines of the table, one a group, largest first.
  static List<FigureTable.Line> lines(GroupScores scores) {
    return scores.groups().stream()
        .map(group ->
            new FigureTable.Line(
                List.of(
                    group.name(),
                    Formats.count(group.rows()),
                    share(group.rate()),
                    Formats.percent(group.meanPrediction()),
                    share(group.gap()),
                    score(group.rocAuc()),
                    share(group.selected())),
                scores.missed().contains(group) ? FigureTable.Mark.ODD : FigureTable.Mark.PLAIN))
        .toList();
  }

  private static String share(Interval share) {
    return Double.isNaN(share.low())
        ? Formats.percent(share.value())
        : Messages.text(
            "modelscreen.ranged",
            Formats.percent(share.value()),
            Formats.range(
                Formats.decimal(share.low() * 100, 1), Formats.decimal(share.high() * 100, 1)));
  }

  private static String score(Interval score) {
    return Double.isNaN(score.low())
        ? Formats.decimal(score.value(), 2)
        : Messages.text(
            "modelscreen.ranged",
            Formats.decimal(score.value(), 2),
            Formats.range(Formats.decimal(score.low(), 2), Formats.decimal(score.high(), 2)));
  }

  private Optional<ModelResult> looked() {
    return screen
        .evidenceProperty()
        .get()
        .map(Evidence::result)
        .filter(result -> result.task() == Task.CONVERSION);
  }

  private Optional<Snapshot> rows() {
    return workbench.runProperty().get().flatMap(Run::scored);
  }

  /// Keeps the chosen column where it is still there.
  private void offer() {
    List<FeatureInfo> all =
        looked().flatMap(_ -> rows()).map(GroupCheck::columns).orElse(List.of());
    if (!all.equals(columns.get())) {
      Optional<String> before = column.get().map(FeatureInfo::id);
      columns.set(all);
      column.set(
          all.stream()
              .filter(info -> before.equals(Optional.of(info.id())))
              .findFirst()
              .or(() -> all.stream().findFirst()));
    }
    lookup.look();
  }

  private Optional<Question> wanted() {
    double threshold = screen.threshold().decided();
    return looked()
        .filter(result -> result.evaluation().map(Evaluation::scores).isPresent())
        .flatMap(result ->
            rows()
                .flatMap(
                    rows -> column.get().map(info -> new Question(result, info, rows, threshold))));
  }
}
