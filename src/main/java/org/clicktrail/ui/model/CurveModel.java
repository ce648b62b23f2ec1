package org.clicktrail.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.EffectCharts;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.explain.Effect;
import org.clicktrail.core.explain.Effects;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// How the prediction of the model that is looked at goes with one of its columns. Computed in the
/// background while the screen is in sight.
final class CurveModel {

  private final Workbench workbench;
  private final ReadOnlyObjectProperty<Optional<Evidence>> evidence;
  private final JobRunner runner;
  private final ReadOnlyObjectWrapper<List<Input>> columns = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<Input>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ChartSpec>> curve =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Question> asked = Optional.empty();

  /// A curve that is wanted.
  private record Question(Model model, Input input, Table rows) {}

  CurveModel(ModelViewModel screen) {
    workbench = screen.workbench();
    evidence = screen.evidenceProperty();
    runner = workbench.jobs().runner();
    evidence.subscribe(this::offer);
    column.subscribe(_ -> look());
    workbench.screenProperty().subscribe(_ -> look());
  }

  /// The model's columns, what matters most first.
  ReadOnlyObjectProperty<List<Input>> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Input>> columnProperty() {
    return column;
  }

  /// Empty while it is computed, and where the column has one value only.
  ReadOnlyObjectProperty<Optional<ChartSpec>> curveProperty() {
    return curve.getReadOnlyProperty();
  }

  /// Id of its card in the story: `curve:tree:price`.
  String id() {
    return evidence
            .get()
            .map(now ->
                (now.result().task() == Task.CONVERSION ? "curve:" : "revenue_curve:")
                    + now.result().id())
            .orElse("")
        + column.get().map(input -> ":" + input.info().id()).orElse("");
  }

  /// Keeps the chosen column where the model has it, else takes the one that matters most.
  private void offer(Optional<Evidence> now) {
    List<Input> all = now.filter(this::ready).map(CurveModel::ordered).orElse(List.of());
    Optional<String> before = column.get().map(input -> input.info().id());
    columns.set(all);
    if (!all.isEmpty()) {
      column.set(
          all.stream()
              .filter(input -> before.equals(Optional.of(input.info().id())))
              .findFirst()
              .or(() -> Optional.of(all.getFirst())));
    }
    look();
  }

  /// Importance comes last; with several periods it never does. The models before that are looked
  /// at for a moment only.
  private boolean ready(Evidence now) {
    return now.explained().importance().isPresent()
        || workbench
            .runProperty()
            .get()
            .flatMap(Run::split)
            .filter(split -> split.folds().size() > 1)
            .isPresent();
  }

  private static List<Input> ordered(Evidence now) {
    List<String> order =
        now.explained().importance().stream()
            .flatMap(found -> found.columns().stream())
            .map(Importance.Loss::input)
            .toList();
    return now.result().model().stream()
        .flatMap(model -> model.inputs().stream())
        .sorted(Comparator.comparingInt(input -> place(order, input)))
        .toList();
  }

  private static int place(List<String> order, Input input) {
    int at = order.indexOf(input.info().id());
    return at < 0 ? order.size() : at;
  }

  private void look() {
    if (workbench.screenProperty().get() != ScreenId.MODEL) {
      return;
    }
    Optional<Question> wanted = wanted();
    if (wanted.equals(asked)) {
      return;
    }
    asked = wanted;
    curve.set(Optional.empty());
    runner.cancel();
    wanted.ifPresent(this::compute);
  }

  private Optional<Question> wanted() {
    Optional<Run> run = workbench.runProperty().get();
    Optional<Table> rows =
        run.flatMap(Run::snapshot)
            .flatMap(snapshot ->
                run.flatMap(Run::split)
                    .map(split -> snapshot.rows(split.folds().getFirst().test()).features()));
    return evidence
        .get()
        .filter(this::ready)
        .flatMap(shown -> shown.result().model())
        .flatMap(model ->
            rows.flatMap(table ->
                column
                    .get()
                    .filter(model.inputs()::contains)
                    .map(input -> new Question(model, input, table))));
  }

  private void compute(Question question) {
    runner.<Optional<Effect>>start(
        Messages.text("modelscreen.curve.job", question.input.info().label()),
        progress -> Effects.of(question.model, question.input, question.rows, progress),
        outcome -> {
          if (outcome instanceof Outcome.Done(Optional<Effect> found)
              && asked.equals(Optional.of(question))) {
            curve.set(found.flatMap(this::chart));
          }
        });
  }

  private Optional<ChartSpec> chart(Effect effect) {
    return evidence
        .get()
        .map(now ->
            EffectCharts.curve(
                effect, now.result().name(), now.result().task(), workbench.caveats().getValue()));
  }
}
