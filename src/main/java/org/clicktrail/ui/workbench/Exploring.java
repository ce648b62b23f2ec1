package org.clicktrail.ui.workbench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.report.Card;
import org.clicktrail.core.report.Story;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.ExploreCards;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Reports;
import org.clicktrail.project.Run;
import org.clicktrail.project.Step;
import org.clicktrail.ui.job.JobEntry;
import org.clicktrail.ui.job.JobRunner;
import org.jspecify.annotations.Nullable;

/// What Explore shows: the run's own exploration, or with a filter or other steps one that is made
/// beside everything else. Nothing outside Explore changes by it: no result, no model, no slide but
/// those made from it.
///
/// Explorations are told apart by identity: one that is computed anew is another one, and comparing
/// them by value would take long. Confined to the foreground.
@SuppressWarnings("ReferenceEquality")
public final class Exploring {

  private final Workbench workbench;
  private final JobRunner runner;
  private final JobRunner drawing;
  private final ReadOnlyObjectWrapper<Optional<Exploration>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// What is shown or on its way; null for nothing.
  private @Nullable Wanted wanted;

  /// What the cards were last drawn from: a card it cannot answer is not asked for again.
  private @Nullable Drawn drawn;

  private record Drawn(Exploration all, Pipeline.Decisions by) {}

  private record Wanted(Exploration all, ExploreSpec spec) {}

  Exploring(Workbench workbench) {
    this.workbench = workbench;
    runner = workbench.jobs().runner();
    drawing = workbench.jobs().runner();
    workbench
        .runProperty()
        .subscribe(_ -> {
          settle();
          redraw();
        });
    workbench.exploreProperty().subscribe(_ -> settle());
    workbench.storyProperty().subscribe(_ -> redraw());
  }

  /// What the sessions show, of those the filter keeps; empty until they were explored. Its scope
  /// says what it is about: while another filter is applied, still the one before.
  public ReadOnlyObjectProperty<Optional<Exploration>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Whether what is asked for is on its way.
  public ReadOnlyBooleanProperty runningProperty() {
    return runner.runningProperty();
  }

  public ReadOnlyObjectProperty<Optional<JobEntry>> jobProperty() {
    return runner.currentProperty();
  }

  public void cancel() {
    runner.cancel();
  }

  /// Asks for something else. Undoable.
  ///
  /// @param sentence as the history shows it
  public void ask(String sentence, UnaryOperator<ExploreSpec> decision) {
    workbench.change(sentence, recipe -> recipe.with(decision.apply(recipe.explore())));
  }

  private void settle() {
    Optional<Exploration> all = workbench.runProperty().get().flatMap(Run::exploration);
    ExploreSpec spec = workbench.exploreProperty().get();
    if (all.isEmpty()) {
      wanted = null;
      runner.cancel();
      shown.set(Optional.empty());
      return;
    }
    Wanted now = new Wanted(all.get(), spec);
    if (same(now)) {
      return;
    }
    boolean other = wanted == null || wanted.all() != now.all();
    wanted = now;
    if (spec.equals(ExploreSpec.none())) {
      runner.cancel();
      shown.set(all);
      return;
    }
    if (other) {
      shown.set(all);
    }
    runner.start(
        Messages.text("explore.ui.job"),
        job(spec),
        workbench.whenDone(found -> found.ifPresent(seen -> shown.set(Optional.of(seen)))));
  }

  private boolean same(Wanted now) {
    return wanted != null && wanted.all() == now.all() && wanted.spec().equals(now.spec());
  }

  private Job<Optional<Exploration>> job(ExploreSpec spec) {
    return workbench.explore(workbench.runProperty().get().orElseThrow(), spec);
  }

  /// Draws cards about other sessions than all: those of a project just opened, and those from
  /// before a change.
  private void redraw() {
    Optional<Run> run = workbench.runProperty().get().filter(_ -> workbench.fresh(Step.EXPLORE));
    List<ExploreSpec> asked = waiting();
    Optional<Exploration> now = run.flatMap(Run::exploration);
    if (now.isEmpty() || asked.isEmpty()) {
      return;
    }
    Drawn from = new Drawn(now.get(), run.get().pipeline().decisions());
    if (drawn != null && drawn.all() == from.all() && drawn.by().equals(from.by())) {
      return;
    }
    drawn = from;
    drawing.<Map<ExploreSpec, Exploration>>start(
        Messages.text("explore.ui.job.cards"),
        progress -> {
          Map<ExploreSpec, Exploration> found = new HashMap<>();
          for (ExploreSpec spec : asked) {
            Optional<Exploration> seen = workbench.explore(run.get(), spec).run(progress);
            seen.ifPresent(one -> found.put(spec, one));
          }
          return found;
        },
        workbench.whenDone(found -> {
          // the story hears of a change before the recipe does
          boolean valid =
              workbench.fresh(Step.EXPLORE)
                  && workbench.runProperty().get().flatMap(Run::exploration).orElse(null)
                      == now.get();
          if (valid) {
            workbench.redrawStory(drawn(run.get(), found));
          }
        }));
  }

  /// What the cards that wait ask for.
  private List<ExploreSpec> waiting() {
    return workbench.storyProperty().get().cards().stream()
        .filter(card -> card.stale() || card.blocks().isEmpty())
        .flatMap(card -> ExploreCards.asked(card.id()).stream())
        .distinct()
        .toList();
  }

  private Story drawn(Run run, Map<ExploreSpec, Exploration> found) {
    return new Story(
        workbench.storyProperty().get().cards().stream()
            .map(card -> drawn(card, run, found))
            .toList());
  }

  private static Card drawn(Card card, Run run, Map<ExploreSpec, Exploration> found) {
    return ExploreCards.asked(card.id())
        .filter(_ -> card.stale() || card.blocks().isEmpty())
        .flatMap(spec -> Optional.ofNullable(found.get(spec)))
        .flatMap(seen -> Reports.card(run, seen, card.id()))
        .map(fresh -> card.redrawn(fresh))
        .orElse(card);
  }
}
