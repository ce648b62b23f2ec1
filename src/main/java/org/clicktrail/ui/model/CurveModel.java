package org.clicktrail.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.EffectCharts;
import org.clicktrail.core.chart.ShapeCharts;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.explain.Effects;
import org.clicktrail.core.explain.Shapes;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// How the prediction of the model that is looked at goes with one of its columns. Computed in the
/// background while the screen is in sight.
final class CurveModel {

  private final Workbench workbench;
  private final ReadOnlyObjectProperty<Optional<Evidence>> evidence;
  private final Lookup<Question, Optional<ChartSpec>> lookup;
  private final ReadOnlyObjectWrapper<List<Input>> columns = new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Optional<Input>> column =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObservableValue<Optional<ChartSpec>> curve;
  private Optional<Input> suggested = Optional.empty();

  /// A curve that is wanted.
  ///
  /// @param name of the model
  /// @param badges of every chart
  private record Question(
      Model model, String name, Input input, TestRows rows, List<String> badges) {

    /// Of an additive model the exact one, which is the model itself; of others local effects.
    /// Empty where the column has one value only.
    Optional<ChartSpec> curve(Progress progress) {
      Table test = rows.features();
      return Shapes.of(model, input, test)
          .map(shape -> ShapeCharts.curve(shape, name, badges))
          .or(() ->
              Effects.of(model, input, test, progress)
                  .map(effect -> EffectCharts.curve(effect, name, model.task(), badges)));
    }
  }

  CurveModel(ModelViewModel screen) {
    workbench = screen.workbench();
    evidence = screen.evidenceProperty();
    lookup =
        new Lookup<>(
            workbench,
            this::wanted,
            question -> Messages.text("modelscreen.curve.job", question.input.info().label()),
            Question::curve);
    curve = lookup.answerProperty().map(found -> found.flatMap(drawn -> drawn));
    evidence.subscribe(this::offer);
    column.subscribe(_ -> lookup.look());
  }

  /// The model's columns, what matters most first.
  ReadOnlyObjectProperty<List<Input>> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  ObjectProperty<Optional<Input>> columnProperty() {
    return column;
  }

  /// Empty while it is computed, and where the column has one value only.
  ObservableValue<Optional<ChartSpec>> curveProperty() {
    return curve;
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

  /// Keeps the column the analyst chose where the model has it, else takes the one that matters
  /// most, as far as that is known by now.
  private void offer(Optional<Evidence> now) {
    List<Input> all = now.filter(this::ready).map(CurveModel::ordered).orElse(List.of());
    Optional<String> kept =
        column.get().equals(suggested)
            ? Optional.empty()
            : column.get().map(input -> input.info().id());
    columns.set(all);
    if (!all.isEmpty()) {
      Optional<Input> same =
          all.stream().filter(input -> kept.equals(Optional.of(input.info().id()))).findFirst();
      if (same.isEmpty()) {
        suggested = Optional.of(all.getFirst());
      }
      column.set(same.or(() -> suggested));
    }
    lookup.look();
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

  private Optional<Question> wanted() {
    return evidence
        .get()
        .filter(this::ready)
        .flatMap(shown -> shown.result().model().flatMap(model -> question(shown, model)));
  }

  private Optional<Question> question(Evidence shown, Model model) {
    return column
        .get()
        .filter(model.inputs()::contains)
        .flatMap(input ->
            TestRows.of(workbench.runProperty().get())
                .map(rows ->
                    new Question(
                        model,
                        shown.result().name(),
                        input,
                        rows,
                        workbench.caveats().getValue())));
  }
}
