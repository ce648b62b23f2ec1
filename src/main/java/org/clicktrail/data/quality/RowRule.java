package org.clicktrail.data.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.data.engine.Sql;

/// Rows that can be left out, each as SQL over the view `rows`.
public enum RowRule {
  /// The same event or row again under the same key but with other cells: all but the first.
  SAME_KEY("duplicate_keys") {
    @Override
    Optional<String> rows(ImportReport report) {
      List<Field> key = key(report.mapping());
      if (key.isEmpty()) {
        return Optional.empty();
      }
      String columns = names(key);
      String filled =
          key.stream()
              .map(field -> Sql.name(field.name()) + " is not null")
              .collect(Collectors.joining(" and "));
      return Optional.of(
          "select \"#row\" from (select \"#row\", "
              + again(columns)
              + " as again, "
              + again(names(report.mapping().fields()))
              + " as copy from rows where "
              + filled
              + ") where again > 1 and copy = 1");
    }

    @Override
    List<String> columns(ImportReport report) {
      return key(report.mapping()).stream().map(Field::name).toList();
    }
  },

  /// Visitors that click faster or more evenly than a hand does, and rows whose agent says robot.
  ROBOTS("robots") {
    @Override
    Optional<String> rows(ImportReport report) {
      return visitor(report.mapping())
          .map(visitor ->
              "select \"#row\" from rows where "
                  + Sql.name(visitor.name())
                  + " in (select k from ("
                  + robots(visitor)
                  + "))"
                  + agents(report.mapping()));
    }

    @Override
    List<String> columns(ImportReport report) {
      return visitor(report.mapping()).map(Field::name).stream().toList();
    }
  },

  /// Times after the file was written.
  FUTURE("future") {
    @Override
    Optional<String> rows(ImportReport report) {
      return written(report)
          .map(at ->
              "select \"#row\" from rows where \"#time\" > timestamp '"
                  + at.plus(Duration.ofDays(1)).toString().replace("T", " ").substring(0, 19)
                  + "'");
    }

    @Override
    List<String> columns(ImportReport report) {
      return report.mapping().all(Role.TIME).stream().map(Field::name).toList();
    }
  },

  /// Prices, counts and durations below zero.
  IMPOSSIBLE("impossible") {
    @Override
    Optional<String> rows(ImportReport report) {
      List<String> columns = columns(report);
      return columns.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "select \"#row\" from rows where "
                  + columns.stream()
                      .map(column -> Sql.name(column) + " < 0")
                      .collect(Collectors.joining(" or ")));
    }

    @Override
    List<String> columns(ImportReport report) {
      return report.quality().stream()
          .filter(found -> found.finding().equals(finding()))
          .flatMap(found -> found.columns().stream())
          .toList();
    }
  };

  /// Events from which a pace says something.
  private static final int EVENTS = 30;

  /// Mean seconds between events at and below which no hand clicks so many times.
  private static final int FAST = 2;

  /// Spread of the pauses by their mean, at and below which they come from a clock.
  private static final double EVEN = 0.05;

  /// Seconds from which on a pause is between visits.
  private static final int APART = 1800;

  /// Seconds from which on even pauses may be days, which files without hours have.
  private static final int DAY = 86_400;

  private static final Pattern AGENT = Pattern.compile(".*agent");
  private static final String ROBOT_AGENTS =
      "bot|crawl|spider|slurp|curl/|wget|python|java/|go-http|feed|headless|monitor|archiver";

  private static final Pattern EVENT_KEY =
      Pattern.compile("(properties)?(uuid|eventid|insertid|messageid|hitid)");

  private final String finding;

  RowRule(String finding) {
    this.finding = finding;
  }

  /// The finding it belongs to.
  public String finding() {
    return finding;
  }

  /// SQL for the numbers of the rows concerned; empty where the file has not what it needs.
  abstract Optional<String> rows(ImportReport report);

  /// Columns it looks at.
  abstract List<String> columns(ImportReport report);

  /// The how manieth row of its kind, from 1.
  private static String again(String columns) {
    return "row_number() over (partition by " + columns + " order by \"#row\")";
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(field -> Sql.name(field.name())).collect(Collectors.joining(", "));
  }

  /// What should name a row: the id of the event; else who, when, what; for a row a session, its
  /// id.
  private static List<Field> key(Mapping mapping) {
    if (mapping.grain() == Grain.SESSIONS) {
      return mapping.first(Role.SESSION).stream().toList();
    }
    Optional<Field> event =
        mapping.fields().stream()
            .filter(field -> field.type() == ColumnType.ID && field.role() == Role.IGNORED)
            .filter(field -> EVENT_KEY.matcher(plain(field.name())).matches())
            .findFirst();
    if (event.isPresent()) {
      return event.stream().toList();
    }
    Optional<Field> time = clock(mapping);
    List<Field> who = mapping.sessionKey();
    if (time.isEmpty() || who.isEmpty() || !mapping.has(Role.EVENT)) {
      return List.of();
    }
    List<Field> key = new ArrayList<>(who);
    key.add(time.get());
    Stream.of(Role.EVENT, Role.PRODUCT, Role.PAGE)
        .flatMap(role -> mapping.all(role).stream())
        .forEach(key::add);
    return key;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Optional<Field> clock(Mapping mapping) {
    return mapping.all(Role.TIME).stream()
        .filter(field -> field.type() == ColumnType.INSTANT)
        .findFirst();
  }

  private static Optional<Field> visitor(Mapping mapping) {
    return mapping.grain() == Grain.EVENTS && clock(mapping).isPresent()
        ? mapping.first(Role.CUSTOMER).or(() -> mapping.first(Role.SESSION))
        : Optional.empty();
  }

  private static String agents(Mapping mapping) {
    return mapping.fields().stream()
        .filter(field -> AGENT.matcher(plain(field.name())).matches())
        .filter(field -> field.type() == ColumnType.CATEGORY || field.type() == ColumnType.TEXT)
        .map(field ->
            " or regexp_matches(lower(" + Sql.name(field.name()) + "), '" + ROBOT_AGENTS + "')")
        .findFirst()
        .orElse("");
  }

  /// Too fast or too even within visits, or even from visit to visit, as a monitor is that asks
  /// each hour; rows of one instant are one click.
  private static String robots(Field visitor) {
    String within = "filter (where pause < " + APART + ")";
    return """
    select k, count(*) as n from (
      select %1$s as k, epoch("#time") - lag(epoch("#time")) over (
        partition by %1$s order by "#time", "#row") as pause
      from rows where %1$s is not null and "#time" is not null)
    where pause > 0 and pause < %2$d
    group by k
    having count(*) %3$s >= %4$d and avg(pause) %3$s <= %5$d or %6$s or %7$s
    """
        .formatted(Sql.name(visitor.name()), DAY, within, EVENTS - 1, FAST, even(within), even(""));
  }

  /// Whether so many pauses come from a clock.
  private static String even(String which) {
    return "count(*) %1$s >= %2$d and stddev_pop(pause) %1$s <= %3$s * avg(pause) %1$s"
        .formatted(which, EVENTS - 1, EVEN);
  }

  /// When the newest of the files was written.
  private static Optional<Instant> written(ImportReport report) {
    return report.files().stream()
        .map(SourceFile::path)
        .flatMap(path -> {
          try {
            return Stream.of(Files.getLastModifiedTime(path));
          } catch (IOException _) {
            return Stream.empty();
          }
        })
        .max(Comparator.naturalOrder())
        .map(FileTime::toInstant);
  }

  /// The rule behind a finding.
  public static Optional<RowRule> of(String finding) {
    return Stream.of(values()).filter(rule -> rule.finding.equals(finding)).findFirst();
  }
}
