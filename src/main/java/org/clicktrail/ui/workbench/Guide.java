package org.clicktrail.ui.workbench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.job.JobRunner;

/// Everything between *Use this file* and *Make the deck*: goal, leak check, models, segments and
/// story, one after the other in the background, with the defaults. Stops for one thing only, a red
/// finding that is not answered; goes on by itself once it is. What cannot be computed is said and
/// left out.
///
/// *Cancel* ends it: what was computed before stays, the recipe is as it was. Confined to the
/// foreground.
public final class Guide {

  /// TRAIN brings everything before it; EXPLORE and LEAKS come first to be seen early.
  private static final List<Step> PLAN =
      List.of(Step.EXPLORE, Step.LEAKS, Step.TRAIN, Step.SEGMENTS);

  private final Workbench workbench;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OFF);
  private final Set<Step> tried = EnumSet.noneOf(Step.class);
  private final List<Problem> problems = new ArrayList<>();
  private final JobRunner writing;

  /// Whether the story is the one written here, and nobody has changed it since.
  private boolean written;

  Guide(Workbench workbench) {
    this.workbench = workbench;
    this.writing = workbench.jobs().runner();
    workbench.pipelineProperty().subscribe(_ -> changed());
  }

  /// Where it stands.
  public enum State {
    /// Nobody asked for it, or it was stopped.
    OFF,
    WORKING,
    /// A red finding waits for an answer.
    ASKING,
    /// Everything is computed, and the story is there.
    READY
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Begins, or goes on with what is missing.
  public void start() {
    if (workbench.pipelineProperty().get().isPresent() && !active()) {
      tried.clear();
      problems.clear();
      state.set(State.WORKING);
      proceed();
    }
  }

  /// Ends it; what is under way ends elsewhere.
  void stop() {
    writing.cancel();
    state.set(State.OFF);
  }

  private boolean active() {
    return state.get() == State.WORKING || state.get() == State.ASKING;
  }

  /// An answer, an undo, a decision on a screen: what was computed for the recipe before does not
  /// count.
  private void changed() {
    if (active()) {
      tried.clear();
      problems.clear();
      workbench.jobs().foreground().execute(this::proceed);
    } else {
      stop();
    }
  }

  /// A step has ended: go on, unless the user stopped it. What ended for an older recipe made room
  /// for this one.
  void ended(Analysis.Ended step) {
    boolean present = workbench.pipelineProperty().get().filter(step.recipe()::equals).isPresent();
    if (!active()) {
      if (present && step.step() == Step.TRAIN && step.outcome() instanceof Outcome.Done<?>) {
        renew();
      }
      return;
    }
    if (present && step.outcome() instanceof Outcome.Cancelled<?>) {
      stop();
      return;
    }
    if (present && step.outcome() instanceof Outcome.Failed<?>(Problem problem)) {
      problems.add(problem);
    }
    proceed();
  }

  private void proceed() {
    if (!active() || workbench.stepProperty().get().isPresent()) {
      return;
    }
    Optional<Run> run = workbench.runProperty().get();
    if (workbench.question().isPresent()) {
      state.set(State.ASKING);
      return;
    }
    state.set(State.WORKING);
    Optional<String> suggested =
        workbench.fresh(Step.EXPLORE)
            ? run.flatMap(Run::goal).flatMap(Goal::suggestion)
            : Optional.empty();
    if (suggested.isPresent()) {
      take(suggested.get());
      return;
    }
    PLAN.stream()
        .filter(step -> !tried.contains(step) && !workbench.fresh(step))
        .findFirst()
        .ifPresentOrElse(this::compute, this::finish);
  }

  private void compute(Step step) {
    tried.add(step);
    workbench.advance(step);
  }

  /// A file that states no outcome is asked about the one that suggests itself.
  private void take(String outcome) {
    workbench.change(
        Messages.text("workbench.change.suggested", outcome),
        recipe -> recipe.with(recipe.goal().asking(outcome)));
  }

  /// The analyst's own story stays; without one it is the default, written in the background. One
  /// that was written before there was a goal is written anew.
  private void finish() {
    Optional<Run> run = workbench.runProperty().get();
    if (run.isEmpty()) {
      ready();
      return;
    }
    if (!open()) {
      drawAgain(run.get());
      return;
    }
    write(run.get(), _ -> Reports.story(run.get()), this::tell);
  }

  /// Pages of a reopened project were drawn from what there was; now there is all. The analyst's
  /// words stay.
  private void drawAgain(Run run) {
    Story before = workbench.storyProperty().get();
    write(
        run,
        progress -> Reports.renewed(before, run, progress),
        story -> workbench.redrawStory(before, story));
  }

  /// What is written for an older run is dropped: that of the newer one is under way.
  private void write(Run run, Job<Story> job, Consumer<Story> tell) {
    writing.start(
        Messages.text("workbench.job.story"),
        job,
        outcome -> {
          if (!(outcome instanceof Outcome.Done(Story story))) {
            stop();
          } else if (waitsFor(run)) {
            tell.accept(story);
            ready();
          }
        },
        this::stop);
  }

  @SuppressWarnings("ReferenceEquality") // written from this run; another one has another story
  private boolean waitsFor(Run of) {
    return state.get() == State.WORKING && workbench.runProperty().get().orElse(null) == of;
  }

  private void tell(Story story) {
    if (open()) {
      workbench.changeStory(Messages.text("workbench.change.story"), _ -> story);
      written = true;
    }
  }

  /// Another goal has models now: the story written before, if nobody has touched it, is old.
  private void renew() {
    if (written) {
      start();
    }
  }

  /// The story is the analyst's own from now on, or that of another project.
  void leaveStory() {
    written = false;
  }

  /// Whether the story may be written: there is none, or nobody has touched the one written here.
  private boolean open() {
    return written || workbench.storyProperty().get().cards().isEmpty();
  }

  private void ready() {
    state.set(State.READY);
    if (!problems.isEmpty()) {
      workbench.say(
          new Notice(
              Notice.Tone.ATTENTION,
              Messages.text("workbench.guide.without", problems.getFirst().sentence()),
              List.of()));
    }
  }
}
