package org.clicktrail.project;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.eval.CloserLook;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Trial;
import org.clicktrail.core.money.ProfitCurve;
import org.clicktrail.core.segment.Segmentation;
import org.clicktrail.ml.file.BrokenException;

/// What of a run takes minutes to compute and can be kept.
///
/// @param day it was saved first, in days since 1970
public record Learnt(
    long day,
    Optional<Training> conversion,
    Optional<Training> revenue,
    List<Trial> trials,
    Optional<ProfitCurve> profit,
    Optional<Segmentation> segments) {

  /// Models once all of them are there, and segments; empty where there is neither.
  ///
  /// @param today kept where the run was learnt here, not recalled
  static Optional<Learnt> of(Run run, LocalDate today) {
    boolean trained = run.conversion().filter(Learnt::usable).isPresent();
    boolean paid = run.revenue().map(Learnt::usable).orElse(true);
    boolean models = trained && paid;
    return models || run.segments().isPresent()
        ? Optional.of(
            new Learnt(
                run.asOf().orElse(today).toEpochDay(),
                run.conversion().filter(_ -> models),
                run.revenue().filter(_ -> models),
                models ? run.trials() : List.of(),
                run.profit().filter(_ -> models),
                run.segments()))
        : Optional.empty();
  }

  private static boolean usable(Training training) {
    return training.finished() && training.best().isPresent();
  }

  /// A run with the table and the split of its recipe, made again from the sessions it keeps, and
  /// with what was learnt from them.
  ///
  /// @throws BrokenException if it was learnt from other rows
  Run into(Run kept, Progress progress) throws ProblemException, BrokenException {
    RunParts parts = new RunParts(kept, kept.pipeline());
    try (OpenedFile none = OpenedFile.temporary()) {
      new Advance(none, parts, kept.pipeline(), _ -> {}).to(Step.GOAL, progress);
    }
    check(parts);
    parts.conversion = conversion;
    parts.revenue = revenue;
    parts.trials.addAll(trials);
    parts.profit = profit;
    parts.segments = segments;
    parts.asOf = Optional.of(LocalDate.ofEpochDay(day));
    return parts.run();
  }

  private void check(RunParts parts) throws BrokenException {
    Snapshot rows = parts.snapshot.orElseThrow();
    int sessions = parts.end.orElseThrow().rows();
    boolean fits =
        Stream.of(conversion, revenue)
                .flatMap(Optional::stream)
                .allMatch(training -> parts.split.filter(training.split()::sameRows).isPresent())
            && scores().allMatch(scores -> within(scores, rows.rows()))
            && segments.stream().allMatch(found -> of(found, sessions));
    if (!fits) {
      throw new BrokenException("it was learnt from other rows");
    }
  }

  private static boolean of(Segmentation segments, int sessions) {
    return segments.assignment().toArray().length == sessions
        && segments.found().toArray().length == sessions
        && segments.projection().size() == sessions;
  }

  private Stream<Scores> scores() {
    return Stream.of(conversion, revenue)
        .flatMap(Optional::stream)
        .flatMap(training ->
            Stream.concat(
                Stream.concat(Stream.of(training.baseline()), training.results().stream())
                    .map(ModelResult::evaluation)
                    .flatMap(Optional::stream)
                    .map(Evaluation::scores),
                training.closer().stream().flatMap(Learnt::scores)));
  }

  private static Stream<Scores> scores(CloserLook look) {
    return Stream.of(look.validation(), look.handRule()).flatMap(Optional::stream);
  }

  private static boolean within(Scores scores, int rows) {
    return Arrays.stream(scores.rows()).allMatch(row -> row >= 0 && row < rows);
  }
}
