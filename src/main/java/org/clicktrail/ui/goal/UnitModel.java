package org.clicktrail.ui.goal;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Horizon;
import org.clicktrail.core.goal.Unit;
import org.clicktrail.core.goal.Within;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// What is scored: sessions, or customers at a date, who have a time after it to convert.
final class UnitModel {

  private final Workbench workbench;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(Unit.SESSION, false, Optional.empty(), ""));

  /// What is shown.
  ///
  /// @param choosable whether the file has customers to choose
  /// @param horizon of customers, once it is known
  /// @param date of the test cut-off, as it is typed; "" before it is known
  record State(Unit unit, boolean choosable, Optional<Horizon> horizon, String date) {

    boolean customers() {
      return unit == Unit.CUSTOMER;
    }
  }

  UnitModel(Workbench workbench) {
    this.workbench = workbench;
    workbench.runProperty().subscribe(_ -> refresh());
    workbench.pipelineProperty().subscribe(_ -> refresh());
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  static String words(Unit unit) {
    return Messages.text("goalscreen.unit." + unit.id());
  }

  static List<Horizon.Unit> times() {
    return List.of(Horizon.Unit.values());
  }

  static String words(Horizon.Unit unit) {
    return Messages.text("goalscreen.horizon." + unit.name());
  }

  /// Asks about something else. The condition stays, unless it is the length of a session, of which
  /// customers have none; a moment of one says nothing about the other.
  void choose(Unit unit) {
    if (unit == state.get().unit) {
      return;
    }
    ask(
        unit,
        asks()
            .map(UnitModel::condition)
            .filter(condition -> unit == Unit.SESSION || !onlyLength(condition)));
  }

  /// Asks which customers come back, or buy where the log tells what a purchase is.
  void askCustomers() {
    ask(Unit.CUSTOMER, Optional.empty());
  }

  private void ask(Unit unit, Optional<String> outcome) {
    workbench.change(
        Messages.text("goalscreen.change.unit." + unit.id()),
        recipe ->
            recipe
                .with(new GoalSpec(unit, outcome, recipe.goal().revenue(), Optional.empty()))
                .with(Pipeline.Decisions.none()));
  }

  private Optional<String> asks() {
    return workbench.pipelineProperty().get().flatMap(recipe -> recipe.goal().outcome());
  }

  private boolean onlyLength(String condition) {
    return workbench
        .runProperty()
        .get()
        .flatMap(Run::vocabulary)
        .filter(vocabulary -> Goals.onlyLength(condition, vocabulary))
        .isPresent();
  }

  /// @param count typed; ignored unless a whole number from 1
  void within(String count, Horizon.Unit unit) {
    Optional<Horizon> wanted = Horizon.of(count.strip() + " " + unit.name());
    Optional<String> outcome = asked();
    if (wanted.isEmpty() || outcome.isEmpty() || wanted.equals(state.get().horizon)) {
      return;
    }
    String text = new Within(condition(outcome.get()), wanted).text();
    workbench.change(
        Messages.text("goalscreen.change.horizon", wanted.get().words()),
        recipe -> recipe.with(Moments.asking(recipe.goal(), Optional.of(text), Optional.empty())));
  }

  /// @param typed a date, or a date and a time
  /// @return what is wrong with it; "" if nothing
  String at(String typed) {
    if (typed.strip().equals(state.get().date)) {
      return "";
    }
    try {
      DecisionMoment moment = DecisionMoment.of("at:" + typed.strip());
      workbench.change(
          Messages.text("goalscreen.change.moment", moment.words()),
          recipe -> Moments.with(recipe, moment));
      return "";
    } catch (ProblemException _) {
      return Messages.text("goalscreen.moment.date.wrong", typed.strip());
    }
  }

  private static String condition(String outcome) {
    try {
      return Within.of(outcome).condition();
    } catch (ProblemException _) {
      return outcome;
    }
  }

  /// The outcome with its time, as asked or as understood.
  private Optional<String> asked() {
    return settled().flatMap(GoalSpec::outcome);
  }

  private Optional<GoalSpec> settled() {
    Optional<Pipeline> recipe = workbench.pipelineProperty().get();
    return workbench
        .runProperty()
        .get()
        .filter(run -> recipe.map(Pipeline::goal).equals(Optional.of(run.pipeline().goal())))
        .flatMap(Run::goal)
        .map(Goal::spec);
  }

  private void refresh() {
    Optional<Pipeline> recipe = workbench.pipelineProperty().get();
    Unit unit = recipe.map(now -> now.goal().unit()).orElse(Unit.SESSION);
    boolean choosable = hasCustomers();
    Optional<GoalSpec> settled = settled().filter(GoalSpec::ofCustomers);
    boolean waiting = unit == Unit.CUSTOMER && settled.isEmpty();
    state.set(
        new State(
            unit,
            choosable || unit == Unit.CUSTOMER,
            waiting ? state.get().horizon : settled.flatMap(UnitModel::horizon),
            waiting
                ? state.get().date
                : settled
                    .flatMap(GoalSpec::moment)
                    .map(moment -> moment.id().replaceFirst("^at:", "").replace('T', ' '))
                    .orElse("")));
  }

  private static Optional<Horizon> horizon(GoalSpec spec) {
    try {
      return spec.outcome().isEmpty()
          ? Optional.empty()
          : Within.of(spec.outcome().get()).horizon();
    } catch (ProblemException _) {
      return Optional.empty();
    }
  }

  /// Whether the file has customers to ask about.
  boolean hasCustomers() {
    return workbench
        .runProperty()
        .get()
        .flatMap(Run::report)
        .map(ImportReport::mapping)
        .filter(Mapping::hasCustomers)
        .isPresent();
  }
}
