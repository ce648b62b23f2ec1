package org.clicktrail.ui.goal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.GoalCharts;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.Mark;
import org.clicktrail.ui.workbench.Next;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.ScreenModel;
import org.clicktrail.ui.workbench.Standing;
import org.clicktrail.ui.workbench.Workbench;

/// State and actions of the Goal screen: what counts, when one wants to know it, what may be used.
public final class GoalViewModel implements ScreenModel {

  /// Fewer conversions than this cannot train anything.
  private static final long FEWEST = 10;

  /// Fewer than this are worth a warning.
  private static final long FEW = 50;

  private final Workbench workbench;
  private final OutcomeModel outcome;
  private final RevenueModel revenue;
  private final MomentModel moment;
  private final UnitModel unit;
  private final SplitModel split;
  private final LeaksModel leaks;
  private final ReadOnlyObjectWrapper<Integer> wish = new ReadOnlyObjectWrapper<>(0);
  private final ObservableValue<Boolean> open;
  private final ObservableValue<GoalFigures> figures;
  private final ObservableValue<Optional<ChartSpec>> early;
  private final ObservableValue<Optional<ChartSpec>> picture;
  private final ObservableValue<Optional<LeakScores>> scores;
  private final ObservableValue<String> momentTitle;
  private final ObservableValue<String> momentWhy;
  private final Standing standing;
  private Optional<Divided> pictured = Optional.empty();
  private Optional<ChartSpec> drawn = Optional.empty();

  public GoalViewModel(Workbench workbench) {
    this.workbench = workbench;
    outcome = new OutcomeModel(workbench);
    revenue = new RevenueModel(workbench);
    moment = new MomentModel(workbench);
    unit = new UnitModel(workbench);
    split = new SplitModel(workbench);
    leaks = new LeaksModel(workbench, unit, this::another);
    open = workbench.pipelineProperty().map(Optional::isPresent);
    figures =
        now(() ->
            GoalFigures.of(
                run(),
                workbench.money().map(MoneySpec::currency).orElse(""),
                workbench.stale(Step.GOAL)));
    early = now(this::earlyChart);
    picture = now(this::picture);
    scores = now(() -> LeakScores.of(run(), moment.momentProperty().get()));
    momentTitle = now(() -> Messages.text("goalscreen.early." + earlyState() + ".title", noun()));
    momentWhy = now(() -> Messages.text("goalscreen.early." + earlyState() + ".why", noun()));
    standing = new Standing(now(this::line), now(this::state), now(this::nextStep));
    workbench.afterChange(ScreenId.GOAL, this::shown);
  }

  OutcomeModel outcome() {
    return outcome;
  }

  RevenueModel revenue() {
    return revenue;
  }

  MomentModel moment() {
    return moment;
  }

  UnitModel unit() {
    return unit;
  }

  SplitModel split() {
    return split;
  }

  LeaksModel leaks() {
    return leaks;
  }

  Workbench workbench() {
    return workbench;
  }

  /// Whether a file is open.
  ObservableValue<Boolean> openProperty() {
    return open;
  }

  /// What outcome and revenue amount to.
  ObservableValue<GoalFigures> figuresProperty() {
    return figures;
  }

  /// The early curve; empty where the file has no events, or before it is computed.
  ObservableValue<Optional<ChartSpec>> earlyProperty() {
    return early;
  }

  /// Sessions learnt from and tested on.
  ObservableValue<Optional<ChartSpec>> splitChartProperty() {
    return picture;
  }

  /// The score that fools beside the honest one.
  ObservableValue<Optional<LeakScores>> scoresProperty() {
    return scores;
  }

  /// Why there is no early curve, or not yet.
  ObservableValue<String> momentTitleProperty() {
    return momentTitle;
  }

  ObservableValue<String> momentWhyProperty() {
    return momentWhy;
  }

  /// Grows each time the user asks for another outcome: the field takes the focus.
  ReadOnlyObjectProperty<Integer> anotherProperty() {
    return wish.getReadOnlyProperty();
  }

  /// The suggested outcome of a file that states none.
  Optional<String> suggestion() {
    return goal().flatMap(Goal::suggestion);
  }

  private void another() {
    workbench.go(ScreenId.GOAL);
    wish.set(wish.get() + 1);
  }

  @Override
  public Standing standing() {
    return standing;
  }

  @Override
  public void shown() {
    if (workbench.pipelineProperty().get().isPresent()) {
      compute();
    }
  }

  void openFile() {
    workbench.projectFiles().chooseData();
  }

  private Optional<Run> run() {
    return workbench.runProperty().get();
  }

  private Optional<Goal> goal() {
    return run().flatMap(Run::goal);
  }

  /// Without events there is no early curve.
  private void compute() {
    boolean events =
        run()
            .flatMap(Run::report)
            .filter(report -> report.mapping().grain() == Grain.SESSIONS)
            .isEmpty();
    workbench.advance(events ? Step.EARLY : Step.LEAKS);
  }

  private Optional<ChartSpec> earlyChart() {
    return run()
        .flatMap(Run::early)
        .flatMap(curve ->
            goal()
                .flatMap(goal ->
                    GoalCharts.early(
                        curve,
                        moment.momentProperty().get(),
                        goal,
                        run().flatMap(Run::split).map(GoalViewModel::tested).orElse(""),
                        workbench.caveats().getValue())));
  }

  /// The chart of the split below it says what was learnt from.
  private static String tested(Split split) {
    return split.testPeriod().isEmpty()
        ? split.summary()
        : Messages.text("goalscreen.early.tested", split.testPeriod());
  }

  private Noun noun() {
    return run().map(Run::noun).orElse(Noun.SESSION);
  }

  private String earlyState() {
    if (unit.stateProperty().get().customers()) {
      return "customers";
    }
    if (!moment.choosableProperty().get() && run().flatMap(Run::report).isPresent()) {
      return "sessions";
    }
    return goal().isPresent() && !hasOutcome() ? "none" : "working";
  }

  /// What the picture of the split is made of: it goes through all sessions, so it is drawn again
  /// only when one of these is another.
  private record Divided(Snapshot snapshot, Split split, List<String> badges) {
    ChartSpec chart() {
      return GoalCharts.split(snapshot, split, badges);
    }
  }

  private Optional<ChartSpec> picture() {
    Optional<Divided> now = divided();
    if (!now.equals(pictured)) {
      pictured = now;
      drawn = now.map(Divided::chart);
    }
    return drawn;
  }

  private Optional<Divided> divided() {
    return run()
        .flatMap(now ->
            now.snapshot()
                .flatMap(snapshot ->
                    now.split()
                        .map(split ->
                            new Divided(snapshot, split, workbench.caveats().getValue()))));
  }

  private boolean hasOutcome() {
    return goal().flatMap(Goal::outcome).isPresent();
  }

  private String line() {
    if (run().isEmpty() || goal().isEmpty()) {
      return "";
    }
    if (!hasOutcome()) {
      return Messages.text("goalscreen.rail.none");
    }
    if (leaks.questionProperty().getValue().isPresent()) {
      return Messages.text("goalscreen.rail.question");
    }
    return Messages.text(
        "goalscreen.rail.rate", Formats.percent(goal().orElseThrow().rate().value()));
  }

  private Mark state() {
    if (workbench.pipelineProperty().get().isEmpty()) {
      return Mark.NONE;
    }
    if (goal().isEmpty()) {
      return Mark.NOT_STARTED;
    }
    boolean question = leaks.questionProperty().getValue().isPresent();
    return !hasOutcome() || question
        ? Mark.ATTENTION
        : workbench.fresh(Step.LEAKS) ? Mark.DONE : Mark.BEGUN;
  }

  private Next nextStep() {
    if (run().isEmpty()) {
      return Next.open(workbench.projectFiles());
    }
    Optional<LeaksModel.Ask> asked = leaks.questionProperty().getValue();
    if (asked.isPresent()) {
      LeaksModel.Answer safe = asked.get().answers().getFirst();
      return new Next(
          Next.Tone.ATTENTION,
          Messages.text("goalscreen.next.question"),
          Next.Button.of(safe.words(), safe.act()));
    }
    if (goal().isPresent() && !hasOutcome()) {
      return choosing();
    }
    return training();
  }

  private Next choosing() {
    return suggestion()
        .map(words ->
            new Next(
                Next.Tone.ATTENTION,
                Messages.text("goalscreen.next.choose"),
                Next.Button.of(
                    Messages.text("goalscreen.next.suggested"), () -> outcome.take(words))))
        .orElseGet(() ->
            new Next(
                Next.Tone.ATTENTION,
                Messages.text("goalscreen.next.choose"),
                new Next.Button(
                    Messages.text("goalscreen.next.train"),
                    () -> {},
                    Messages.text("goalscreen.next.choose"))));
  }

  private Next training() {
    long converting = goal().map(Goal::converting).orElse(0L);
    String train = Messages.text("goalscreen.next.train");
    if (goal().isEmpty()) {
      String why = Messages.text("goalscreen.next.working");
      return new Next(Next.Tone.CALM, why, new Next.Button(train, () -> {}, why));
    }
    long rarer = Math.min(converting, goal().map(Goal::sessions).orElse(0L) - converting);
    if (rarer < FEWEST) {
      String why = Messages.text("goalscreen.next.toofew", Formats.count((double) rarer), FEWEST);
      return new Next(Next.Tone.ATTENTION, why, new Next.Button(train, () -> {}, why));
    }
    if (workbench.aheadProperty().get().contains(Step.TRAIN) || workbench.fresh(Step.TRAIN)) {
      return new Next(
          Next.Tone.CALM,
          Messages.text(
              workbench.finished(Step.TRAIN)
                  ? "goalscreen.next.trained"
                  : "goalscreen.next.training"),
          Next.Button.of(
              Messages.text("goalscreen.next.look"), () -> workbench.go(ScreenId.MODEL)));
    }
    Next.Button go =
        Next.Button.of(
            train,
            () -> {
              workbench.go(ScreenId.MODEL);
              workbench.advance(Step.TRAIN);
            });
    return rarer < FEW
        ? new Next(
            Next.Tone.ATTENTION,
            Messages.text("goalscreen.next.few", Formats.count((double) rarer)),
            go)
        : new Next(Next.Tone.CALM, Messages.text("goalscreen.next.ready"), go);
  }

  private <T> ObservableValue<T> now(Callable<T> value) {
    return Bindings.createObjectBinding(
        value,
        workbench.runProperty(),
        workbench.pipelineProperty(),
        workbench.aheadProperty(),
        moment.momentProperty());
  }
}
