package org.clicktrail.ui.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.explore.Exploration;
import org.clicktrail.core.explore.Exploration.Scope;
import org.clicktrail.core.explore.ExploreSpec;
import org.clicktrail.core.explore.Filter;
import org.clicktrail.core.explore.Filter.Condition;
import org.clicktrail.core.explore.FilterWords;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Run;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.workbench.Exploring;
import org.clicktrail.ui.workbench.Workbench;

/// Which sessions the charts of Explore show: conditions as chips, and what can be asked for.
final class FilterModel {

  private final Workbench workbench;

  FilterModel(Workbench workbench) {
    this.workbench = workbench;
  }

  /// A condition with its words.
  record Chip(Condition condition, String words) {}

  /// What a condition can be about.
  sealed interface Subject {
    /// As the user calls it.
    String label();

    /// One of some words.
    record Words(String column, String label, List<String> words) implements Subject {}

    /// A number.
    record Range(String column, String label, double low, double high) implements Subject {}

    /// The begin of the session.
    record Time(String label, LocalDate first, LocalDate last) implements Subject {}

    /// Whether it converts.
    record Outcome(String label) implements Subject {}
  }

  private Exploring exploring() {
    return workbench.exploring();
  }

  private Optional<Snapshot> end() {
    return workbench.runProperty().get().flatMap(Run::end);
  }

  private Filter filter() {
    return workbench.exploreProperty().get().filter();
  }

  ObservableValue<List<Chip>> chips() {
    return Derived.of(
        () ->
            end()
                .map(end ->
                    filter().conditions().stream()
                        .map(one -> new Chip(one, FilterWords.words(one, end)))
                        .toList())
                .orElse(List.of()),
        workbench.exploreProperty(),
        workbench.runProperty());
  }

  ObservableValue<Boolean> filtered() {
    return workbench.exploreProperty().map(spec -> !spec.filter().empty());
  }

  /// "214 of 1,200 sessions"; "all 1,200 sessions" without a filter; that it is being applied.
  ObservableValue<String> count() {
    return Derived.of(
        this::counted,
        exploring().shownProperty(),
        workbench.exploreProperty(),
        exploring().runningProperty());
  }

  private String counted() {
    Optional<Scope> scope = exploring().shownProperty().get().map(Exploration::scope);
    if (scope.isEmpty()) {
      return "";
    }
    if (exploring().runningProperty().get()) {
      return Messages.text("explore.ui.filter.working");
    }
    Scope shown = scope.get();
    if (!shown.spec().filter().equals(filter())) {
      return Messages.text("explore.ui.filter.failed");
    }
    return filter().empty()
        ? Messages.text("explore.ui.filter.all", shown.noun(), Formats.count(shown.of()))
        : Messages.text(
            "explore.ui.filter.count",
            shown.noun(),
            Formats.count(shown.kept()),
            Formats.count(shown.of()));
  }

  /// No session meets every condition.
  ObservableValue<Boolean> nothing() {
    return exploring()
        .shownProperty()
        .map(seen -> seen.filter(one -> one.scope().kept() == 0).isPresent());
  }

  /// Adds a condition, or puts it in place of the one on the same subject.
  void add(Condition condition) {
    end()
        .ifPresent(end ->
            ask(
                Messages.text("explore.ui.change.filter", FilterWords.words(condition, end)),
                filter().with(condition)));
  }

  void remove(Chip chip) {
    ask(
        Messages.text("explore.ui.change.unfilter", chip.words()),
        filter().without(chip.condition()));
  }

  void clear() {
    ask(Messages.text("explore.ui.change.all"), Filter.none());
  }

  private void ask(String sentence, Filter other) {
    exploring().ask(sentence, spec -> spec.with(other));
  }

  ExploreSpec spec() {
    return workbench.exploreProperty().get();
  }

  /// What can be asked for: the outcome, the time, then the columns by their words. Of a column as
  /// large as the file only when the list is opened.
  List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    Optional<Snapshot> end = end();
    if (end.isEmpty()) {
      return subjects;
    }
    Run run = workbench.runProperty().get().orElseThrow();
    if (run.goal().filter(goal -> goal.outcome().isPresent()).isPresent()) {
      subjects.add(new Subject.Outcome(Messages.text("explore.ui.filter.outcome")));
    }
    end.get().start().flatMap(FilterModel::time).ifPresent(subjects::add);
    List<Subject> columns = new ArrayList<>();
    for (FeatureInfo info : end.get().infos()) {
      subject(info, end.get().features().column(info.id())).ifPresent(columns::add);
    }
    columns.sort(java.util.Comparator.comparing(Subject::label, String.CASE_INSENSITIVE_ORDER));
    subjects.addAll(columns);
    return subjects;
  }

  private static Optional<Subject> time(Column.Times times) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < times.size(); row++) {
      if (!times.missing(row)) {
        first = Math.min(first, times.micros(row));
        last = Math.max(last, times.micros(row));
      }
    }
    return first > last
        ? Optional.empty()
        : Optional.of(
            new Subject.Time(Messages.text("explore.ui.filter.time"), day(first), day(last)));
  }

  private static LocalDate day(long micros) {
    return LocalDate.ofEpochDay(Math.floorDiv(micros, 86_400_000_000L));
  }

  private static Optional<Subject> subject(FeatureInfo info, Column column) {
    return switch (column) {
      case Column.Categories words when words.levels().size() > 1 ->
          Optional.of(new Subject.Words(info.id(), info.label(), words.levels()));
      case Column.Numbers _ when info.kind() == FeatureInfo.Kind.YES_NO ->
          Optional.of(
              new Subject.Words(
                  info.id(),
                  info.label(),
                  List.of(Messages.text("explore.level.yes"), Messages.text("explore.level.no"))));
      case Column.Numbers numbers -> range(info, numbers);
      case Column.Categories _, Column.Times _ -> Optional.empty();
    };
  }

  private static Optional<Subject> range(FeatureInfo info, Column.Numbers numbers) {
    double low = Double.NaN;
    double high = Double.NaN;
    for (int row = 0; row < numbers.size(); row++) {
      double value = numbers.number(row);
      if (!Double.isNaN(value)) {
        low = low <= value ? low : value;
        high = high >= value ? high : value;
      }
    }
    return low < high
        ? Optional.of(new Subject.Range(info.id(), info.label(), low, high))
        : Optional.empty();
  }
}
