package org.clicktrail.data.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.schema.Recognition;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;

/// The registry of known exports; whatever none of them recognises is generic.
public final class Templates {

  /// Every known export, the most particular first.
  static final List<Template> ALL =
      Stream.of(
              StudyTemplates.ALL,
              CustomerTemplates.ALL,
              ShopTemplates.ALL,
              OrderTemplates.ALL,
              GoogleTemplates.ALL,
              TrackingTemplates.ALL,
              WebTemplates.ALL)
          .flatMap(List::stream)
          .toList();

  /// One name may say something else than it seems.
  private static final int SEVERAL = 2;

  private Templates() {}

  /// What the columns of a file mean: by their names if a known export has them all, else by names
  /// and cells.
  ///
  /// @param roles what the user says, by name in the file; it wins over every guess
  public static Recognised recognise(List<ColumnProfile> columns, Map<String, Role> roles) {
    return found(columns)
        .map(found -> found.template.describe(columns, found.match))
        .map(found -> found.withFields(Generic.told(found.fields(), columns, roles)))
        .orElseGet(() -> Generic.recognise(columns, roles));
  }

  private record Found(Template template, Match match) {}

  private static Optional<Found> found(List<ColumnProfile> columns) {
    Optional<Found> named =
        ALL.stream()
            .flatMap(template -> template.byName(columns).map(m -> new Found(template, m)).stream())
            .findFirst();
    return named.or(() ->
        ALL.stream()
            .flatMap(template -> template.byLook(columns).map(m -> new Found(template, m)).stream())
            .filter(found -> !contradicted(found.match, columns))
            .max(Comparator.comparingDouble(found -> found.match.rank())));
  }

  /// Whether names that say what several columns are would have to be wrong: a `price` is no visit.
  private static boolean contradicted(Match match, List<ColumnProfile> columns) {
    return match.columns().entrySet().stream()
            .filter(entry -> {
              ColumnProfile column = columns.get(entry.getKey());
              ColumnSpec spec = entry.getValue();
              return spec.names().noneMatch(column.key()::equals)
                  && UsualNames.role(column.key(), column.type())
                      .filter(usual -> usual != spec.role())
                      .isPresent();
            })
            .count()
        >= SEVERAL;
  }

  /// Ids of all templates, `generic` last.
  public static List<String> ids() {
    return Stream.concat(ALL.stream().map(Template::id), Stream.of(Recognition.GENERIC)).toList();
  }

  /// The name of a template for the user.
  public static String name(String id) {
    return Messages.text("template." + id + ".name");
  }
}
