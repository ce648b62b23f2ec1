package org.clicktrail.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Funnel;
import org.clicktrail.core.explore.Journeys;
import org.clicktrail.core.explore.Trails;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ui.workbench.Workbench;

/// The steps of the funnel: suggested from the file until the analyst chooses others.
final class StepsModel {

  /// More steps are no funnel any more.
  static final int MOST = 8;

  private final Workbench workbench;

  StepsModel(Workbench workbench) {
    this.workbench = workbench;
  }

  private ObservableValue<Optional<Journeys>> journeys() {
    return workbench.exploring().shownProperty().map(seen -> seen.flatMap(Exploration::journeys));
  }

  /// What the row of steps shows.
  ///
  /// @param columns to follow sessions by
  /// @param words to choose a step from
  /// @param steps chosen or suggested
  record Row(
      List<Trails.Told> columns,
      Optional<Trails.Told> column,
      List<String> words,
      List<String> steps,
      boolean suggested) {

    static final Row NONE = new Row(List.of(), Optional.empty(), List.of(), List.of(), true);
  }

  ObservableValue<Row> row() {
    return journeys()
        .map(found ->
            found
                .map(journeys ->
                    new Row(
                        journeys.columns(),
                        Optional.of(journeys.column()),
                        journeys.words(),
                        journeys.funnel().map(StepsModel::words).orElse(List.of()),
                        journeys.suggested()))
                .orElse(Row.NONE));
  }

  private static List<String> words(Funnel funnel) {
    return funnel.steps().stream().map(Funnel.Step::word).toList();
  }

  /// Why there is no funnel; "" where there is one.
  ObservableValue<String> reason() {
    return workbench
        .exploring()
        .shownProperty()
        .map(seen -> seen.map(Exploration::noJourneys).orElse(""));
  }

  void follow(Trails.Told column) {
    ask(
        Messages.text("explore.ui.change.follow", column.label()),
        Optional.of(column.column()),
        List.of());
  }

  /// Puts another word at a step.
  void step(int at, String word) {
    List<String> steps = new ArrayList<>(row().getValue().steps());
    steps.set(at, word);
    steps(steps);
  }

  /// One step more: the most frequent word that is none yet.
  void more() {
    Row row = row().getValue();
    List<String> steps = new ArrayList<>(row.steps());
    row.words().stream()
        .filter(word -> !steps.contains(word))
        .findFirst()
        .or(() -> row.words().stream().findFirst())
        .ifPresent(steps::add);
    steps(steps);
  }

  void less(int at) {
    List<String> steps = new ArrayList<>(row().getValue().steps());
    steps.remove(at);
    steps(steps);
  }

  private void steps(List<String> steps) {
    row()
        .getValue()
        .column()
        .ifPresent(column ->
            ask(
                Messages.text("explore.ui.change.steps", String.join(" → ", steps)),
                Optional.of(column.column()),
                steps));
  }

  /// Back to the steps the file suggests.
  void suggest() {
    ask(
        Messages.text("explore.ui.change.suggest"),
        workbench.exploreProperty().get().column(),
        List.of());
  }

  private void ask(String sentence, Optional<String> column, List<String> steps) {
    workbench.exploring().ask(sentence, spec -> new ExploreSpec(spec.filter(), column, steps));
  }
}
