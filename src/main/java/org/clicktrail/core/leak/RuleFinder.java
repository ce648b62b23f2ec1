package org.clicktrail.core.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.leak.Condition.Relation;
import org.clicktrail.core.stat.Ranking;

/// Turns a tree into the shortest rule that says the same: paths to leaves of mostly ones, freed of
/// conditions that change nothing, with the roundest limits the data allow.
final class RuleFinder {

  /// Loss of Matthews correlation accepted for a condition less.
  private static final double SLACK = 0.003;

  private final List<Ranked> columns;
  private final double[] label;
  private final int[] rows;

  RuleFinder(List<Ranked> columns, double[] label, int[] rows) {
    this.columns = columns;
    this.label = label;
    this.rows = rows;
  }

  /// Empty if no leaf is mostly ones.
  Optional<Rule> rule(Tree tree) {
    List<Path> paths = new ArrayList<>();
    tree.paths(columns, Path.ANY, paths::add);
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    List<Path> shortest = tightened(simplified(paths));
    List<List<Condition>> any = new ArrayList<>();
    for (Path path : shortest) {
      List<Condition> all = new ArrayList<>();
      path.spans().forEach((column, span) -> all.addAll(conditions(shortest, path, column, span)));
      any.add(all);
    }
    any.removeIf(List::isEmpty);
    return any.isEmpty() ? Optional.empty() : Optional.of(new Rule(any));
  }

  private List<Path> simplified(List<Path> paths) {
    List<Path> best = paths;
    double floor = mcc(paths) - SLACK;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      double bestMcc = floor;
      List<Path> now = best;
      for (List<Path> candidate : shortened(now)) {
        double mcc = mcc(candidate);
        if (mcc >= bestMcc) {
          bestMcc = mcc + 1e-12;
          best = candidate;
          shorter = true;
        }
      }
    }
    return best;
  }

  /// With every limit moved to where it is right most often, the others held.
  private List<Path> tightened(List<Path> paths) {
    List<Path> now = new ArrayList<>(paths);
    for (int i = 0; i < now.size(); i++) {
      for (int column : List.copyOf(now.get(i).spans().keySet())) {
        Path path = now.get(i);
        Path.Span span = path.spans().get(column);
        if (span != null && !columns.get(column).category()) {
          now.set(i, path.without(column).with(column, best(now, path, column, span)));
        }
      }
    }
    return now;
  }

  private Path.Span best(List<Path> paths, Path path, int column, Path.Span span) {
    Ranked ranked = columns.get(column);
    // By rank: rows of label 1 less rows of label 0, among those the span decides about.
    double[] gain = new double[ranked.size()];
    for (int row : decided(paths, path, column)) {
      gain[ranked.rank(row)] += label[row] > 0.5 ? 1 : -1;
    }
    int from = span.from();
    if (from > 0) {
      double sum = 0;
      double best = Double.NEGATIVE_INFINITY;
      for (int rank = span.to(); rank > 0; rank--) {
        sum += gain[rank];
        if (sum > best || (sum == best && rank >= span.from())) {
          best = sum;
          from = rank;
        }
      }
    }
    int to = span.to();
    if (to < ranked.size() - 1) {
      double sum = 0;
      double best = Double.NEGATIVE_INFINITY;
      for (int rank = from; rank < ranked.size() - 1; rank++) {
        sum += gain[rank];
        if (sum > best || (sum == best && rank <= span.to())) {
          best = sum;
          to = rank;
        }
      }
    }
    return new Path.Span(from, to);
  }

  /// Rows the other conditions of a path let through and no other path catches.
  private int[] decided(List<Path> paths, Path path, int column) {
    Path others = path.without(column);
    List<Path> rest = paths.stream().filter(other -> !other.equals(path)).toList();
    return java.util.Arrays.stream(rows)
        .filter(row -> others.holds(columns, row) && !holds(rest, row))
        .toArray();
  }

  /// All lists with a path or a condition less.
  private static List<List<Path>> shortened(List<Path> paths) {
    List<List<Path>> all = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      if (paths.size() > 1) {
        List<Path> fewer = new ArrayList<>(paths);
        fewer.remove(i);
        all.add(fewer);
      }
      for (int column : paths.get(i).spans().keySet()) {
        if (paths.get(i).spans().size() > 1) {
          List<Path> looser = new ArrayList<>(paths);
          looser.set(i, paths.get(i).without(column));
          all.add(looser);
        }
      }
    }
    return all;
  }

  private double mcc(List<Path> paths) {
    double[] cells = new double[4];
    for (int row : rows) {
      cells[(label[row] > 0.5 ? 2 : 0) + (holds(paths, row) ? 1 : 0)]++;
    }
    return Ranking.mcc(cells[3], cells[1], cells[2], cells[0]);
  }

  private boolean holds(List<Path> paths, int row) {
    for (Path path : paths) {
      if (path.holds(columns, row)) {
        return true;
      }
    }
    return false;
  }

  private List<Condition> conditions(List<Path> paths, Path path, int column, Path.Span span) {
    Ranked ranked = columns.get(column);
    int last = ranked.size() - 1;
    if (span.from() == 0 && span.to() == last) {
      return List.of();
    }
    if (ranked.category()) {
      return List.of(words(ranked, span));
    }
    String name = ranked.name();
    boolean gaps = Double.isNaN(ranked.value(0));
    if (gaps && span.to() == 0) {
      return List.of(new Condition.Missing(name));
    }
    if (gaps && span.from() == 1 && span.to() == last) {
      return List.of(new Condition.Known(name));
    }
    if (span.from() == span.to()) {
      return List.of(new Condition.Compared(name, Relation.EQUAL, ranked.value(span.from())));
    }
    int first = gaps ? 1 : 0;
    List<Condition> conditions = new ArrayList<>();
    if (span.from() > first) {
      double[] gap = gap(paths, path, column, span.from() - 1);
      double limit = Limits.roundest(gap[0], gap[1]);
      conditions.add(
          new Condition.Compared(name, limit == gap[1] ? Relation.AT_LEAST : Relation.MORE, limit));
    }
    if (span.to() < last) {
      double[] gap = gap(paths, path, column, span.to());
      double limit = Limits.roundest(gap[0], gap[1]);
      conditions.add(
          new Condition.Compared(name, limit == gap[1] ? Relation.LESS : Relation.AT_MOST, limit));
    }
    return gaps && span.from() == 0
        ? conditions.stream().<Condition>map(Condition.OrMissing::new).toList()
        : conditions;
  }

  /// The values next to a cut on both sides, among the rows the cut decides about.
  private double[] gap(List<Path> paths, Path path, int column, int cut) {
    Ranked ranked = columns.get(column);
    int below = -1;
    int above = ranked.size();
    for (int row : decided(paths, path, column)) {
      int rank = ranked.rank(row);
      if (rank <= cut) {
        below = Math.max(below, rank);
      } else {
        above = Math.min(above, rank);
      }
    }
    return new double[] {
      ranked.value(below < 0 || Double.isNaN(ranked.value(below)) ? cut : below),
      ranked.value(above == ranked.size() ? cut + 1 : above)
    };
  }

  private static Condition words(Ranked ranked, Path.Span span) {
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    for (int rank = 0; rank < ranked.size(); rank++) {
      (rank >= span.from() && rank <= span.to() ? in : out).addAll(ranked.words(rank));
    }
    return out.size() < in.size()
        ? new Condition.NoneOf(ranked.name(), out)
        : new Condition.OneOf(ranked.name(), in);
  }
}
