package org.clicktrail.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.feature.Facts;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Personal;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Pseudonyms;

/// What a project file does not tell: the cells of columns that are left out and hold personal
/// data. A project is passed on, and nothing is computed from them. Who is named by a role stays.
final class Withheld {

  private Withheld() {}

  static ImportReport of(ImportReport report) {
    Set<String> columns = leftOut(report.mapping()).map(Field::name).collect(Collectors.toSet());
    columns.retainAll(report.personal());
    return columns.isEmpty() ? report : without(report, columns);
  }

  private static ImportReport without(ImportReport report, Set<String> columns) {
    return report.showing(
        report.previews().stream()
            .map(one -> columns.contains(one.field().name()) ? made(one) : one)
            .toList(),
        report.rejects().stream().map(Withheld::made).toList(),
        report.quality().stream().map(Withheld::made).toList());
  }

  private static Preview made(Preview preview) {
    String name = preview.field().name();
    return new Preview(
        preview.field(),
        preview.reason(),
        Pseudonyms.of(name, preview.raw()),
        Pseudonyms.of(name, preview.parsed()));
  }

  private static Reject made(Reject reject) {
    return new Reject(
        reject.file(),
        reject.line(),
        reject.column(),
        reject.reason(),
        Personal.hidden(reject.raw()));
  }

  private static Quality made(Quality found) {
    return new Quality(
        found.finding(),
        found.severity(),
        found.columns(),
        found.count(),
        found.share(),
        found.title(),
        found.detail(),
        found.examples().stream().map(Personal::hidden).toList());
  }

  static Origin of(Origin origin) {
    Set<String> columns =
        leftOut(origin.facts().mapping())
            .filter(field ->
                Personal.of(field.name(), field.type(), words(origin, field.name())).isPresent())
            .map(Field::name)
            .collect(Collectors.toSet());
    return columns.isEmpty() ? origin : without(origin, columns);
  }

  private static Origin without(Origin origin, Set<String> columns) {
    Facts facts = origin.facts();
    Map<String, ColumnFacts> kept = new HashMap<>(facts.columns());
    columns.forEach(name -> kept.computeIfPresent(name, (_, found) -> made(name, found)));
    return new Origin(
        new Facts(
            facts.mapping(),
            facts.clock(),
            facts.calendar(),
            facts.returning(),
            kept,
            facts.codeWords(),
            facts.zone()),
        origin.goal(),
        origin.visits().stream().map(visit -> without(visit, columns)).toList(),
        origin.products().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> without(one.getValue(), columns))));
  }

  private static ColumnFacts made(String name, ColumnFacts found) {
    return new ColumnFacts(
        found.words(),
        found.distinct(),
        Pseudonyms.of(name, found.top()),
        found.numeric(),
        found.min(),
        found.max(),
        found.fixed());
  }

  private static Visit without(Visit visit, Set<String> columns) {
    return new Visit(
        visit.session(),
        visit.events().stream()
            .map(event -> new Visit.Event(event.time(), without(event.cells(), columns)))
            .toList(),
        visit.earlier());
  }

  private static Map<String, String> without(Map<String, String> cells, Set<String> columns) {
    Map<String, String> kept = new HashMap<>(cells);
    kept.keySet().removeAll(columns);
    return kept;
  }

  private static Stream<Field> leftOut(Mapping mapping) {
    return mapping.fields().stream().filter(field -> field.role() == Role.IGNORED);
  }

  /// What is told of a column.
  private static List<String> words(Origin origin, String column) {
    ColumnFacts found = origin.facts().columns().get(column);
    return Stream.concat(
            found == null ? Stream.of() : found.top().stream(),
            origin.visits().stream()
                .flatMap(visit -> visit.events().stream())
                .flatMap(event -> event.cell(column).stream()))
        .distinct()
        .toList();
  }
}
