package org.clicktrail.core.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;

/// Features of a file with a row a session: its columns as they are, under their own names, the
/// outcome included (whoever trains leaves it out, see core.goal.Goals).
final class SessionColumns {

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
            field.unit(),
            kind(field, known),
            known.words() ? CHANGEABLE_WORDS.contains(field.role()) : changeable(field),
            field.name());
    List<String> levels = known.words() ? known.levels() : List.of();
    return Optional.of(
        new Feature(
            info, Op.FIRST, field.name(), "", levels, facts.shown(field.name(), levels), 1));
  }

  private static final List<Role> CHANGEABLE_WORDS = List.of(Role.CHANNEL, Role.PRODUCT);

  /// Words in the name of a column that tell who a customer is or what has happened: no shop can
  /// change them. Others are taken at their word.
  private static final Set<String> GIVEN =
      Set.of(
          "age",
          "birth",
          "birthday",
          "birthdate",
          "born",
          "dob",
          "income",
          "kid",
          "kidhome",
          "kids",
          "teen",
          "teenhome",
          "children",
          "dependents",
          "household",
          "tenure",
          "seniority",
          "recency",
          "since",
          "previous",
          "prior",
          "past",
          "history",
          "pdays",
          "first",
          "earlier",
          "last",
          "year",
          "month",
          "day",
          "days",
          "week",
          "weekday",
          "hour",
          "specialday",
          "salary",
          "height",
          "weight",
          "latitude",
          "longitude",
          "region",
          "zip",
          "postcode");

  /// Whether the name says that a column is given: "Age", "year_birth", "DaysSinceLastVisit".
  private static boolean given(String name) {
    String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return GIVEN.contains(name.toLowerCase(Locale.ROOT))
        || Arrays.stream(spaced.split("[^\\p{L}]+", -1)).anyMatch(GIVEN::contains);
  }

  private static boolean changeable(Field field) {
    return field.type() != ColumnType.YES_NO
        && !given(field.name())
        && (field.role() == Role.FEATURE || field.role() == Role.PRICE);
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
