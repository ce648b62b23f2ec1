package org.clicktrail.ml.fitted;

/// Path-dependent TreeSHAP of one row (Lundberg, Erion, Lee 2018, "Consistent individualized
/// feature attribution for tree ensembles", algorithm 2), summed over all trees.
///
/// The path of the row is kept in flat arrays: level l of the recursion owns the places from its
/// offset on, so nothing is allocated on the way down.
final class TreeShap {

  private final Nodes nodes;
  private final double[] row;
  private final double[] amounts;
  private final int[] feature;

  /// Share of paths that go on where the feature is unknown.
  private final double[] zero;

  /// 1 where the row itself goes on, else 0.
  private final double[] one;

  /// Weight of the subsets of each size.
  private final double[] weight;

  TreeShap(Nodes nodes, double[] row) {
    this.nodes = nodes;
    this.row = row;
    amounts = new double[nodes.width];
    int levels = nodes.depth + 2;
    int places = levels * (levels + 1) / 2 + levels;
    feature = new int[places];
    zero = new double[places];
    one = new double[places];
    weight = new double[places];
  }

  /// One a prepared number.
  double[] amounts() {
    for (int root : nodes.roots) {
      descend(root, 0, 0, 1, 1, Nodes.LEAF);
    }
    return amounts;
  }

  /// @param parent offset of the path of the level above
  /// @param length elements on that path
  private void descend(
      int node, int parent, int length, double zeroShare, double oneShare, int asked) {
    int path = parent + length;
    copy(parent, path, length);
    extend(path, length, zeroShare, oneShare, asked);
    int split = nodes.feature[node];
    if (split == Nodes.LEAF) {
      add(path, length, nodes.value[node]);
      return;
    }
    boolean below = row[split] <= nodes.value[node];
    int hot = below ? node + 1 : nodes.above[node];
    int cold = below ? nodes.above[node] : node + 1;
    double zeroBefore = 1;
    double oneBefore = 1;
    int left = length;
    int known = find(path, length, split);
    if (known <= length) {
      zeroBefore = zero[path + known];
      oneBefore = one[path + known];
      unwind(path, length, known);
      left--;
    }
    double cover = nodes.cover[node];
    descend(hot, path, left + 1, zeroBefore * nodes.cover[hot] / cover, oneBefore, split);
    descend(cold, path, left + 1, zeroBefore * nodes.cover[cold] / cover, 0, split);
  }

  private void copy(int from, int to, int length) {
    System.arraycopy(feature, from, feature, to, length);
    System.arraycopy(zero, from, zero, to, length);
    System.arraycopy(one, from, one, to, length);
    System.arraycopy(weight, from, weight, to, length);
  }

  private int find(int path, int length, int split) {
    int known = 1;
    while (known <= length && feature[path + known] != split) {
      known++;
    }
    return known;
  }

  private void add(int path, int length, double leaf) {
    for (int i = 1; i <= length; i++) {
      double share = one[path + i] - zero[path + i];
      amounts[feature[path + i]] += unwoundSum(path, length, i) * share * leaf;
    }
  }

  private void extend(int path, int length, double zeroShare, double oneShare, int asked) {
    feature[path + length] = asked;
    zero[path + length] = zeroShare;
    one[path + length] = oneShare;
    weight[path + length] = length == 0 ? 1 : 0;
    for (int i = length - 1; i >= 0; i--) {
      weight[path + i + 1] += oneShare * weight[path + i] * (i + 1) / (length + 1);
      weight[path + i] = zeroShare * weight[path + i] * (length - i) / (length + 1);
    }
  }

  private void unwind(int path, int length, int known) {
    double oneShare = one[path + known];
    double zeroShare = zero[path + known];
    double next = weight[path + length];
    for (int i = length - 1; i >= 0; i--) {
      if (oneShare == 0) {
        weight[path + i] = weight[path + i] * (length + 1) / (zeroShare * (length - i));
      } else {
        double before = weight[path + i];
        weight[path + i] = next * (length + 1) / ((i + 1) * oneShare);
        next = before - weight[path + i] * zeroShare * (length - i) / (length + 1);
      }
    }
    for (int i = known; i < length; i++) {
      feature[path + i] = feature[path + i + 1];
      zero[path + i] = zero[path + i + 1];
      one[path + i] = one[path + i + 1];
    }
  }

  private double unwoundSum(int path, int length, int known) {
    double oneShare = one[path + known];
    double zeroShare = zero[path + known];
    double next = weight[path + length];
    double sum = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (oneShare == 0) {
        sum += weight[path + i] / (zeroShare * (length - i));
      } else {
        double part = next / ((i + 1) * oneShare);
        sum += part;
        next = weight[path + i] - part * zeroShare * (length - i);
      }
    }
    return sum * (length + 1);
  }
}
