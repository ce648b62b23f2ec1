package org.clicktrail.core.feature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Features of a file with a row a session: its columns as they are, under their own names, the
/// outcome included (whoever trains leaves it out, see core.goal.Goals).
final class SessionColumns {

  private static final Pattern YEAR =
      Pattern.compile("(?i)year|jahr|annee|année|(?<![a-z])(yr|año|anno|ano)(?![a-z])");

  private SessionColumns() {}

  static List<Feature> of(Facts facts) {
    return facts.mapping().fields().stream()
        .flatMap(field -> facts.of(field).flatMap(known -> feature(facts, field, known)).stream())
        .toList();
  }

  private static Optional<Feature> feature(Facts facts, Field field, ColumnFacts known) {
    if (!used(field.role(), field.type())) {
      return Optional.empty();
    }
    FeatureInfo info =
        new FeatureInfo(
            field.name(),
            field.label(),
            Messages.text("features.column.explanation", field.name()),
            unit(field, known),
            kind(field, known),
            Levers.lever(field),
            field.name());
    List<String> levels = known.words() ? known.levels() : List.of();
    return Optional.of(
        new Feature(
            info, Op.FIRST, field.name(), "", levels, facts.shown(field.name(), levels), 1));
  }

  /// That of the file; whole numbers that are all years of our time, or of any time in a column
  /// that says so, are years.
  private static String unit(Field field, ColumnFacts known) {
    if (!field.unit().isEmpty() || known.words() || field.type() != ColumnType.WHOLE) {
      return field.unit();
    }
    boolean recent = known.min() >= 1900 && known.max() <= 2100;
    boolean named = YEAR.matcher(field.name()).find() && known.min() >= 1000 && known.max() <= 2999;
    return recent || named ? Formats.YEAR : "";
  }

  private static boolean used(Role role, ColumnType type) {
    return switch (role) {
      case FEATURE,
          CODE,
          CATEGORY,
          PRICE,
          QUANTITY,
          CHANNEL,
          DEVICE,
          COUNTRY,
          PAGE,
          EVENT,
          OUTCOME,
          PRODUCT ->
          type != ColumnType.ID
              && type != ColumnType.TEXT
              && type != ColumnType.INSTANT
              && type != ColumnType.DATE;
      // a month in words says something even where it is also the time of the row
      case TIME -> type == ColumnType.CATEGORY;
      case SESSION, VISIT, CUSTOMER, ORDER, IGNORED -> false;
    };
  }

  private static Kind kind(Field field, ColumnFacts known) {
    if (known.words()) {
      return Kind.CATEGORY;
    }
    return switch (field.type()) {
      case YES_NO -> Kind.YES_NO;
      case WHOLE -> known.min() >= 0 ? Kind.COUNT : Kind.NUMBER;
      default -> Kind.NUMBER;
    };
  }
}
