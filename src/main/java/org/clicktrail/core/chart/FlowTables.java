package org.clicktrail.core.chart;

import java.util.ArrayList;
import java.util.List;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.text.Formats;

/// The data behind funnels, paths and trees as text cells.
final class FlowTables {

  private FlowTables() {}

  static ChartTable funnel(ChartSpec.Funnel funnel) {
    return new ChartTable(
        List.of(
            ChartTable.text("name"),
            ChartTable.text("n"),
            ChartTable.text("of_first"),
            ChartTable.text("of_previous"),
            ChartTable.text("low"),
            ChartTable.text("high"),
            ChartTable.text("time")),
        funnel.steps().stream()
            .map(step ->
                List.of(
                    step.label(),
                    Formats.count(step.n()),
                    share(step.total().value()),
                    share(step.fromPrevious().value()),
                    share(step.fromPrevious().low()),
                    share(step.fromPrevious().high()),
                    step.time()))
            .toList());
  }

  static ChartTable sankey(ChartSpec.Sankey sankey) {
    List<List<String>> rows = new ArrayList<>();
    for (ChartSpec.SankeyFlow flow : sankey.flows()) {
      ChartSpec.SankeyPlace from = sankey.places().get(flow.step()).get(flow.from());
      rows.add(
          List.of(
              sankey.steps().get(flow.step()),
              from.label(),
              sankey.places().get(flow.step() + 1).get(flow.to()).label(),
              Formats.count(flow.n()),
              share((double) flow.n() / from.n())));
    }
    return new ChartTable(
        List.of(
            ChartTable.text("step"),
            ChartTable.text("from"),
            ChartTable.text("to"),
            ChartTable.text("n"),
            ChartTable.text("of_from")),
        rows);
  }

  /// A row a branch, each before those below it.
  static ChartTable tree(ChartSpec.Tree tree) {
    List<List<String>> rows = new ArrayList<>();
    add(tree, tree.root(), List.of(), rows);
    return new ChartTable(
        List.of(ChartTable.text("name"), ChartTable.text("value"), ChartTable.text("n")), rows);
  }

  private static void add(
      ChartSpec.Tree tree, ChartSpec.Branch branch, List<String> way, List<List<String>> rows) {
    List<String> here = new ArrayList<>(way);
    if (!branch.label().isEmpty()) {
      here.add(branch.label());
    }
    rows.add(
        List.of(
            String.join("; ", here),
            ChartTable.number(branch.value(), tree.format()),
            Formats.count(branch.n())));
    branch.below().forEach(below -> add(tree, below, here, rows));
  }

  private static String share(double value) {
    return ChartTable.number(value, NumberFormat.PERCENT);
  }
}
