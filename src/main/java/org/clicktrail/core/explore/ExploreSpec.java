package org.clicktrail.core.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.job.ProblemException;

/// What the analyst asked of Explore beyond the usual.
///
/// @param filter which sessions
/// @param column the column whose words the funnel and the paths follow; empty: the first there is
/// @param steps of the funnel, words of the column; empty: suggested from the file
public record ExploreSpec(Filter filter, Optional<String> column, List<String> steps) {

  public ExploreSpec {
    steps = List.copyOf(steps);
  }

  public static ExploreSpec none() {
    return new ExploreSpec(Filter.none(), Optional.empty(), List.of());
  }

  public ExploreSpec with(Filter other) {
    return new ExploreSpec(other, column, steps);
  }

  /// With other steps of a funnel.
  public ExploreSpec following(String other, List<String> words) {
    return new ExploreSpec(filter, Optional.of(other), words);
  }

  /// As a word that ids may hold: "" for nothing asked.
  public String id() {
    StringBuilder id = new StringBuilder();
    if (!filter.empty()) {
      id.append("&only=").append(FilterWords.id(filter));
    }
    column.ifPresent(name -> id.append("&by=").append(FilterWords.escaped(name)));
    if (!steps.isEmpty()) {
      id.append("&steps=")
          .append(steps.stream().map(FilterWords::escaped).collect(Collectors.joining(">")));
    }
    return id.toString();
  }

  /// Reads what [#id] wrote.
  ///
  /// @throws ProblemException if it did not
  public static ExploreSpec of(String id) throws ProblemException {
    ExploreSpec spec = none();
    for (String part : List.of(id.split("&", -1))) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String value = part.substring(equals + 1);
        spec =
            switch (part.substring(0, equals)) {
              case "only" -> spec.with(FilterWords.of(value));
              case "by" ->
                  new ExploreSpec(spec.filter, Optional.of(FilterWords.plain(value)), spec.steps);
              case "steps" ->
                  new ExploreSpec(
                      spec.filter,
                      spec.column,
                      Arrays.stream(value.split(">", -1)).map(FilterWords::plain).toList());
              default -> spec;
            };
      }
    }
    return spec;
  }
}
