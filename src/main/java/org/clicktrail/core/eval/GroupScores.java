package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.clicktrail.core.feature.CalendarWords;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.stat.Sample;

/// How a model of conversion treats the groups of one column, on its test rows.
///
/// @param column what divides, as the user reads it
/// @param groups largest first; weekdays and months in the order of the calendar
public record GroupScores(String column, List<Group> groups) {

  /// Groups with fewer test rows are left out: nothing can be said of them.
  static final int LEAST = 30;

  public GroupScores {
    groups = List.copyOf(groups);
  }

  /// @param rows test rows
  /// @param rate share that converted, Wilson
  /// @param rocAuc within the group, DeLong; NaN unless both outcomes are there
  /// @param meanPrediction what the model says of them on average
  /// @param gap actual less predicted on average, Student; an honest model holds 0
  /// @param selected share at or above the threshold, Wilson
  public record Group(
      String name,
      long rows,
      Interval rate,
      Interval rocAuc,
      double meanPrediction,
      Interval gap,
      Interval selected) {}

  /// @param column what divides, as the user reads it
  /// @param names group of each score; "" belongs to none
  /// @param scores of the test rows, each once
  /// @param customers group number from 0 of each score: rows of one customer are not independent
  /// @param threshold selected from this probability on
  public static GroupScores of(
      String column, List<String> names, Scores scores, int[] customers, double threshold) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < scores.size(); i++) {
      if (!names.get(i).isEmpty()) {
        members.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(i);
      }
    }
    return new GroupScores(
        column,
        members.entrySet().stream()
            .filter(entry -> entry.getValue().size() >= LEAST)
            .sorted(
                CalendarWords.order(members.keySet())
                    .map(Map.Entry::<String, List<Integer>>comparingByKey)
                    .orElse((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size())))
            .map(entry ->
                group(
                    entry.getKey(),
                    entry.getValue().stream().mapToInt(Integer::intValue).toArray(),
                    scores,
                    customers,
                    threshold))
            .toList());
  }

  private static Group group(
      String name, int[] part, Scores scores, int[] customers, double threshold) {
    double converted = IntStream.of(part).mapToDouble(scores::actual).sum();
    long selected = IntStream.of(part).filter(i -> scores.predicted(i) >= threshold).count();
    DeLong ranking = Evaluator.deLong(scores, customers, part);
    return new Group(
        name,
        part.length,
        Interval.wilson(converted, part.length),
        DeLong.interval(ranking.area(), ranking.variance(), ranking.rarer()),
        IntStream.of(part).mapToDouble(scores::predicted).average().orElse(Double.NaN),
        Sample.meanInterval(
            IntStream.of(part).mapToDouble(i -> scores.actual(i) - scores.predicted(i)).toArray()),
        Interval.wilson((double) selected, part.length));
  }

  /// Groups of whom the model says clearly too much or too little.
  public List<Group> missed() {
    return groups.stream().filter(g -> g.gap().low() > 0 || g.gap().high() < 0).toList();
  }
}
