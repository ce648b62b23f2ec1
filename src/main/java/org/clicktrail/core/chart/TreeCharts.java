package org.clicktrail.core.chart;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.chart.ChartSpec.Branch;
import org.clicktrail.core.chart.ChartSpec.NumberFormat;
import org.clicktrail.core.explain.ValueNames;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.DecisionTree;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// A single decision tree as a picture: the questions it asks first.
public final class TreeCharts {

  /// Questions one behind the other that are drawn: eight ends.
  private static final int LEVELS = 3;

  private TreeCharts() {}

  /// Empty for models that are no single tree, and for a tree that asks nothing.
  ///
  /// @param name of the model
  public static Optional<ChartSpec> of(Model model, String name, List<String> badges) {
    return model
        .tree()
        .flatMap(tree -> tree.question().map(first -> chart(model, tree, first, name, badges)));
  }

  private static ChartSpec chart(
      Model model,
      DecisionTree tree,
      DecisionTree.Question first,
      String name,
      List<String> badges) {
    NumberFormat format =
        model.task() == Task.CONVERSION ? NumberFormat.PERCENT : NumberFormat.MONEY;
    FeatureInfo info = model.infoOf(first.input());
    ValueNames names = new ValueNames(info);
    return new ChartSpec.Tree(
        Phrases.heading(
            Messages.text(
                "chart.tree.title",
                Phrases.inner(info.label()),
                value(model, first.yes()),
                names.of(first.first()),
                value(model, first.no()),
                names.of(first.second())),
            Messages.text(
                "chart.tree.sub",
                name,
                Formats.count(Math.min(LEVELS, tree.depth())),
                Formats.count(tree.depth()),
                Formats.count(tree.rows())),
            badges),
        format,
        branch(model, tree, "", LEVELS));
  }

  private static String value(Model model, DecisionTree tree) {
    return model.task() == Task.CONVERSION
        ? Formats.percent(tree.prediction())
        : Formats.plain(tree.prediction());
  }

  private static Branch branch(Model model, DecisionTree tree, String label, int levels) {
    return new Branch(
        label,
        tree.prediction(),
        tree.rows(),
        tree.question()
            .filter(_ -> levels > 0)
            .map(asked -> below(model, asked, levels - 1))
            .orElse(List.of()));
  }

  private static List<Branch> below(Model model, DecisionTree.Question asked, int levels) {
    FeatureInfo info = model.infoOf(asked.input());
    ValueNames names = new ValueNames(info);
    return List.of(
        branch(model, asked.yes(), label(info, names.of(asked.first())), levels),
        branch(model, asked.no(), label(info, names.of(asked.second())), levels));
  }

  private static String label(FeatureInfo info, String values) {
    return Messages.text("chart.tree.branch", info.label(), values);
  }
}
