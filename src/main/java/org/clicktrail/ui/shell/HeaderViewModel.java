package org.clicktrail.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.goal.Goal;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Samples;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.workbench.Change;
import org.clicktrail.ui.workbench.History;
import org.clicktrail.ui.workbench.Workbench;

/// What the header strip says about the open project.
final class HeaderViewModel {

  private final Workbench workbench;

  HeaderViewModel(Workbench workbench) {
    this.workbench = workbench;
  }

  /// A name and its value; the rest is said quietly behind it.
  record Fact(String name, String value, String rest) {}

  /// File, sessions, goal.
  ObservableValue<List<Fact>> facts() {
    return now(() ->
        workbench
            .pipelineProperty()
            .get()
            .map(recipe -> facts(recipe, workbench.runProperty().get()))
            .orElse(
                List.of(
                    new Fact(
                        Messages.text("shell.header.nofile"),
                        "",
                        Messages.text("shell.header.openone")))));
  }

  /// Caveats that travel with every number, since when models and segments are as they are where a
  /// project file keeps them, and that the file is one of ours.
  ObservableValue<List<String>> badges() {
    return Derived.of(
        () -> {
          List<String> badges = new ArrayList<>(workbench.caveats().getValue());
          workbench
              .runProperty()
              .get()
              .flatMap(Run::asOf)
              .ifPresent(day -> badges.add(Messages.text("shell.badge.asof", Formats.day(day))));
          workbench
              .pipelineProperty()
              .get()
              .filter(Samples::only)
              .ifPresent(_ -> badges.add(Messages.text("shell.badge.sample")));
          return List.copyOf(badges);
        },
        workbench.caveats(),
        workbench.runProperty(),
        workbench.pipelineProperty());
  }

  ObservableValue<Boolean> cannotUndo() {
    return workbench.historyProperty().map(past -> past.filter(History::canUndo).isEmpty());
  }

  ObservableValue<Boolean> cannotRedo() {
    return workbench.historyProperty().map(past -> past.filter(History::canRedo).isEmpty());
  }

  /// What undo would take back, for its tooltip.
  ObservableValue<String> undoHint(Commands.Command undo) {
    return workbench.historyProperty().map(past -> hint(undo, past.flatMap(History::undone)));
  }

  /// What redo would bring back, for its tooltip.
  ObservableValue<String> redoHint(Commands.Command redo) {
    return workbench.historyProperty().map(past -> hint(redo, past.flatMap(History::redone)));
  }

  private static String hint(Commands.Command command, Optional<Change> change) {
    return change
        .map(of -> Messages.text("shell.undo", command.name(), of.sentence(), command.shortcut()))
        .orElse(command.hint());
  }

  private List<Fact> facts(Pipeline recipe, Optional<Run> run) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(Messages.text("shell.header.file"), workbench.projectFiles().title(), ""));
    run.filter(now -> now.report().isPresent())
        .ifPresent(now ->
            facts.add(
                new Fact(
                    Messages.text("shell.header.sessions", now.noun()),
                    Formats.count(now.rows()),
                    "")));
    facts.add(run.flatMap(Run::goal).map(HeaderViewModel::goal).orElseGet(() -> asked(recipe)));
    return facts;
  }

  private static Fact asked(Pipeline recipe) {
    return new Fact(
        Messages.text("shell.header.goal"),
        recipe.goal().outcome().orElse(Messages.text("shell.header.nogoal")),
        "");
  }

  private static Fact goal(Goal goal) {
    String name = Messages.text("shell.header.goal");
    if (goal.outcome().isEmpty()) {
      return new Fact(
          name,
          Messages.text("shell.header.nogoal"),
          goal.suggestion()
              .map(words -> Messages.text("shell.header.suggested", words))
              .orElse(""));
    }
    return new Fact(name, goal.counts(), Formats.percent(goal.rate().value()));
  }

  private <T> ObservableValue<T> now(Supplier<T> value) {
    return Derived.of(
        value,
        workbench.pipelineProperty(),
        workbench.runProperty(),
        workbench.projectFiles().fileProperty());
  }
}
