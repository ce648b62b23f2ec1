package org.clicktrail.core.recommend;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.recommend.Recommendations.Rule;

/// Finds the next best thing for what somebody looked at.
public final class Recommender {

  private final Map<String, List<Rule>> bySeen;

  public Recommender(List<Rule> rules) {
    bySeen = rules.stream().collect(Collectors.groupingBy(Rule::seen));
  }

  /// The strongest rule from something seen to something not seen yet; ties go to the first seen.
  ///
  /// @param seen in the order it was looked at
  public Optional<Rule> next(Collection<String> seen) {
    Set<String> all = Set.copyOf(seen);
    return seen.stream()
        .distinct()
        .flatMap(thing -> bySeen.getOrDefault(thing, List.of()).stream())
        .filter(rule -> !all.contains(rule.next()))
        .reduce((best, rule) -> rule.strength() > best.strength() ? rule : best);
  }

  /// What is recommended most often to some sessions: rules with how many sessions they are for,
  /// most first, ties by name.
  public List<Map.Entry<Rule, Long>> most(Collection<? extends Collection<String>> sessions) {
    Map<Rule, Long> counts = new HashMap<>();
    for (Collection<String> seen : sessions) {
      next(seen).ifPresent(rule -> counts.merge(rule, 1L, Long::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Rule, Long>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().next())
                .thenComparing(entry -> entry.getKey().seen()))
        .toList();
  }
}
