package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.ShapeCharts;
import org.clicktrail.core.eval.Importance;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.explain.Shape;
import org.clicktrail.core.explain.Shapes;
import org.clicktrail.core.explain.Together;
import org.clicktrail.core.explain.Togethers;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.report.Block;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Messages;

/// What the additive model of a run is made of: the chosen one if it is additive, else the best
/// that is.
///
/// @param rows test rows of the first part, on which values are counted
record Why(ModelResult result, Model model, Table rows) {

  /// Pairs in `report.json`.
  private static final int PAIRS = 10;

  /// Exact curves in a document.
  private static final int CURVES = 4;

  /// Pairs in a document.
  private static final int HEAT_MAPS = 2;

  /// What a card says.
  record Told(String title, String subtitle, List<Block> blocks) {}

  /// Empty without a trained additive model of conversion.
  static Optional<Why> of(Run run) {
    Optional<Table> rows =
        run.snapshot()
            .flatMap(snapshot ->
                run.split()
                    .filter(split -> !split.folds().isEmpty())
                    .map(split -> test(split))
                    .map(test -> snapshot.rows(test).features()));
    return run.conversion().stream()
        .flatMap(Why::results)
        .filter(result -> result.model().flatMap(Model::additive).isPresent())
        .findFirst()
        .flatMap(result ->
            result.model().flatMap(model -> rows.map(table -> new Why(result, model, table))));
  }

  private static int[] test(Split split) {
    return split.folds().getFirst().test();
  }

  private static Stream<ModelResult> results(Training training) {
    return Stream.concat(training.best().stream(), training.results().stream());
  }

  /// Name of the model, saying where its curves are those before calibration.
  String name() {
    return calibrated() ? Messages.text("report.additive.before", result.name()) : result.name();
  }

  /// Whether what the curves add up to is calibrated afterwards.
  boolean calibrated() {
    return model.calibrated().isPresent();
  }

  /// Exact curves, what matters most first as far as it was measured.
  List<Shape> shapes() {
    List<String> order =
        result.importance().stream()
            .flatMap(found -> found.columns().stream())
            .map(Importance.Loss::input)
            .toList();
    Stream<Input> ordered =
        Stream.concat(
            order.stream().flatMap(id -> inputs().filter(input -> id(input).equals(id))),
            inputs().filter(input -> !order.contains(id(input))));
    return ordered.flatMap(input -> Shapes.of(model, input, rows).stream()).toList();
  }

  private Stream<Input> inputs() {
    return model.inputs().stream();
  }

  private static String id(Input input) {
    return input.info().id();
  }

  /// The strongest pairs.
  List<Together> pairs() {
    return Togethers.of(model, rows, PAIRS);
  }

  /// A card of the document: `curves` or `together`; empty if there is nothing to draw.
  Optional<Told> told(String id, List<String> badges) {
    Stream<ChartSpec> charts =
        id.equals("curves")
            ? shapes().stream().limit(CURVES).map(shape -> ShapeCharts.curve(shape, name(), badges))
            : pairs().stream()
                .limit(HEAT_MAPS)
                .map(pair -> ShapeCharts.together(pair, name(), badges));
    List<Block> blocks = charts.<Block>map(Block.Chart::new).toList();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Told(
                Messages.text("report." + id + ".title", name()),
                Messages.text("report." + id + ".subtitle"),
                blocks));
  }
}
