package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.feature.Feature;
import org.clicktrail.core.goal.Cutoffs;
import org.clicktrail.core.goal.DecisionMoment;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Horizon;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.session.Customers;
import org.clicktrail.data.session.Oddities;
import org.clicktrail.data.session.Sessions;

/// Reads a new file as the training file was read: its columns matched by name, its sessions cut
/// and described by the rule, the moment and the features of training.
final class Batch {

  private final Pipeline pipeline;
  private final Scorer scorer;
  private final Origin origin;
  private final NewFile file;

  Batch(Pipeline pipeline, Scorer scorer, Origin origin, NewFile file) {
    this.pipeline = pipeline;
    this.scorer = scorer;
    this.origin = origin;
    this.file = file;
  }

  Prepared prepare(Progress progress) throws ProblemException {
    try (OpenedFile opened = OpenedFile.temporary()) {
      Pipeline.Source asIs =
          new Pipeline.Source(
              List.of(file.path()),
              List.of(),
              new ReadOptions(pipeline.source().options().read(), Map.of(), Set.of()));
      Imported guessed = opened.read(asIs, progress.part(0, 0.4));
      ColumnMatch match =
          ColumnMatch.of(
              needs(),
              guessed.report().mapping().fields().stream().map(Field::name).toList(),
              file.columns());
      if (!match.settled()) {
        return new Prepared(
            file,
            scorer,
            match,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of());
      }
      Imported read = alike(guessed, match) ? guessed : again(opened, asIs, match, progress);
      return prepared(match, read, progress.part(0.5, 1));
    }
  }

  /// Whether the columns that are needed were guessed to mean what they meant in training.
  private boolean alike(Imported guessed, ColumnMatch match) {
    Mapping found = guessed.report().mapping();
    return found.grain() == origin.facts().mapping().grain()
        && match.columns().stream()
            .filter(column -> column.found().isPresent())
            .allMatch(column ->
                found
                    .field(column.found().get())
                    .filter(field -> means(field, column.field()))
                    .isPresent());
  }

  /// The type matters where it decides what is read, for times; all else is read as in training.
  private static boolean means(Field found, Field trained) {
    return found.role() == trained.role()
        && (found.role() != Role.TIME || found.type() == trained.type());
  }

  /// Reads with the roles of training.
  private Imported again(
      OpenedFile opened, Pipeline.Source asIs, ColumnMatch match, Progress progress)
      throws ProblemException {
    Map<String, String> read = new HashMap<>(asIs.options().read());
    read.put("rows", origin.events() ? "events" : "sessions");
    Map<String, Role> roles = new HashMap<>();
    Map<String, ColumnType> types = new HashMap<>();
    for (Field field : origin.facts().mapping().fields()) {
      String name = match.all().get(field.name());
      if (name != null) {
        roles.put(name, field.role());
        if (field.role() == Role.TIME) {
          types.put(name, field.type());
        }
      }
    }
    return opened.read(
        new Pipeline.Source(asIs.files(), List.of(), new ReadOptions(read, roles, Set.of(), types)),
        progress.part(0.4, 0.5));
  }

  private Prepared prepared(ColumnMatch match, Imported read, Progress progress)
      throws ProblemException {
    Mapping mapping = present(match);
    Imported renamed = read.as(mapping, match.all(), origin.facts().codeWords(), progress);
    for (Pipeline.Fix fix : pipeline.fixes()) {
      renamed = OpenedFile.fixed(renamed, fix, progress);
    }
    List<String> notes = new ArrayList<>();
    boolean customers = origin.goal().ofCustomers();
    SessionRule rule = pipeline.sessions().orElseGet(() -> SessionRule.standard(mapping));
    Sessions sessions =
        customers
            ? Sessions.ofCustomers(renamed, mapping)
            : new Sessions(renamed, mapping, rule, origin.features());
    Snapshot snapshot =
        customers
            ? customers(sessions, notes, progress)
            : sessions.snapshot(ending(match), origin.revenue(), origin.moment(), progress);
    if (!customers && learnt()) {
      notes.add(Messages.text("project.scored.learnt", snapshot.noun()));
    }
    notes.addAll(match.notes());
    List<String> problems = problems(match, read, sessions, progress);
    notes.addAll(problems);
    notes.addAll(left(snapshot));
    List<String> next = next(sessions, snapshot, progress);
    Optional<OwnColumns> own = own(match, read, renamed, snapshot, progress);
    if (own.filter(columns -> columns.names().isEmpty()).isPresent()) {
      notes.add(Messages.text("project.scored.own", snapshot.noun()));
    }
    return new Prepared(file, scorer, match, Optional.of(snapshot), next, own, problems, notes);
  }

  /// Empty where a row is an event, or rows were left out, so that they do not stand in line.
  private Optional<OwnColumns> own(
      ColumnMatch match, Imported read, Imported renamed, Snapshot snapshot, Progress progress)
      throws ProblemException {
    if (origin.events() || renamed.report().rows() != snapshot.rows()) {
      return Optional.empty();
    }
    Mapping mapping = present(match);
    Optional<String> customer = named(match, mapping, Role.CUSTOMER);
    Optional<String> id = named(match, mapping, Role.SESSION).or(() -> customer);
    List<String> others =
        read.report().mapping().fields().stream()
            .map(Field::name)
            .filter(name -> !Optional.of(name).equals(id) && !Optional.of(name).equals(customer))
            .toList();
    boolean few = (long) others.size() * snapshot.rows() <= OwnColumns.MOST && !others.isEmpty();
    return Optional.of(
        new OwnColumns(
            id,
            customer.filter(name -> !Optional.of(name).equals(id)),
            few ? others : List.of(),
            few ? renamed.written(others, progress) : List.of()));
  }

  private static Optional<String> named(ColumnMatch match, Mapping mapping, Role role) {
    return mapping.first(role).map(field -> match.all().get(field.name()));
  }

  /// Whether this is a file of the analysis, maybe under another name. How its sessions ended the
  /// models know; what customers do after its end they do not.
  private boolean learnt() {
    return Stream.concat(pipeline.source().files().stream(), pipeline.source().testFiles().stream())
        .anyMatch(this::same);
  }

  /// A file that is not there any more cannot be compared.
  private boolean same(Path known) {
    try {
      return Files.mismatch(known, file.path()) < 0;
    } catch (IOException _) {
      return false;
    }
  }

  /// How it ended, where a row that is a session tells it; it can be scored without.
  private Optional<Expression> ending(ColumnMatch match) throws ProblemException {
    Optional<Expression> ending = origin.ending();
    return origin.events() || match.all().keySet().containsAll(written(ending))
        ? ending
        : Optional.empty();
  }

  private List<String> next(Sessions sessions, Snapshot snapshot, Progress progress)
      throws ProblemException {
    return scorer.recommendations().isEmpty()
        ? List.of()
        : new NextBest(scorer.recommendations().getFirst(), origin.facts())
            .of(sessions, snapshot, progress);
  }

  /// Customers as they are when the file ends: what will follow is what is predicted.
  private Snapshot customers(Sessions sessions, List<String> notes, Progress progress)
      throws ProblemException {
    Horizon horizon = origin.horizon();
    Cutoffs now = new Cutoffs(List.of(sessions.span(progress).now(horizon)), horizon);
    notes.add(
        Messages.text("project.customers.as_of", Cutoffs.at(now.test()).date(), horizon.words()));
    Customers.Ask ask = new Customers.Ask(Optional.empty(), origin.revenue(), now);
    return sessions.customers(origin.features(), ask, progress).all();
  }

  /// The mapping of training; where a row is a session, without names the file does not give.
  private Mapping present(ColumnMatch match) {
    Mapping trained = origin.facts().mapping();
    if (origin.events()) {
      return trained;
    }
    return new Mapping(
        trained.grain(),
        trained.fields().stream()
            .filter(field ->
                match.all().containsKey(field.name())
                    || (field.role() != Role.SESSION && field.role() != Role.CUSTOMER))
            .toList(),
        trained.knownAfter());
  }

  /// What is wrong with single rows.
  private List<String> problems(
      ColumnMatch match, Imported read, Sessions sessions, Progress progress)
      throws ProblemException {
    List<String> notes = new ArrayList<>();
    if (read.report().rejected() > 0) {
      notes.add(Messages.text("project.rows.refused", Formats.count(read.report().rejected())));
    }
    Oddities found = sessions.oddities(origin.facts(), columns(), progress);
    if (found.outside() > 0) {
      notes.add(Messages.text("project.rows.outside", Formats.count(found.outside())));
    }
    Map<String, Long> unreadable = new TreeMap<>(found.unreadable());
    lost(match, read.report())
        .forEach((column, cells) -> unreadable.merge(column, cells, Long::sum));
    unreadable.forEach((column, cells) ->
        notes.add(Messages.text("project.cells.unreadable", Formats.count(cells), column)));
    found
        .unseen()
        .forEach((column, unseen) ->
            notes.add(
                Messages.text(
                    "project.cells.unseen",
                    Formats.count(unseen.rows()),
                    column,
                    unseen.example())));
    return notes;
  }

  /// Cells that reading the new file alone found to be none of their column's type, by column of
  /// training; only of those that are looked at.
  private Map<String, Long> lost(ColumnMatch match, ImportReport report) throws ProblemException {
    Map<String, Long> lost = new HashMap<>();
    for (String column : columns()) {
      List<String> names = Optional.ofNullable(match.all().get(column)).stream().toList();
      report.quality().stream()
          .filter(found -> found.finding().equals("unreadable") && found.columns().equals(names))
          .forEach(found -> lost.merge(column, found.count(), Long::sum));
    }
    return lost;
  }

  private static List<String> left(Snapshot snapshot) {
    List<String> notes = new ArrayList<>();
    if (snapshot.scored().notReached() > 0) {
      notes.add(
          Messages.text(
              "project.not_reached",
              snapshot.noun(),
              Formats.count(snapshot.scored().notReached()),
              snapshot.moment().words()));
    }
    if (snapshot.scored().alreadyDecided() > 0) {
      notes.add(
          Messages.text(
              "project.already_decided",
              snapshot.noun(),
              Formats.count(snapshot.scored().alreadyDecided())));
    }
    return notes;
  }

  /// The features the models and segments look at.
  private List<Feature> used() {
    Set<String> ids =
        Stream.concat(Stream.of(scorer.conversion()), scorer.revenue().stream())
            .map(Model::inputs)
            .flatMap(List::stream)
            .map(input -> input.info().id())
            .collect(Collectors.toSet());
    scorer.assigner().ifPresent(assigner -> ids.addAll(assigner.inputs()));
    return origin.features().stream().filter(feature -> ids.contains(feature.id())).toList();
  }

  /// The columns those are made from.
  private Set<String> columns() throws ProblemException {
    Set<String> columns = new TreeSet<>();
    List<Feature> used = used();
    used.stream().map(Feature::column).forEach(columns::add);
    boolean prior = used.stream().anyMatch(feature -> feature.op().prior());
    if (origin.goal().ofCustomers()) {
      if (used.stream().anyMatch(feature -> feature.op().earns())) {
        columns.addAll(written(origin.revenue()));
      }
      columns.remove("");
      return columns;
    }
    if (prior || !(origin.moment() instanceof DecisionMoment.End)) {
      columns.addAll(written(origin.outcome()));
    }
    if (prior) {
      columns.addAll(written(origin.revenue()));
    }
    if (origin.moment() instanceof DecisionMoment.FirstEvent) {
      origin.facts().mapping().first(Role.EVENT).ifPresent(field -> columns.add(field.name()));
    }
    columns.remove("");
    return columns;
  }

  private Set<String> written(Optional<Expression> expression) {
    return expression.stream()
        .flatMap(found -> Expressions.ownNames(found).stream())
        .map(this::column)
        .collect(Collectors.toSet());
  }

  /// The column a name of an expression stands for, itself or a feature made from it.
  private String column(String name) {
    return origin.features().stream()
        .filter(feature -> feature.id().equals(name))
        .map(Feature::column)
        .findFirst()
        .orElse(name);
  }

  private Map<Field, ColumnMatch.Need> needs() throws ProblemException {
    Set<String> columns = columns();
    Mapping mapping = origin.facts().mapping();
    List<Field> key = mapping.sessionKey();
    boolean prior = used().stream().anyMatch(feature -> feature.op().prior());
    boolean customers = origin.goal().ofCustomers();
    Map<Field, ColumnMatch.Need> needs = new LinkedHashMap<>();
    for (Field field : mapping.fields()) {
      boolean events = mapping.grain() == Grain.EVENTS;
      boolean used =
          columns.contains(field.name())
              || (events && (field.role() == Role.TIME || field.role() == Role.ORDER))
              || (prior && field.role() == Role.CUSTOMER);
      needs.put(
          field,
          events && (key.contains(field) || (customers && field.role() == Role.TIME))
              ? ColumnMatch.Need.VITAL
              : used ? ColumnMatch.Need.USED : ColumnMatch.Need.UNUSED);
    }
    return needs;
  }
}
