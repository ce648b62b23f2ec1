package org.clicktrail.project;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.EarlyCurves;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Explorer;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Scored;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.leak.Giveaways;
import org.clicktrail.core.leak.LeakGuard;
import org.clicktrail.core.leak.LeakInput;
import org.clicktrail.core.leak.LeakReport;
import org.clicktrail.core.learn.Learner;
import org.clicktrail.core.learn.Params;
import org.clicktrail.core.learn.Task;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.segment.Clusterer;
import org.clicktrail.core.segment.SegmentSpec;
import org.clicktrail.core.segment.Segmenter;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.split.SplitSpec;
import org.clicktrail.core.split.Splitter;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.data.session.Customers;
import org.clicktrail.data.session.Sessions;
import org.clicktrail.ml.Learners;

/// One advance of a run: each step computes what is not there yet.
///
/// @param file the file behind the runner
/// @param parts what is there, filled by the steps
/// @param live hears of every step
record Advance(OpenedFile file, RunParts parts, Pipeline pipeline, Consumer<Run> live) {

  /// Events after which the early-prediction curve is drawn.
  private static final int EARLY = 10;

  /// Trains the many models behind the early curve: the fastest on wide tables, within 0.02 AUC of
  /// boosting there (docs/benchmarks.md).
  private static final String QUICK = "logistic";

  /// The steps in order, each with the share of the whole work done when it ends, roughly.
  private static final Map<Step, Double> ENDS = ends();

  private static Map<Step, Double> ends() {
    Map<Step, Double> ends = new EnumMap<>(Step.class);
    ends.put(Step.IMPORT, 0.15);
    ends.put(Step.GOAL, 0.2);
    ends.put(Step.EXPLORE, 0.22);
    ends.put(Step.LEAKS, 0.3);
    ends.put(Step.EARLY, 0.35);
    ends.put(Step.TRAIN, 0.9);
    ends.put(Step.SEGMENTS, 1.0);
    return Collections.unmodifiableMap(ends);
  }

  /// The choice of a model follows the recipe whatever step is wanted: the run is one of this
  /// recipe afterwards.
  void to(Step upTo, Progress progress) throws ProblemException {
    if (upTo != Step.TRAIN && parts.conversion.isPresent()) {
      new Learning(parts, pipeline, live).settle(progress.part(0, 0));
    }
    if (upTo == Step.SEGMENTS) {
      to(Step.GOAL, progress.part(0, 0.4));
      progress.stage(Messages.text("project.step." + upTo.name()));
      segments(progress.part(0.4, 1));
      live.accept(parts.run());
      return;
    }
    double all = ENDS.getOrDefault(upTo, 1.0);
    double from = 0;
    for (Map.Entry<Step, Double> step : ENDS.entrySet()) {
      Progress part = progress.part(from / all, step.getValue() / all);
      progress.stage(Messages.text("project.step." + step.getKey().name()));
      take(step.getKey(), part);
      live.accept(parts.run());
      from = step.getValue();
      if (step.getKey() == upTo) {
        return;
      }
    }
  }

  private void take(Step step, Progress progress) throws ProblemException {
    switch (step) {
      case IMPORT -> read(progress);
      case GOAL -> goal(progress);
      case EXPLORE -> explore(progress);
      case LEAKS -> leaks(progress);
      case EARLY -> {
        early(progress.part(0, 0.8));
        recommend(progress.part(0.8, 1));
      }
      case TRAIN -> new Learning(parts, pipeline, live).run(progress);
      case SEGMENTS -> segments(progress);
    }
  }

  private void read(Progress progress) throws ProblemException {
    if (parts.report.isEmpty()) {
      parts.report = Optional.of(file.imported(pipeline, progress).report());
    }
  }

  private void goal(Progress progress) throws ProblemException {
    if (parts.snapshot.isPresent()) {
      return;
    }
    ImportReport report = parts.report.orElseThrow();
    if (parts.vocabulary.isEmpty()) {
      parts.vocabulary = Optional.of(sessions(progress).vocabulary(progress.part(0, 0.5)));
    }
    Question question = question(progress);
    parts.notes.addAll(question.notes());
    if (question.spec().ofCustomers()) {
      customers(question, progress);
    }
    if (parts.end.isEmpty()) {
      parts.end =
          Optional.of(
              sessions(progress)
                  .snapshot(
                      question.outcome(), question.revenue(), new DecisionMoment.End(), progress));
    }
    parts.report = Optional.of(counted(report, parts.end.get()));
    parts.goal = Optional.of(question.goal(parts.end.get()));
    if (parts.scored.isEmpty()) {
      parts.scored =
          question.moment() instanceof DecisionMoment.End
              ? parts.end
              : Optional.of(
                  sessions(progress)
                      .snapshot(
                          question.outcome(), question.revenue(), question.moment(), progress));
    }
    if (parts.origin.isEmpty()) {
      parts.origin =
          Optional.of(
              Origin.of(sessions(progress), question.spec(), parts.scored.orElseThrow(), progress));
    }
    reached(parts.scored.get());
    Snapshot usable = question.usable(parts.scored.get());
    split(question, usable);
    parts.snapshot =
        Optional.of(
            question.outcome().isPresent()
                ? SameForAll.without(usable, parts.split.orElseThrow())
                : usable);
  }

  /// The report with the sessions of the user's rule in place of those of the usual one.
  private ImportReport counted(ImportReport report, Snapshot end) {
    return pipeline.sessions().isPresent()
            && !pipeline.goal().ofCustomers()
            && report.mapping().grain() == Grain.EVENTS
        ? report.withRows(report.rows(), end.rows())
        : report;
  }

  /// The question with its defaults; about customers, those that depend on the time of the log are
  /// kept with what was made of them.
  private Question question(Progress progress) throws ProblemException {
    Vocabulary vocabulary = parts.vocabulary.orElseThrow();
    Pipeline settled = pipeline;
    if (pipeline.goal().ofCustomers()) {
      settled =
          pipeline.with(
              parts.origin.isPresent()
                  ? parts.origin.get().goal()
                  : new CustomerQuestion(sessions(progress))
                      .settled(pipeline, vocabulary, progress));
    }
    return Question.of(settled, parts.report.orElseThrow(), vocabulary);
  }

  private void customers(Question question, Progress progress) throws ProblemException {
    if (parts.end.isEmpty() || parts.scored.isEmpty()) {
      CustomerQuestion customers = new CustomerQuestion(sessions(progress));
      Customers.Found found = customers.found(question, progress);
      parts.end = Optional.of(found.test());
      parts.scored = Optional.of(found.all());
      if (pipeline.goal().moment().isEmpty()) {
        customers.earlier(question, progress.part(1, 1)).ifPresent(parts.notes::add);
      }
      long outside = sessions(progress).outside(progress);
      if (outside > 0) {
        parts.notes.add(
            Messages.text("project.rows.outside", Noun.CUSTOMER, Formats.count(outside)));
      }
    }
    Scored who = parts.scored.get().scored();
    if (who.notReached() > 0) {
      parts.notes.add(
          Messages.text(
              "project.too_new",
              Formats.count(who.notReached()),
              ((DecisionMoment.At) question.moment()).date()));
    }
  }

  private static void reached(Snapshot scored) throws ProblemException {
    Scored who = scored.scored();
    if (scored.rows() == 0 && !(scored.moment() instanceof DecisionMoment.End)) {
      throw new ProblemException(
          Problem.Kind.MOMENT_NOT_REACHED,
          scored.moment().words(),
          Formats.count(who.notReached()),
          Formats.count(who.alreadyDecided()));
    }
  }

  /// @throws ProblemException if a reopened project's file is not where it was
  private Sessions sessions(Progress progress) throws ProblemException {
    if (parts.report.isPresent() && !file.there(pipeline)) {
      throw new ProblemException(
          Problem.Kind.SOURCE_MISSING, OpenedFile.missing(pipeline).orElseThrow());
    }
    Optional<Path> changed = changed(progress);
    if (changed.isPresent()) {
      throw new ProblemException(Problem.Kind.SOURCE_CHANGED, changed.get());
    }
    return file.sessions(pipeline, progress);
  }

  /// With a test file, sessions on both sides are counted over all sessions, whatever the moment.
  private void split(Question question, Snapshot usable) throws ProblemException {
    long seed = pipeline.learn().seed();
    boolean files = !pipeline.source().testFiles().isEmpty();
    Optional<Split> whole =
        files
            ? Optional.of(Splitter.split(parts.end.orElseThrow(), new SplitSpec.Files(), seed))
            : Optional.empty();
    Optional<Split> scored =
        question.outcome().isPresent()
            ? Optional.of(Splitter.split(usable, pipeline.split(), seed))
            : Optional.empty();
    parts.split =
        scored
            .map(found -> whole.map(all -> found.with(all.sharedGroups())).orElse(found))
            .or(() -> whole)
            .map(this::unnamed);
    whole
        .map(Split::sharedGroups)
        .filter(shared -> shared.shared() > 0)
        .ifPresent(shared ->
            parts.notes.add(
                Messages.text(
                    "warning.shared",
                    parts.end.orElseThrow().noun(),
                    Formats.count(shared.shared()),
                    Formats.count(shared.of()),
                    shared.what())));
  }

  /// The split, said not to know who is on both sides where no column names anybody.
  private Split unnamed(Split split) {
    return parts.report.orElseThrow().mapping().sessionKey().isEmpty()
        ? split.with(
            new Split.SharedGroups(
                Split.SharedGroups.UNNAMED,
                split.sharedGroups().shared(),
                split.sharedGroups().of()))
        : split;
  }

  private boolean hasOutcome() {
    return parts.goal.flatMap(Goal::outcome).isPresent();
  }

  /// Whether there are moments within a session.
  private boolean hasEvents() {
    return !pipeline.goal().ofCustomers()
        && parts.report.orElseThrow().mapping().grain() == Grain.EVENTS;
  }

  /// A file that is not what the report of a reopened project tells of.
  private Optional<Path> changed(Progress progress) throws ProblemException {
    return parts.report.isPresent()
        ? file.changed(pipeline, parts.report.get(), progress.part(0, 0))
        : Optional.empty();
  }

  /// Whether the rows behind the report can be had.
  private boolean there(Progress progress) throws ProblemException {
    return file.there(pipeline) && changed(progress).isEmpty();
  }

  private void explore(Progress progress) throws ProblemException {
    if (parts.exploration.isEmpty()) {
      if (there(progress) && file.costlyLook(pipeline, progress.part(0, 0))) {
        parts.notes.add(Messages.text("warning.not_looked"));
      } else if (there(progress)) {
        ImportReport checked = file.checked(pipeline, progress.part(0, 0.5));
        parts.report = Optional.of(counted(checked, parts.end.orElseThrow()));
      }
      Explorer.Follow follow =
          there(progress)
              ? Following.of(parts.report.get(), pipeline, Optional.of(sessions(progress)))
              : Following.of(parts.report.get(), pipeline, Optional.empty());
      parts.exploration =
          Optional.of(
              Explorer.explore(
                  parts.end.orElseThrow(),
                  parts.goal.orElseThrow(),
                  ExploreSpec.none(),
                  follow,
                  progress.part(0.5, 1)));
    }
  }

  /// @throws ProblemException if the file has one column only
  private void several() throws ProblemException {
    List<Field> fields = parts.report.orElseThrow().mapping().fields();
    if (fields.size() == 1) {
      throw new ProblemException(Problem.Kind.ONE_COLUMN, fields.getFirst().name());
    }
  }

  private void leaks(Progress progress) throws ProblemException {
    if (parts.leaks.isPresent() || !hasOutcome()) {
      return;
    }
    several();
    ImportReport report = parts.report.orElseThrow();
    LeakInput input =
        new LeakInput(
            parts.end.orElseThrow(),
            parts.snapshot.orElseThrow(),
            parts.goal.orElseThrow(),
            parts.split,
            report.knownLater(),
            report.mapping().knownAfter(),
            report.recognition().known(),
            Learners.find("boosting", Task.CONVERSION),
            there(progress) ? sessions(progress).productConstants(progress) : Map.of(),
            pipeline.learn().seed());
    LeakReport found = LeakGuard.check(input, progress);
    Question question = question(progress);
    LeakReport judged = question.stated() ? Warnings.expected(found) : found;
    Snapshot usable = question.usable(parts.scored.orElseThrow());
    parts.leaks = Optional.of(SameForAll.told(judged, usable, parts.snapshot.orElseThrow()));
  }

  private void early(Progress progress) throws ProblemException {
    if (parts.early.isPresent() || !hasOutcome() || !hasEvents()) {
      return;
    }
    if (!there(progress)) {
      parts.notes.add(Messages.text("warning.no_events"));
      return;
    }
    Sessions sessions = sessions(progress);
    Question question = question(progress);
    List<DecisionMoment> moments =
        IntStream.rangeClosed(1, EARLY)
            .<DecisionMoment>mapToObj(DecisionMoment.AfterEvents::new)
            .toList();
    List<Snapshot> snapshots =
        sessions
            .snapshots(question.outcome(), question.revenue(), moments, progress.part(0, 0.3))
            .stream()
            .map(question::usable)
            .toList();
    Learner learner = Learners.find(QUICK, Task.CONVERSION).orElseThrow();
    parts.early =
        Optional.of(
            new EarlyCurves(learner, Params.defaults(), pipeline.split(), pipeline.learn().seed())
                .compute(snapshots, parts.end, progress.part(0.3, 1)));
  }

  /// Needs the events: a reopened project keeps what was found.
  private void recommend(Progress progress) throws ProblemException {
    if (parts.recommended.isPresent()) {
      return;
    }
    if (!hasEvents()) {
      parts.recommended = Optional.of(Recommended.refused("recommend.noevents"));
    } else if (there(progress)) {
      parts.recommended =
          Optional.of(
              Recommended.of(
                  sessions(progress), parts.snapshot.orElseThrow(), parts.split, progress));
    }
  }

  private void segments(Progress progress) throws ProblemException {
    if (parts.segments.isPresent()) {
      return;
    }
    several();
    SegmentSpec spec = pipeline.segments();
    Clusterer clusterer = SegmentChoice.clusterer(spec.algorithm());
    Set<String> excluded =
        SegmentChoice.excluded(
            parts.goal.orElseThrow(),
            parts.report.orElseThrow(),
            Giveaways.of(parts.end.orElseThrow(), spec.seed()));
    parts.segments =
        Optional.of(
            Segmenter.segment(parts.end.orElseThrow(), excluded, spec, clusterer, progress));
  }
}
