package org.clicktrail.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Attribution;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.session.Sessions;

/// Scores the sessions of a new file with a project: read, sessionized and cut at the moment as the
/// project says, then predicted.
public final class BatchScoring {

  private static final int REASONS = 3;

  private BatchScoring() {}

  /// @throws ProblemException if the project holds no model, or the file cannot be read that way
  public static ScoredTable score(Project project, Path file, Progress progress)
      throws ProblemException {
    Scorer scorer = project.scorer().orElseThrow(() -> new ProblemException(Problem.Kind.NO_MODEL));
    Pipeline old = project.pipeline();
    Pipeline pipeline =
        old.with(new Pipeline.Source(List.of(file), List.of(), old.source().options()));
    try (OpenedFile opened = OpenedFile.temporary()) {
      Snapshot snapshot = snapshot(opened, pipeline, progress.part(0, 0.7));
      return table(scorer, snapshot, progress.part(0.7, 1));
    }
  }

  private static Snapshot snapshot(OpenedFile opened, Pipeline pipeline, Progress progress)
      throws ProblemException {
    Sessions sessions = opened.sessions(pipeline, progress);
    boolean events = opened.imported(pipeline, progress).report().mapping().grain() == Grain.EVENTS;
    Optional<Expression> outcome = Optional.empty();
    DecisionMoment moment = pipeline.goal().moment().orElse(new DecisionMoment.End());
    if (events) {
      // Sessions whose outcome has happened by the moment are decided: nobody need be asked.
      Question question =
          Question.of(
              pipeline, opened.imported(pipeline, progress).report(), sessions.vocabulary());
      outcome = question.outcome();
      moment = pipeline.goal().moment().orElseGet(() -> defaultMoment(question));
    }
    return sessions.snapshot(outcome, Optional.empty(), moment, progress);
  }

  private static DecisionMoment defaultMoment(Question question) {
    return Goals.defaultMoment(question.outcome(), question.report().mapping());
  }

  private static ScoredTable table(Scorer scorer, Snapshot snapshot, Progress progress) {
    Model model = scorer.conversion();
    double[] chance = model.predict(snapshot.features());
    Optional<double[]> amount =
        scorer.revenue().map(revenue -> revenue.predict(snapshot.features()));
    Optional<int[]> segments =
        scorer.assigner().map(assigner -> assigner.assign(snapshot.features()));
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row < snapshot.rows(); row++) {
      progress.report(row, snapshot.rows());
      List<String> cells = new ArrayList<>();
      cells.add(snapshot.session().text(row));
      if (snapshot.customer().isPresent()) {
        cells.add(snapshot.customer().get().text(row));
      }
      cells.add(Double.toString(chance[row]));
      cells.add(chance[row] >= scorer.threshold() ? "yes" : "no");
      if (amount.isPresent()) {
        cells.add(Double.toString(amount.get()[row]));
      }
      if (segments.isPresent()) {
        cells.add(scorer.segmentName(segments.get()[row]));
      }
      cells.addAll(reasons(model, snapshot, row));
      rows.add(List.copyOf(cells));
    }
    return new ScoredTable(header(scorer, snapshot), rows, notes(model, snapshot));
  }

  private static List<String> header(Scorer scorer, Snapshot snapshot) {
    List<String> header = new ArrayList<>(List.of("session"));
    snapshot.customer().ifPresent(_ -> header.add("customer"));
    header.addAll(List.of("probability", "contact"));
    scorer.revenue().ifPresent(_ -> header.add("expected_revenue"));
    scorer.assigner().ifPresent(_ -> header.add("segment"));
    for (int reason = 1; reason <= REASONS; reason++) {
      header.add("reason_" + reason);
    }
    return header;
  }

  /// The columns that moved this prediction most; blank where the model has no exact attribution.
  private static List<String> reasons(Model model, Snapshot snapshot, int row) {
    List<String> reasons = new ArrayList<>();
    model
        .explain(snapshot.features(), row)
        .map(Attribution::parts)
        .ifPresent(parts ->
            parts.stream().limit(REASONS).forEach(part -> reasons.add(words(model, part))));
    while (reasons.size() < REASONS) {
      reasons.add("");
    }
    return reasons;
  }

  private static String words(Model model, Attribution.Part part) {
    String label =
        model.inputs().stream()
            .filter(input -> input.info().id().equals(part.input()))
            .map(input -> input.info().label())
            .findFirst()
            .orElse(part.input());
    return Messages.text(
        part.amount() > 0 ? "project.reason_up" : "project.reason_down",
        label,
        part.value().isEmpty() ? "–" : part.value());
  }

  private static List<String> notes(Model model, Snapshot snapshot) {
    List<String> notes = new ArrayList<>();
    List<String> missing =
        model.inputs().stream()
            .map(Input::info)
            .filter(info -> snapshot.features().find(info.id()).isEmpty())
            .map(info -> info.label())
            .toList();
    if (!missing.isEmpty()) {
      notes.add(Messages.text("project.missing_inputs", String.join(", ", missing)));
    }
    if (snapshot.scored().notReached() > 0) {
      notes.add(
          Messages.text(
              "project.not_reached",
              Formats.count(snapshot.scored().notReached()),
              snapshot.moment().words()));
    }
    if (snapshot.scored().alreadyDecided() > 0) {
      notes.add(
          Messages.text(
              "project.already_decided", Formats.count(snapshot.scored().alreadyDecided())));
    }
    return notes;
  }
}
