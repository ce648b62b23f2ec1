package org.clicktrail.ui.explore;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.explore.Annotation;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.TrendPoint;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Step;
import org.clicktrail.ui.workbench.Workbench;

/// What the analyst notes about days; it stands at the trend.
final class NotesModel {

  /// Longer words do not fit into a chart.
  static final int LONGEST = 60;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Workbench workbench;

  NotesModel(Workbench workbench) {
    this.workbench = workbench;
  }

  /// In the order they were added.
  ObservableValue<List<Annotation>> notes() {
    return workbench.pipelineProperty().map(recipe -> recipe.map(NotesModel::of).orElse(List.of()));
  }

  private static List<Annotation> of(Pipeline recipe) {
    return recipe.decisions().annotations();
  }

  private List<TrendPoint> trend() {
    return workbench.exploring().shownProperty().get().map(Exploration::trend).orElse(List.of());
  }

  /// The first day of the trend; empty without one.
  Optional<LocalDate> first() {
    return trend().stream().findFirst().map(point -> point.when().from().toLocalDate());
  }

  /// "12 Nov 2019: price cut".
  String words(Annotation note) {
    boolean seen = note.position(trend()).isPresent();
    return Messages.text(
        seen ? "explore.ui.note.shown" : "explore.ui.note.outside",
        DAY.format(note.day()),
        note.words());
  }

  /// Adds a note; nothing for blank words.
  void add(LocalDate day, String words) {
    String kept = words.strip();
    if (!kept.isEmpty()) {
      String shown = kept.substring(0, Math.min(LONGEST, kept.length()));
      change(
          Messages.text("explore.ui.change.note", DAY.format(day), shown),
          all -> {
            all.add(new Annotation(day, shown));
            return all;
          });
    }
  }

  void remove(Annotation note) {
    change(
        Messages.text("explore.ui.change.unnote", DAY.format(note.day())),
        all -> {
          all.remove(note);
          return all;
        });
  }

  /// Nothing is computed from it; the run is told so that cards are drawn with it.
  private void change(String sentence, UnaryOperator<List<Annotation>> edit) {
    workbench.change(
        sentence,
        recipe ->
            recipe.with(
                recipe.decisions().withAnnotations(edit.apply(new ArrayList<>(of(recipe))))));
    workbench.again(Step.EXPLORE);
  }
}
