package org.clicktrail.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.clicktrail.core.chart.ChartSpec;
import org.clicktrail.core.chart.Palette;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.schema.SessionExample;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.table.RowSource;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.LeakQuestion;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Profit;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.project.Scorer;
import org.clicktrail.project.Step;
import org.clicktrail.ui.chart.ChartActions;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.control.FilePort;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.Jobs;
import org.jspecify.annotations.Nullable;

/// The open project, as every screen sees it: recipe, run, story, history, and what is under way.
///
/// How a screen's view model uses it:
///
/// - **Read** `runProperty()` (map it: `workbench.runProperty().map(run ->
///   run.flatMap(Run::leaks))`) and `pipelineProperty()`. Both are empty without an open file. The
///   run keeps its last results after the recipe changed; [#stale] tells for a step ("Before your
///   last change").
/// - **Decide** with [#change]: one sentence a decision, as the history and undo show it. It
///   computes nothing and ends what is under way for the older recipe.
/// - **Compute** with [#advance]: in the background, in the order asked; intermediate runs appear
///   in `runProperty()` as they come. A step whose results are fresh is not computed again. Show
///   [#jobProperty] as a named bar with [#cancel]. A cancelled or failed step leaves the run as it
///   was; a failure shows its sentence in the banner.
/// - **Own long work** (score a file, write a deck): keep `workbench.jobs().runner()` in the view
///   model and `start(title, job, whenEnded)`; it appears in the Jobs drawer by itself.
/// - **Draw** with `new ChartPane(workbench.chartTools("roc"))` in the view, its `specProperty`
///   bound to the view model and its `paletteProperty` to [#palette].
/// - **Speak** with [#say]; **go elsewhere** with [#go]; **add to the story** with [#addToStory].
///
/// Confined to the foreground (the JavaFX thread): call it there, everything changes there.
public final class Workbench {

  private final Jobs jobs;
  private final Ports ports;
  private final Analysis analysis;
  private final ProjectFiles projectFiles;
  private final Timeline timeline;
  private final Guide guide;
  private final Decks decks;
  private final Redrawing redrawing;
  private final Exploring exploring;
  private final ReadOnlyObjectWrapper<Optional<Run>> run =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<ScreenId> screen =
      new ReadOnlyObjectWrapper<>(ScreenId.START);
  private final ObservableValue<List<String>> caveats;
  private final ObservableValue<Optional<Scorer>> scorer;
  private final ObjectBinding<Optional<MoneySpec>> money;
  private Optional<Notice> mentioned = Optional.empty();
  private @Nullable OpenProject project;

  public Workbench(Ports ports, Jobs jobs) {
    this.ports = ports;
    this.jobs = jobs;
    this.analysis = new Analysis(jobs, this::showRun, this::ended);
    this.timeline = new Timeline(analysis::stop, this::showRemembered);
    this.scorer = Derived.of(() -> run.get().flatMap(Run::scorer), run);
    this.caveats =
        Derived.of(
            () ->
                pipelineProperty()
                    .get()
                    .map(recipe -> Reports.badges(recipe, run.get().flatMap(Run::goal)))
                    .orElse(List.of()),
            pipelineProperty(),
            run);
    this.money =
        Bindings.createObjectBinding(
            () ->
                run.get()
                    .flatMap(now ->
                        pipelineProperty().get().map(recipe -> Profit.spec(recipe.money(), now))),
            pipelineProperty(),
            run);
    this.projectFiles = new ProjectFiles(this, ports);
    this.guide = new Guide(this);
    this.decks = new Decks(this);
    this.redrawing = new Redrawing(this);
    this.exploring = new Exploring(this);
  }

  // What is open

  /// The recipe as it is now, without what only Explore asks; empty without a file.
  public ReadOnlyObjectProperty<Optional<Pipeline>> pipelineProperty() {
    return timeline.pipelineProperty();
  }

  /// What is asked of Explore beyond the usual; nothing else depends on it.
  public ReadOnlyObjectProperty<ExploreSpec> exploreProperty() {
    return timeline.exploreProperty();
  }

  /// Whether the analyst took the file as it was understood: everything was asked for, or learnt
  /// from it.
  public ObservableValue<Boolean> taken() {
    return Derived.of(
        () ->
            guide.stateProperty().get() != Guide.State.OFF
                || run.get()
                    .filter(now -> now.conversion().isPresent() || now.kept().isPresent())
                    .isPresent(),
        run,
        guide.stateProperty());
  }

  /// What the leak check waits to be answered; empty if nothing, or while it was not made.
  public Optional<LeakQuestion> question() {
    return run.get()
        .flatMap(Run::leaks)
        .flatMap(
            found -> pipelineProperty().get().flatMap(recipe -> LeakQuestion.open(found, recipe)));
  }

  /// What acting costs and earns as decided, with what the file says where nobody has; empty
  /// without a file.
  public Optional<MoneySpec> money() {
    return money.get();
  }

  /// The amounts the profits on screen were counted with: the last ones until new profits are
  /// there.
  public Optional<MoneySpec> countedWith() {
    return run.get().filter(now -> now.profit().isPresent()).map(Run::money).or(this::money);
  }

  /// What was computed last, also while the next step is under way; empty without a file.
  public ReadOnlyObjectProperty<Optional<Run>> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// What new sessions can be scored with: the models of the run, or those the project file was
  /// opened with; empty while there are none.
  public ObservableValue<Optional<Scorer>> scorerProperty() {
    return scorer;
  }

  public ReadOnlyObjectProperty<Story> storyProperty() {
    return timeline.storyProperty();
  }

  /// All changes and the present place among them; empty without a file.
  public ReadOnlyObjectProperty<Optional<History>> historyProperty() {
    return timeline.historyProperty();
  }

  /// Opening, saving, and what is not yet saved.
  public ProjectFiles projectFiles() {
    return projectFiles;
  }

  /// The amber badges: caveats that travel with every number and chart.
  public ObservableValue<List<String>> caveats() {
    return caveats;
  }

  /// The colours of charts, light or dark as the window is.
  public ObservableValue<Palette> palette() {
    return ports.palette();
  }

  /// Whether the step's results are there and belong to the recipe as it is now.
  public boolean fresh(Step step) {
    return Freshness.fresh(run.get(), pipelineProperty().get(), step);
  }

  /// The same, and no more of them are to come: of a training under way some models are there.
  public boolean finished(Step step) {
    return fresh(step) && !aheadProperty().get().contains(step);
  }

  /// Whether the step's results are there but from before the last change.
  public boolean stale(Step step) {
    return run.get().filter(results -> Freshness.has(results, step)).isPresent() && !fresh(step);
  }

  // Decisions

  /// Changes the recipe. Undoable; nothing is computed. No entry if nothing changes.
  ///
  /// @param sentence what was decided: "A session converts when event is purchase"
  public void change(String sentence, UnaryOperator<Pipeline> decision) {
    forgetMention();
    timeline.change(sentence, decision);
  }

  /// Changes the story. Undoable.
  public void changeStory(String sentence, UnaryOperator<Story> decision) {
    forgetMention();
    guide.leaveStory();
    timeline.changeStory(sentence, decision);
  }

  /// Puts cards in place of the story's own without an entry in the history: the same story, drawn
  /// again from a newer run.
  public void redrawStory(Story redrawn) {
    timeline
        .redrawn(redrawn)
        .ifPresent(before -> projectFiles.redrawn(before, present().orElseThrow()));
  }

  /// The same for cards drawn in the background; one that was changed or removed meanwhile stays
  /// so.
  ///
  /// @param before cards of the story as they were
  /// @param drawn each at the place of its card in `before`
  public void redrawStory(Story before, Story drawn) {
    redrawStory(StoryCards.with(storyProperty().get(), before, drawn));
  }

  /// Adds a card at the end, or in place of the card with the same id.
  public void addToStory(Card card) {
    changeStory(
        Messages.text("workbench.change.card", card.headline()),
        before -> StoryCards.with(before, card));
    say(Notice.done(Messages.text("workbench.notice.card", Formats.inner(card.headline()))));
  }

  /// Adds a chart as a card, see [Card#of].
  ///
  /// @param id what the card shows, see [Card#id]
  public void addToStory(String id, ChartSpec chart) {
    addToStory(Card.of(id, chart));
  }

  /// The tools of a chart: into the story, as a picture, as data.
  ///
  /// @param id what the chart shows, see [Card#id]
  public ChartActions chartTools(String id) {
    return new ChartTools(this, _ -> id);
  }

  /// The same for a place that shows one chart after the other.
  public ChartActions chartTools(Function<ChartSpec, String> id) {
    return new ChartTools(this, id);
  }

  /// Goes back one entry and says which.
  public void undo() {
    Optional<Change> undone = historyProperty().get().flatMap(History::undone);
    guide.leaveStory();
    timeline.undo();
    undone.ifPresent(change -> mention("workbench.notice.undone", change));
  }

  /// Goes forward one entry and says which.
  public void redo() {
    Optional<Change> redone = historyProperty().get().flatMap(History::redone);
    guide.leaveStory();
    timeline.redo();
    redone.ifPresent(change -> mention("workbench.notice.redone", change));
  }

  /// Until the next decision or the next screen; a message with an answer is not hidden.
  private void mention(String key, Change change) {
    if (notice.get().filter(shown -> !shown.buttons().isEmpty()).isEmpty()) {
      Notice brief = Notice.done(Messages.text(key, change.sentence()));
      say(brief);
      mentioned = Optional.of(brief);
    }
  }

  private void forgetMention() {
    if (mentioned.isPresent() && mentioned.equals(notice.get())) {
      dismissNotice();
    }
    mentioned = Optional.empty();
  }

  /// Back (or forward) to an entry of the history.
  public void goBack(int to) {
    guide.leaveStory();
    timeline.goTo(to);
  }

  // Work

  /// Computes up to a step in the background, unless its results are fresh.
  public void advance(Step upTo) {
    if (!fresh(upTo)) {
      again(upTo);
    }
  }

  /// Does something once the recipe has changed, if this screen is in view then.
  public void afterChange(ScreenId shown, Runnable work) {
    pipelineProperty()
        .subscribe(_ ->
            jobs.foreground()
                .execute(() -> {
                  if (screen.get() == shown) {
                    work.run();
                  }
                }));
  }

  /// Computes a step although its results are fresh: after a cancelled or failed model.
  public void again(Step upTo) {
    if (project != null && run.get().isPresent()) {
      Pipeline recipe = pipelineProperty().get().orElseThrow();
      analysis.want(project, recipe, upTo, run.get().get());
    }
  }

  /// Asks the step under way to stop.
  public void cancel() {
    guide.stop();
    analysis.stop();
  }

  /// The step being computed; empty when idle.
  public ReadOnlyObjectProperty<Optional<Step>> stepProperty() {
    return analysis.stepProperty();
  }

  /// The step being computed and those waiting for their turn; empty when idle.
  public ReadOnlyObjectProperty<List<Step>> aheadProperty() {
    return analysis.aheadProperty();
  }

  /// From *Use this file* to everything a deck needs.
  public Guide guide() {
    return guide;
  }

  /// What Explore shows.
  public Exploring exploring() {
    return exploring;
  }

  /// What writes decks.
  public Decks decks() {
    return decks;
  }

  /// The job behind [#stepProperty], with stage and progress.
  public ReadOnlyObjectProperty<Optional<JobEntry>> jobProperty() {
    return analysis.jobProperty();
  }

  /// Reads a session of the open file event by event; the job gives nothing if the file is not read
  /// yet or has no such session.
  public Job<Optional<Visit>> visit(String session) {
    Optional<OpenProject> open = Optional.ofNullable(project);
    return progress -> open.isEmpty() ? Optional.empty() : open.get().visit(session, progress);
  }

  /// Looks at the sessions of a run as asked; the job gives nothing if the file is not read yet.
  Job<Optional<Exploration>> explore(Run of, ExploreSpec spec) {
    Optional<OpenProject> open = Optional.ofNullable(project);
    return progress -> open.isEmpty() ? Optional.empty() : open.get().explore(of, spec, progress);
  }

  /// Says what a rule would make of the open file; the job gives nothing if it is not read yet.
  public Job<Optional<SessionExample>> example(SessionRule rule) {
    Optional<OpenProject> open = Optional.ofNullable(project);
    return progress -> open.isEmpty() ? Optional.empty() : open.get().example(rule, progress);
  }

  /// Finds the rows of the open file to look at; the job gives nothing if it is not read yet.
  public Job<Optional<RowSource>> events(RowSource.Shown shown) {
    Optional<OpenProject> open = Optional.ofNullable(project);
    return progress -> open.isEmpty() ? Optional.empty() : open.get().events(shown, progress);
  }

  public Jobs jobs() {
    return jobs;
  }

  /// Asks the user for files.
  public FilePort files() {
    return ports.files();
  }

  /// Files opened before, newest first.
  public ObservableList<Path> recent() {
    return ports.recent();
  }

  /// Small pictures of saved projects.
  public Thumbnails thumbnails() {
    return ports.thumbnails();
  }

  // Words and ways

  /// Shows a message in the banner.
  public void say(Notice message) {
    notice.set(Optional.of(message));
  }

  /// Shows what went wrong; a file that changed can be read again.
  public void say(Problem problem) {
    say(
        problem.kind() == Problem.Kind.SOURCE_CHANGED
            ? new Notice(Notice.Tone.FAILED, problem.sentence(), List.of(projectFiles.rereading()))
            : Notice.of(problem));
  }

  /// For the end of a job: does something with what it came to, says why it failed, and nothing if
  /// it was cancelled.
  public <T> Consumer<Outcome<T>> whenDone(Consumer<T> work) {
    return outcome -> {
      switch (outcome) {
        case Outcome.Done(T value) -> work.accept(value);
        case Outcome.Failed(Problem problem) -> say(problem);
        case Outcome.Cancelled() -> {}
      }
    };
  }

  public void dismissNotice() {
    notice.set(Optional.empty());
  }

  public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /// Brings a screen into view.
  public void go(ScreenId to) {
    forgetMention();
    screen.set(to);
  }

  public ReadOnlyObjectProperty<ScreenId> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  /// The value while the user is at a screen; else the last one seen there. For what only that
  /// screen shows: nobody waits for it while a file is opened.
  public <T> ObservableValue<T> at(ScreenId place, ObservableValue<T> value) {
    return value.when(screen.map(place::equals));
  }

  // For the other classes of this package

  Optional<Change> present() {
    return timeline.present();
  }

  /// Puts another project in place of the open one: its recipe now, its results in the next turn,
  /// because every screen hears of both. A listener never sees a run without its recipe.
  void replace(OpenProject next, Run first, History opened) {
    close();
    run.set(Optional.empty());
    timeline.start(opened);
    project = next;
    next.remember(first);
    jobs.foreground().execute(() -> reveal(next, first));
  }

  private void reveal(OpenProject of, Run first) {
    if (of == project && run.get().isEmpty()) {
      run.set(Optional.of(first));
    }
  }

  /// Puts another engine behind the open project, with its history and story as they are.
  void restart(OpenProject next, Run first) {
    close();
    project = next;
    next.remember(first);
    run.set(Optional.of(first));
    advance(Step.GOAL);
    advance(Step.EXPLORE);
  }

  /// Closes the open project, if any; does not ask.
  void close() {
    guide.stop();
    guide.leaveStory();
    if (project != null) {
      analysis.retire(project);
      project = null;
    }
    dismissNotice();
  }

  private void ended(Analysis.Ended step) {
    if (step.outcome() instanceof Outcome.Failed<?>(Problem problem)) {
      say(problem);
    }
    guide.ended(step);
  }

  /// Shows what a recipe came to before, if it is remembered.
  private void showRemembered(Pipeline recipe) {
    if (project != null) {
      project.remembered(recipe).ifPresent(known -> run.set(Optional.of(known)));
    }
  }

  /// @param results of the project; those of a project closed since are dropped
  private void showRun(OpenProject of, Run results) {
    if (of != project) {
      return;
    }
    Optional<Run> now = Optional.of(results);
    // the end of a step brings what its last look brought: every screen would draw that again
    if (!now.equals(run.get())) {
      run.set(now);
    }
    if (pipelineProperty().get().filter(results.pipeline().computed()::equals).isPresent()) {
      redrawing.from(results);
    }
  }
}
