package org.clicktrail.ml.fitted;

import java.util.Optional;
import org.clicktrail.core.learn.DecisionTree;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;
import org.clicktrail.ml.prep.Prep;

/// One or many trees in flat arrays: `bias + scale × sum of the leaves reached`.
///
/// Nodes stand in preorder, so the first child of node i is i + 1. A row goes to the first child if
/// its number is at most the threshold.
public final class TreeScorer implements Scorer {

  private final Link link;
  private final double bias;
  private final double scale;
  private final Nodes nodes;
  private final double base;

  TreeScorer(Link link, double bias, double scale, Nodes nodes) {
    this.link = link;
    this.bias = bias;
    this.scale = scale;
    this.nodes = nodes;
    base = bias + scale * nodes.expected();
  }

  /// The same trees through another link, with something added to the sum first.
  public TreeScorer shifted(Link other, double by) {
    return new TreeScorer(other, bias + by, scale, nodes);
  }

  @Override
  public double score(double[] row) {
    return link.applied(bias + scale * nodes.sum(row));
  }

  /// Tree by tree, so that a tree stays in the fastest memory for all rows.
  @Override
  public double[] scores(double[][] rows) {
    double[] sums = nodes.sums(rows);
    for (int row = 0; row < sums.length; row++) {
      sums[row] = link.applied(bias + scale * sums[row]);
    }
    return sums;
  }

  /// Path-dependent TreeSHAP: what is unknown follows the training rows down both branches.
  @Override
  public Optional<Shares> shares(double[] row) {
    double[] amounts = new TreeShap(nodes, row).amounts();
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] *= scale;
    }
    return Optional.of(new Shares(link.scale(), base, amounts));
  }

  @Override
  public Optional<DecisionTree> tree(Prep prep) {
    return nodes.roots.length == 1 ? Optional.of(tree(0, nodes.means(), prep)) : Optional.empty();
  }

  private DecisionTree tree(int node, double[] means, Prep prep) {
    int number = nodes.feature[node];
    return new DecisionTree(
        link.applied(bias + scale * means[node]),
        nodes.cover[node],
        number == Nodes.LEAF ? Optional.empty() : Optional.of(question(node, means, prep)));
  }

  private DecisionTree.Question question(int node, double[] means, Prep prep) {
    int number = nodes.feature[node];
    double threshold = nodes.value[node];
    return new DecisionTree.Question(
        prep.inputs().get(prep.inputOf(number)).info().id(),
        prep.values(number, threshold, Prep.Side.UP_TO),
        prep.values(number, threshold, Prep.Side.ABOVE),
        tree(node + 1, means, prep),
        tree(nodes.above[node], means, prep));
  }

  @Override
  public Kind kind() {
    return Kind.TREES;
  }

  @Override
  public void write(ArrayWriter out) {
    link.write(out);
    out.number(bias);
    out.number(scale);
    nodes.write(out);
  }

  static TreeScorer read(ArrayReader in, int width) throws BrokenException {
    return new TreeScorer(Link.read(in), in.number(), in.number(), Nodes.read(in, width));
  }
}
