package org.clicktrail.ui.data;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.job.Outcome;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionExample;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.project.Zones;
import org.clicktrail.ui.control.Derived;
import org.clicktrail.ui.job.JobRunner;
import org.clicktrail.ui.workbench.Workbench;

/// How events become sessions: the rule of the recipe, and another one that is tried out on the
/// file before it is taken.
final class SessionsModel {

  private static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30, 45, 60, 120, 240, 1440);

  private final Workbench workbench;
  private final Runnable compute;
  private final JobRunner trying;
  private final ObjectProperty<SessionRule> tried =
      new SimpleObjectProperty<>(new SessionRule(Optional.empty()));
  private final ReadOnlyObjectWrapper<String> example = new ReadOnlyObjectWrapper<>("");

  /// @param compute computes the sessions as the recipe says now
  SessionsModel(Workbench workbench, Runnable compute) {
    this.workbench = workbench;
    this.compute = compute;
    this.trying = workbench.jobs().runner();
  }

  /// Whether there is something to decide: rows are events.
  ObservableValue<Boolean> offered() {
    return Derived.of(
        () -> mapping().filter(known -> known.grain() == Grain.EVENTS).isPresent(),
        workbench.runProperty());
  }

  /// The rule in force, in a few words.
  ObservableValue<String> line() {
    return Derived.of(
        () ->
            Messages.text(
                "data.change.sessions", mapping().map(known -> words(rule(), known)).orElse("")),
        workbench.pipelineProperty(),
        workbench.runProperty());
  }

  /// The rule that is tried out.
  ObjectProperty<SessionRule> triedProperty() {
    return tried;
  }

  /// What it does, in sentences, a line each; "" until it is known.
  ReadOnlyObjectProperty<String> exampleProperty() {
    return example.getReadOnlyProperty();
  }

  /// Begins with the rule in force.
  void begin() {
    attempt(rule());
  }

  /// Tries another rule.
  void attempt(SessionRule rule) {
    tried.set(rule);
    example.set(Messages.text("data.sessions.trying"));
    trying.start(
        Messages.text("data.job.sessions"),
        workbench.example(rule),
        outcome -> {
          switch (outcome) {
            case Outcome.Done(Optional<SessionExample> found) ->
                example.set(found.map(this::words).orElse(""));
            case Outcome.Failed(var problem) -> example.set(problem.sentence());
            case Outcome.Cancelled() -> example.set("");
          }
        });
  }

  /// Stops trying.
  void end() {
    trying.cancel();
  }

  /// Takes the rule that was tried: a step of the history.
  void take() {
    end();
    SessionRule rule = tried.get();
    if (!rule.equals(rule())) {
      String words = mapping().map(known -> words(rule, known)).orElse("");
      workbench.change(Messages.text("data.change.sessions", words), recipe -> recipe.with(rule));
      compute.run();
    }
  }

  // The choices

  List<SessionRule.By> namings() {
    return List.of(SessionRule.By.values());
  }

  String words(SessionRule.By by) {
    return switch (by) {
      case SESSION ->
          mapping()
              .flatMap(known -> known.first(Role.SESSION).or(() -> known.first(Role.VISIT)))
              .map(field -> Messages.text("data.sessions.by.column", field.name()))
              .orElse(Messages.text("data.sessions.by.customer"));
      case CUSTOMER -> Messages.text("data.sessions.by.customer");
    };
  }

  /// Pauses to choose from, the usual one first; with the one that is in force.
  List<Optional<Duration>> gaps() {
    Set<Optional<Duration>> gaps = new LinkedHashSet<>();
    gaps.add(Optional.empty());
    MINUTES.forEach(minutes -> gaps.add(Optional.of(Duration.ofMinutes(minutes))));
    gaps.add(rule().gap());
    return List.copyOf(gaps);
  }

  String gapWords(Optional<Duration> gap) {
    if (gap.isPresent()) {
      return Messages.text("data.sessions.gap", duration(gap.get()));
    }
    return mapping()
        .flatMap(known -> tried.get().withGap(gap).in(known).gap())
        .map(usual -> Messages.text("data.sessions.gap.usual", duration(usual)))
        .orElse(Messages.text("data.sessions.gap.none"));
  }

  /// As written first, then where this computer is, then all by name.
  List<ZoneId> zones() {
    Set<ZoneId> zones = new LinkedHashSet<>(List.of(SessionRule.AS_WRITTEN, rule().zone()));
    zones.add(ZoneId.systemDefault());
    zones.addAll(Zones.all());
    return List.copyOf(zones);
  }

  String words(ZoneId zone) {
    if (!zone.equals(SessionRule.AS_WRITTEN)) {
      return zone.getId();
    }
    return workbench
        .runProperty()
        .get()
        .flatMap(Run::report)
        .map(ImportReport::zone)
        .filter(written -> !written.equals(SessionRule.AS_WRITTEN))
        .map(written -> Messages.text("data.sessions.zone.written.at", written.getId()))
        .orElse(Messages.text("data.sessions.zone.written"));
  }

  // Words

  private SessionRule rule() {
    return workbench
        .pipelineProperty()
        .get()
        .flatMap(Pipeline::sessions)
        .orElse(new SessionRule(Optional.empty()));
  }

  private Optional<Mapping> mapping() {
    return workbench.runProperty().get().flatMap(Run::report).map(ImportReport::mapping);
  }

  private String words(SessionRule rule, Mapping mapping) {
    List<String> words = new ArrayList<>();
    words.add(words(rule.by()));
    rule.in(mapping)
        .gap()
        .ifPresent(gap -> words.add(Messages.text("data.sessions.gap", duration(gap))));
    if (rule.midnight()) {
      words.add(Messages.text("data.sessions.midnight.short"));
    }
    if (!rule.zone().equals(SessionRule.AS_WRITTEN)) {
      words.add(words(rule.zone()));
    }
    return String.join(", ", words);
  }

  private String words(SessionExample found) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Messages.text(
            found.sessions() == 1 ? "data.sessions.example.one" : "data.sessions.example",
            Formats.count(found.sessions()),
            Formats.decimal((double) found.events() / Math.max(1, found.sessions()), 1)));
    for (SessionExample.Part part : found.parts()) {
      String line =
          Messages.text(
              "data.sessions.example.part", part.name(), time(part), Formats.count(part.events()));
      lines.add(
          part.kinds().isEmpty()
              ? line
              : Messages.text(
                  "data.sessions.example.kinds", line, String.join(", ", part.kinds())));
    }
    return String.join("\n", lines);
  }

  private static String duration(Duration pause) {
    long seconds = pause.toSeconds();
    return seconds % 3600 == 0
        ? Messages.text("data.sessions.hours", Formats.count(seconds / 3600))
        : Messages.text("data.sessions.minutes", Formats.plain(seconds / 60.0));
  }

  private static String time(SessionExample.Part part) {
    return part.start().equals(part.end()) ? part.start() : part.start() + " – " + part.end();
  }
}
