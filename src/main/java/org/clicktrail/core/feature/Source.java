package org.clicktrail.core.feature;

import java.util.List;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Role;

/// What a feature is computed from; decides for which columns of a file it exists.
public enum Source {
  /// The events themselves.
  EVENTS,
  /// Times of day.
  CLOCK,
  /// Dates.
  CALENDAR,
  /// Earlier sessions of the customer.
  CUSTOMER,
  /// What the customer earned, by the revenue of the question.
  REVENUE,
  /// The price.
  PRICE,
  /// The product.
  PRODUCT,
  /// The kind of event.
  EVENT,
  /// Category or page.
  PLACE,
  /// A page that is numbered.
  PAGE_NUMBER,
  /// Other words that change within a session, three or more of them.
  CODE,
  /// Other words that change within a session, two of them.
  PAIR,
  /// Other numbers that change within a session.
  NUMBER,
  /// Words that stay the same in a session, also channel, device and country.
  VISIT,
  /// Numbers that stay the same in a session.
  VISIT_NUMBER;

  /// Whether the file has what features without a column of their own need.
  boolean given(Facts facts) {
    return switch (this) {
      case EVENTS, REVENUE -> true;
      case CLOCK -> facts.clock();
      case CALENDAR -> facts.calendar();
      case CUSTOMER -> facts.returning();
      default -> false;
    };
  }

  /// The columns it exists for, in file order.
  List<Field> columns(Facts facts) {
    return facts.mapping().fields().stream()
        .filter(field -> facts.of(field).filter(known -> applies(field.role(), known)).isPresent())
        .toList();
  }

  private boolean applies(Role role, ColumnFacts known) {
    return switch (this) {
      case EVENTS, CLOCK, CALENDAR, CUSTOMER, REVENUE -> false;
      case PRICE -> role == Role.PRICE && !known.words();
      case PRODUCT -> role == Role.PRODUCT;
      case EVENT -> role == Role.EVENT;
      case PLACE -> role == Role.CATEGORY || role == Role.PAGE;
      case PAGE_NUMBER -> role == Role.PAGE && known.numeric() && known.distinct() > 2;
      case CODE -> other(role) && known.words() && !known.fixed() && known.distinct() > 2;
      case PAIR -> other(role) && known.words() && !known.fixed() && known.distinct() == 2;
      case NUMBER -> other(role) && !known.words() && !known.fixed();
      case VISIT -> known.words() && (visit(role) || (other(role) && known.fixed()));
      case VISIT_NUMBER -> other(role) && !known.words() && known.fixed();
    };
  }

  private static boolean other(Role role) {
    return role == Role.FEATURE || role == Role.CODE || role == Role.QUANTITY;
  }

  private static boolean visit(Role role) {
    return role == Role.CHANNEL || role == Role.DEVICE || role == Role.COUNTRY;
  }
}
