package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// How sessions went: a funnel and the paths over the words of one column.
///
/// @param columns sessions could be followed by
/// @param column the one they are followed by
/// @param words of the column, the most frequent first, at most [#OFFERED]
/// @param suggested whether the steps come from the file, not from the analyst
/// @param funnel empty where fewer than two words can be steps
public record Journeys(
    List<Trails.Told> columns,
    Trails.Told column,
    List<String> words,
    boolean suggested,
    Optional<Funnel> funnel,
    Paths paths) {

  /// Words offered as steps.
  public static final int OFFERED = 60;

  /// Steps of the paths shown.
  private static final int DEPTH = 4;

  /// Words shown at each step of the paths.
  private static final int TOP = 5;

  public Journeys {
    columns = List.copyOf(columns);
    words = List.copyOf(words);
  }

  /// Follows the sessions.
  ///
  /// @param spec column and steps, where the analyst chose
  /// @param kept sessions looked at, by number; the suggestion of steps looks at all
  /// @return empty if no column has two words
  /// @throws ProblemException if a column or step asked for is not there
  static Optional<Journeys> of(Trails trails, ExploreSpec spec, boolean[] kept, Progress progress)
      throws ProblemException {
    List<Trails.Told> columns = trails.columns();
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    Trails.Told column = chosen(columns, spec);
    List<String> words = trails.words(column, progress);
    List<Integer> steps =
        spec.steps().isEmpty()
            ? suggested(trails, column, words, progress.part(0, 0.5))
            : asked(spec.steps(), words);
    FunnelTally funnel =
        new FunnelTally(
            steps.stream().map(words::get).toList(),
            steps.stream().mapToInt(Integer::intValue).toArray());
    PathTally paths = new PathTally(words, DEPTH, TOP);
    trails.walk(
        column,
        (session, codes, times, events) -> {
          if (kept[session]) {
            if (!steps.isEmpty()) {
              funnel.see(codes, times, events);
            }
            paths.see(codes, events);
          }
        },
        progress.part(0.5, 1));
    return Optional.of(
        new Journeys(
            columns,
            column,
            words.subList(0, Math.min(OFFERED, words.size())),
            spec.steps().isEmpty(),
            steps.isEmpty() ? Optional.empty() : Optional.of(funnel.funnel()),
            paths.paths()));
  }

  private static Trails.Told chosen(List<Trails.Told> columns, ExploreSpec spec)
      throws ProblemException {
    if (spec.column().isEmpty()) {
      return columns.getFirst();
    }
    String wanted = spec.column().get();
    return Stream.concat(
            columns.stream().filter(told -> told.column().equals(wanted)),
            columns.stream()
                .filter(told ->
                    told.column().equalsIgnoreCase(wanted)
                        || told.label().equalsIgnoreCase(wanted)))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                Problem.Kind.UNKNOWN_CHOICE,
                wanted,
                String.join(", ", columns.stream().map(Trails.Told::column).toList())));
  }

  private static List<Integer> suggested(
      Trails trails, Trails.Told column, List<String> words, Progress progress)
      throws ProblemException {
    Precedence precedence = new Precedence(words);
    trails.walk(column, (_, codes, _, events) -> precedence.see(codes, events), progress);
    return precedence.steps();
  }

  private static List<Integer> asked(List<String> steps, List<String> words)
      throws ProblemException {
    List<Integer> codes = new ArrayList<>();
    for (String step : steps) {
      int code =
          words.contains(step)
              ? words.indexOf(step)
              : words.stream()
                  .map(word -> word.toLowerCase(Locale.ROOT))
                  .toList()
                  .indexOf(step.toLowerCase(Locale.ROOT));
      if (code < 0) {
        throw new ProblemException(
            Problem.Kind.UNKNOWN_CHOICE,
            step,
            String.join(
                ", ", words.stream().limit(OFFERED).sorted(Comparator.naturalOrder()).toList()));
      }
      codes.add(code);
    }
    return codes;
  }
}
