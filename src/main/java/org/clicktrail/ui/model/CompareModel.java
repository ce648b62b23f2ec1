package org.clicktrail.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.CompareCharts;
import org.clicktrail.core.eval.Comparison;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.Metric;
import org.clicktrail.core.eval.Metrics;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Comparisons;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// The model that is looked at beside another one of the table, on the same test rows.
final class CompareModel {

  private final ModelViewModel screen;
  private final Workbench workbench;
  private final ReadOnlyObjectWrapper<List<Other>> others = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<Other>> other =
      new SimpleObjectProperty<>(Optional.empty());
  private final Lookup<Question, Answer> lookup;

  /// A model to compare with.
  record Other(String id, String name) {}

  private record Answer(Comparison figures, ChartSpec curves) {}

  /// The run the models are from, which ones, and what is to stand on their curves.
  private record Question(Run run, ModelResult one, ModelResult other, List<String> caveats) {
    // A run of the same results asks the same.
    @Override
    public boolean equals(Object that) {
      return that
              instanceof Question(Run _, ModelResult first, ModelResult second, List<String> words)
          && one.equals(first)
          && other.equals(second)
          && caveats.equals(words);
    }

    @Override
    public int hashCode() {
      return one.id().hashCode() * 31 + other.id().hashCode();
    }
  }

  CompareModel(ModelViewModel screen) {
    this.screen = screen;
    workbench = screen.workbench();
    lookup =
        new Lookup<>(
            workbench,
            this::wanted,
            question ->
                Messages.text(
                    "modelscreen.compare.job", question.one.name(), question.other.name()),
            CompareModel::answer);
    screen.evidenceProperty().subscribe(_ -> offer());
    other.subscribe(_ -> lookup.look());
    workbench.caveats().subscribe(_ -> lookup.look());
  }

  /// The other models of the table that are done, in its order.
  ReadOnlyObjectProperty<List<Other>> othersProperty() {
    return others.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Other>> otherProperty() {
    return other;
  }

  /// Empty while it is computed, and with one model only.
  ObservableValue<Optional<Comparison>> comparisonProperty() {
    return lookup.answerProperty().map(now -> now.map(Answer::figures));
  }

  /// The curves of both.
  ObservableValue<Optional<ChartSpec>> chartProperty() {
    return lookup.answerProperty().map(now -> now.map(Answer::curves));
  }

  /// From which probability on the metrics of the table count a row as selected; "" where none
  /// does.
  ObservableValue<String> note() {
    return comparisonProperty()
        .map(now ->
            now.filter(compared -> compared.one().task() == Task.CONVERSION)
                .map(_ ->
                    Messages.text(
                        "modelscreen.compare.threshold", Formats.percent(Metrics.THRESHOLD, 0)))
                .orElse(""));
  }

  /// Id of the card in the story.
  String id() {
    return Comparisons.id(
        screen.taskProperty().get(),
        looked().map(ModelResult::id).orElse(""),
        other.get().map(Other::id).orElse(""));
  }

  /// One line a metric: both scores and their difference; without a clear difference it is plain.
  static List<FigureTable.Line> lines(Comparison compared) {
    Evaluation one = compared.one().evaluation().orElseThrow();
    Evaluation other = compared.other().evaluation().orElseThrow();
    List<FigureTable.Line> lines = new ArrayList<>();
    compared
        .differences()
        .forEach((metric, by) ->
            lines.add(
                new FigureTable.Line(
                    List.of(
                        name(metric),
                        number(compared, metric, one),
                        number(compared, metric, other),
                        CompareCharts.difference(compared.one().task(), metric, by)),
                    FigureTable.Mark.PLAIN)));
    return lines;
  }

  /// As in the leader table where the whole name would be cut.
  private static String name(Metric metric) {
    String key = "modelscreen.metric." + metric.id();
    return Messages.has(key) ? Messages.text(key) : metric.label();
  }

  private static String number(Comparison compared, Metric metric, Evaluation of) {
    Interval value = of.metric(metric);
    return CompareCharts.number(compared.one().task(), metric, value.value());
  }

  private Optional<ModelResult> looked() {
    return screen.evidenceProperty().get().map(Evidence::result);
  }

  private static Answer answer(Question question, Progress progress) {
    Comparison compared = Comparisons.of(question.run, question.one, question.other, progress);
    return new Answer(compared, CompareCharts.curves(compared, question.caveats));
  }

  /// Keeps the other model where it is still there, else takes the best of them.
  private void offer() {
    List<Other> all =
        screen.training().filter(Training::finished).stream()
            .flatMap(training -> training.results().stream())
            .filter(result -> result.evaluation().isPresent())
            .filter(result -> !looked().map(ModelResult::id).equals(Optional.of(result.id())))
            .map(result -> new Other(result.id(), result.name()))
            .toList();
    if (!all.equals(others.get())) {
      Optional<Other> before = other.get();
      others.set(all);
      other.set(before.filter(all::contains).or(() -> all.stream().findFirst()));
    }
    lookup.look();
  }

  private Optional<Question> wanted() {
    Optional<Training> training = screen.training().filter(Training::finished);
    Optional<Run> run = workbench.runProperty().get();
    return looked()
        .flatMap(one ->
            other
                .get()
                .flatMap(named -> training.flatMap(now -> now.result(named.id())))
                .filter(second -> second.evaluation().isPresent())
                .filter(second -> second.task() == one.task())
                .flatMap(second ->
                    run.map(
                        now -> new Question(now, one, second, workbench.caveats().getValue()))));
  }
}
