package org.clicktrail.ui.predict;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Origin;

/// A short visit to fill in: its start, what stays the same in it, what is known of the customer,
/// and its events. Built from what the model was fitted with.
final class VisitModel {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");
  private static final long USUAL_PAUSE = 30_000_000;

  private final Origin origin;
  private final Runnable changed;
  private final List<VisitColumn> columns;
  private final List<VisitColumn> whole;
  private final List<FormField> earlier;
  private final ObservableList<VisitEvent> events = FXCollections.observableArrayList();
  private final VisitEvent same;
  private final ObjectProperty<Optional<VisitEvent>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper start = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper known = new ReadOnlyIntegerWrapper(Integer.MAX_VALUE);
  private OptionalLong began = OptionalLong.empty();
  private String session = "";
  private Map<String, String> sameAsTaken = Map.of();
  private Visit taken = new Visit("", List.of(), Map.of());

  /// @param inputs of the models
  /// @param changed called after each change by the user
  VisitModel(Origin origin, List<Input> inputs, Runnable changed) {
    this.origin = origin;
    this.changed = changed;
    Set<String> ids = inputs.stream().map(input -> input.info().id()).collect(Collectors.toSet());
    Set<String> used = origin.columns(ids);
    columns = columns(used, Part.EVENT);
    whole = columns(used, Part.WHOLE);
    Set<String> prior = origin.earlier();
    earlier =
        inputs.stream()
            .filter(input -> prior.contains(input.info().id()))
            .map(input -> new FormField(input, changed))
            .toList();
    same = new VisitEvent(Map.of(), 0, changed);
  }

  private enum Part {
    EVENT,
    WHOLE
  }

  private List<VisitColumn> columns(Set<String> used, Part part) {
    Facts facts = origin.facts();
    List<VisitColumn> found = new ArrayList<>();
    for (Field field : facts.mapping().fields()) {
      Facts.ColumnFacts column = facts.columns().get(field.name());
      if (column != null && used.contains(field.name()) && column.fixed() == (part == Part.WHOLE)) {
        found.add(VisitColumn.of(field, column, origin));
      }
    }
    found.sort(java.util.Comparator.comparing(column -> column.field().role() != Role.EVENT));
    return found;
  }

  Origin origin() {
    return origin;
  }

  /// Filled in event by event.
  List<VisitColumn> columns() {
    return columns;
  }

  /// Filled in once for the visit.
  List<VisitColumn> whole() {
    return whole;
  }

  /// The cells of [#whole].
  VisitEvent same() {
    return same;
  }

  /// What the customer's earlier sessions say.
  List<FormField> earlier() {
    return earlier;
  }

  ObservableList<VisitEvent> events() {
    return events;
  }

  /// The event whose cells are in sight.
  ObjectProperty<Optional<VisitEvent>> selectedProperty() {
    return selected;
  }

  /// Events known when it is decided; those after them are ignored.
  ReadOnlyIntegerProperty knownProperty() {
    return known.getReadOnlyProperty();
  }

  void decided(int events) {
    known.set(events);
  }

  boolean clock() {
    return origin.facts().clock();
  }

  /// Whether days or hours matter.
  boolean timed() {
    return clock() || origin.facts().calendar();
  }

  /// When the visit begins, as the field shows it; "" if not known.
  ReadOnlyStringProperty startProperty() {
    return start.getReadOnlyProperty();
  }

  /// @return whether it was understood
  boolean typeStart(String text) {
    if (text.equals(start.get())) {
      return true;
    }
    try {
      String full = text.strip().length() <= 10 ? text.strip() + " 00:00" : text.strip();
      LocalDateTime time = LocalDateTime.parse(full, MINUTE);
      began =
          OptionalLong.of(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant(ZoneOffset.UTC)));
    } catch (DateTimeException _) {
      if (!text.isBlank()) {
        return false;
      }
      began = OptionalLong.empty();
    }
    showStart();
    changed.run();
    return true;
  }

  private void showStart() {
    start.set(
        began.isEmpty()
            ? ""
            : (clock() ? MINUTE : DAY)
                .format(
                    LocalDateTime.ofEpochSecond(
                        Math.floorDiv(began.getAsLong(), 1_000_000L), 0, ZoneOffset.UTC)));
  }

  /// Takes a visit over, without telling.
  void fill(Visit visit) {
    session = visit.session();
    began = visit.events().isEmpty() ? OptionalLong.empty() : visit.events().getFirst().time();
    showStart();
    List<VisitEvent> shown = new ArrayList<>();
    OptionalLong before = began;
    for (Visit.Event event : visit.events()) {
      long pause =
          event.time().isPresent() && before.isPresent()
              ? event.time().getAsLong() - before.getAsLong()
              : 0;
      shown.add(new VisitEvent(event.cells(), pause, changed));
      before = event.time().isPresent() ? event.time() : before;
    }
    List<Visit.Event> decided = decided(visit);
    for (VisitColumn column : whole) {
      same.fill(
          column.name(),
          decided.stream()
              .flatMap(event -> event.cell(column.name()).stream())
              .findFirst()
              .orElse(""));
    }
    sameAsTaken = same.values();
    for (FormField field : earlier) {
      double value = visit.earlier().getOrDefault(field.id(), Double.NaN);
      field.fill(Double.isNaN(value) ? "" : Double.toString(value));
    }
    selected.set(Optional.empty());
    events.setAll(shown);
    selected.set(shown.stream().findFirst());
    taken = visit();
  }

  /// The events known at the decision: what comes after them is not said of the visit.
  private List<Visit.Event> decided(Visit visit) {
    try {
      int known = Math.min(origin.decidedAfter(visit), visit.events().size());
      return visit.events().subList(0, known);
    } catch (ProblemException _) {
      return visit.events();
    }
  }

  /// Whether the form says something else than the visit it was filled with.
  boolean edited() {
    return !visit().equals(taken);
  }

  /// The visit as it stands in the form. What is said once replaces the cells of its events only
  /// where it was changed: an event may lack what another one says.
  Visit visit() {
    List<Visit.Event> all = new ArrayList<>();
    OptionalLong time = began;
    Map<String, String> everywhere = same.values();
    List<String> replaced =
        whole.stream()
            .map(VisitColumn::name)
            .filter(name -> !Objects.equals(everywhere.get(name), sameAsTaken.get(name)))
            .toList();
    for (VisitEvent event : events) {
      if (time.isPresent() && !all.isEmpty()) {
        time = OptionalLong.of(time.getAsLong() + event.micros());
      }
      Map<String, String> cells = new HashMap<>(event.values());
      for (String name : replaced) {
        cells.remove(name);
        Optional.ofNullable(everywhere.get(name)).ifPresent(cell -> cells.put(name, cell));
      }
      all.add(new Visit.Event(time, cells));
    }
    Map<String, Double> known =
        earlier.stream().collect(Collectors.toMap(FormField::id, FormField::number));
    return new Visit(session, all, known);
  }

  /// Adds an event like the last one.
  void add() {
    VisitEvent added =
        events.isEmpty() ? new VisitEvent(same.values(), 0, changed) : events.getLast().copy();
    insert(events.size(), added);
    if (events.size() == 2 && clock()) {
      added.pause(USUAL_PAUSE);
    }
    changed.run();
  }

  void duplicate(VisitEvent event) {
    insert(events.indexOf(event) + 1, event.copy());
    changed.run();
  }

  private void insert(int at, VisitEvent event) {
    events.add(at, event);
    selected.set(Optional.of(event));
  }

  void remove(VisitEvent event) {
    if (selected.get().filter(event::equals).isPresent()) {
      selected.set(Optional.empty());
    }
    events.remove(event);
    changed.run();
  }

  /// What stands in the form, for the notes of a slide.
  String written() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < events.size() && i < known.get(); i++) {
      parts.add((i + 1) + " " + events.get(i).summary(columns));
    }
    return Messages.text("predictscreen.visit.written", String.join("; ", parts));
  }
}
