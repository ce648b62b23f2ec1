package org.clicktrail.ui.goal;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// When one would act: after some events, at the first event of a kind, or at the end.
final class MomentModel {

  private final Workbench workbench;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.END);
  private final ReadOnlyObjectWrapper<DecisionMoment> moment =
      new ReadOnlyObjectWrapper<>(new DecisionMoment.End());
  private final ReadOnlyObjectWrapper<List<String>> events = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Boolean> choosable = new ReadOnlyObjectWrapper<>(false);
  private boolean showing;

  MomentModel(Workbench workbench) {
    this.workbench = workbench;
    workbench.runProperty().subscribe(_ -> refresh());
    workbench.pipelineProperty().subscribe(_ -> refresh());
    kind.subscribe(this::choose);
  }

  /// Kinds of moments.
  enum Kind {
    AFTER,
    FIRST,
    END,
    /// The only one for customers.
    DATE;

    String words(String steps) {
      return switch (this) {
        case AFTER -> Messages.text("goalscreen.moment.after", steps);
        case FIRST -> Messages.text("goalscreen.moment.first");
        case END -> Messages.text("goalscreen.moment.end");
        case DATE -> Messages.text("goalscreen.moment.date");
      };
    }

    static Kind of(DecisionMoment moment) {
      return switch (moment) {
        case DecisionMoment.AfterEvents _ -> AFTER;
        case DecisionMoment.FirstEvent _ -> FIRST;
        case DecisionMoment.End() -> END;
        case DecisionMoment.At _ -> DATE;
      };
    }
  }

  /// The chosen kind; setting it decides.
  ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /// The moment as it is now.
  ReadOnlyObjectProperty<DecisionMoment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /// Kinds of events of the file, for [Kind#FIRST]; empty if the file has none.
  ReadOnlyObjectProperty<List<String>> eventsProperty() {
    return events.getReadOnlyProperty();
  }

  /// Whether the file has events, so that there is a moment to choose.
  ReadOnlyObjectProperty<Boolean> choosableProperty() {
    return choosable.getReadOnlyProperty();
  }

  List<Kind> kinds() {
    if (moment.get() instanceof DecisionMoment.At) {
      return List.of(Kind.DATE);
    }
    return events.get().isEmpty()
        ? List.of(Kind.AFTER, Kind.END)
        : List.of(Kind.AFTER, Kind.FIRST, Kind.END);
  }

  /// Events seen at the moment; 0 unless it is counted in events.
  int count() {
    return moment.get() instanceof DecisionMoment.AfterEvents(int count) ? count : 0;
  }

  /// Predict after so many events.
  void after(int count) {
    decide(new DecisionMoment.AfterEvents(Math.clamp(count, 1, 999)));
  }

  /// Predict at the first event of a kind.
  void first(String event) {
    decide(new DecisionMoment.FirstEvent(event));
  }

  private void choose(Kind chosen) {
    if (showing || chosen == Kind.of(moment.get())) {
      return;
    }
    switch (chosen) {
      case AFTER -> after(Moments.SUGGESTED);
      case FIRST -> first(likely(events.get()));
      case END -> decide(new DecisionMoment.End());
      case DATE -> {}
    }
  }

  /// A cart is the moment one usually means.
  private static String likely(List<String> kinds) {
    return kinds.stream()
        .filter(word -> word.toLowerCase(java.util.Locale.ROOT).contains("cart"))
        .findFirst()
        .orElse(kinds.isEmpty() ? "" : kinds.getLast());
  }

  private void decide(DecisionMoment chosen) {
    workbench.change(
        Messages.text("goalscreen.change.moment", chosen.words()),
        recipe -> Moments.with(recipe, chosen));
  }

  private void refresh() {
    Optional<Run> run = workbench.runProperty().get();
    showing = true;
    choosable.set(
        run.flatMap(Run::report)
            .filter(report -> report.mapping().grain() == Grain.EVENTS)
            .isPresent());
    events.set(run.flatMap(Run::vocabulary).map(names -> names.eventTypes()).orElse(List.of()));
    moment.set(effective(run));
    kind.set(Kind.of(moment.get()));
    showing = false;
  }

  private DecisionMoment effective(Optional<Run> run) {
    Optional<Pipeline> recipe = workbench.pipelineProperty().get();
    Optional<DecisionMoment> asked = recipe.flatMap(now -> now.goal().moment());
    Optional<DecisionMoment> byDefault =
        run.filter(results ->
                recipe.map(Pipeline::goal).equals(Optional.of(results.pipeline().goal())))
            .flatMap(Run::goal)
            .map(goal ->
                goal.spec()
                    .moment()
                    .orElseGet(() ->
                        Goals.defaultMoment(
                            goal.outcome(), run.flatMap(Run::report).orElseThrow().mapping())));
    return asked.or(() -> byDefault).orElse(moment.get());
  }
}
