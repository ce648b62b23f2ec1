package org.clicktrail.data.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Personal;
import org.clicktrail.core.schema.Recognition;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// Guesses roles from names and cells where no template knows the file. Every guess of weight is
/// unsure and waits for the user.
final class Generic {

  private static final Set<ColumnType> NUMBERS = Set.of(ColumnType.WHOLE, ColumnType.DECIMAL);
  private static final Set<ColumnType> TIMES = Set.of(ColumnType.INSTANT, ColumnType.DATE);
  private static final Pattern ID_NAME = Pattern.compile(".*(id|uuid|guid|hash)");
  private static final Pattern CODE_NAME =
      Pattern.compile(".*(code|type|zip|postcode|plz|browser|region|os|operatingsystems?)");

  private Generic() {}

  /// Sets the roles the user gave; a guess that claims a role for a single column gives way.
  static List<Field> told(
      List<Field> fields, List<ColumnProfile> columns, Map<String, Role> roles) {
    Set<Role> given = Set.copyOf(roles.values());
    List<Field> all = new ArrayList<>();
    for (int at = 0; at < fields.size(); at++) {
      Field field = fields.get(at);
      Role role = roles.get(field.name());
      if (role == field.role()) {
        all.add(field);
      } else if (role != null) {
        ColumnType type = typed(role, columns.get(at));
        all.add(field.withRole(role).withType(type));
      } else if (single(field.role()) && given.contains(field.role())) {
        all.add(
            new Field(
                field.name(), field.label(), field.type(), Role.FEATURE, field.unit(), false));
      } else {
        all.add(field);
      }
    }
    return all;
  }

  static Recognised recognise(List<ColumnProfile> columns, Map<String, Role> roles) {
    List<Field> fields = new ArrayList<>();
    Set<Role> taken = new HashSet<>();
    for (ColumnProfile column : columns) {
      Field field = field(column);
      if (single(field.role()) && !taken.add(field.role())) {
        field = new Field(field.name(), field.label(), field.type(), Role.FEATURE, "", false);
      }
      fields.add(field);
    }
    if (!taken.contains(Role.TIME) && !roles.containsValue(Role.TIME)) {
      firstTime(fields);
    }
    byLastNames(columns, fields, taken);
    byCells(columns, fields, taken);
    fields = told(fields, columns, roles);
    Grain grain = grain(columns, fields);
    Noun rows = Noun.SESSION;
    if (grain == Grain.SESSIONS) {
      rows = keyOfRows(columns, fields);
    }
    return new Recognised(
        new Recognition(
            Recognition.GENERIC,
            Messages.text("template.generic.name"),
            Messages.text("template.generic.reason"),
            0,
            Optional.empty(),
            rows),
        grain,
        fields,
        outcome(columns, fields, grain),
        revenue(columns, fields, grain),
        Set.of(),
        false,
        Map.of(),
        false,
        Set.of(),
        nonNegative(fields),
        Map.of(),
        List.of());
  }

  /// Gives fields of JSON within others the roles their own names suggest, where none has them:
  /// `order.total.amount` is an amount.
  private static void byLastNames(
      List<ColumnProfile> columns, List<Field> fields, Set<Role> taken) {
    for (int at = 0; at < fields.size(); at++) {
      Field field = fields.get(at);
      int dot = field.name().lastIndexOf('.');
      if (dot < 0 || field.role() != Role.FEATURE) {
        continue;
      }
      ColumnProfile column = columns.get(at);
      Optional<Role> role =
          UsualNames.role(ColumnProfile.key(field.name().substring(dot)), column.type())
              .filter(found -> found != Role.OUTCOME && !taken.contains(found));
      if (role.isPresent() && (!single(role.get()) || taken.add(role.get()))) {
        fields.set(at, field.withRole(role.get()).withType(typed(role.get(), column)));
      }
    }
  }

  /// Gives columns whose names say nothing the roles their cells suggest.
  private static void byCells(List<ColumnProfile> columns, List<Field> fields, Set<Role> taken) {
    boolean events = taken.contains(Role.EVENT) || taken.contains(Role.SESSION);
    for (int at = 0; at < fields.size(); at++) {
      Field field = fields.get(at);
      if (field.role() != Role.FEATURE && field.role() != Role.IGNORED) {
        continue;
      }
      ColumnProfile column = columns.get(at);
      Optional<Role> role = UsualCells.role(column, events).filter(found -> !taken.contains(found));
      if (role.isPresent() && (!single(role.get()) || taken.add(role.get()))) {
        events |= role.get() == Role.EVENT;
        ColumnType type = typed(role.get(), column);
        fields.set(at, new Field(field.name(), field.label(), type, role.get(), "", false));
      }
    }
  }

  /// The role a column has by itself.
  static Field field(ColumnProfile column) {
    String key = column.key();
    boolean numbered = column.type() == ColumnType.DECIMAL && ID_NAME.matcher(key).matches();
    // R writes the id 100000 as 1e+05, which makes the column one of decimals.
    Optional<Role> usual = UsualNames.role(key, numbered ? ColumnType.WHOLE : column.type());
    if (usual.isPresent()) {
      ColumnType read = typed(usual.get(), column);
      return new Field(column.name(), column.name(), read, usual.get(), "", false);
    }
    if (column.type() == ColumnType.CATEGORY
        && UsualNames.outcomeAbroad(key)
        && column.words().size() == 2
        && yes(column).isPresent()) {
      return new Field(column.name(), column.name(), ColumnType.CATEGORY, Role.OUTCOME, "", false);
    }
    boolean identifies = column.type() == ColumnType.ID || ID_NAME.matcher(key).matches();
    Role role = Role.FEATURE;
    ColumnType type = column.type();
    if (type == ColumnType.TEXT || (identifies && column.distinctShare() > 0.9)) {
      role = Role.IGNORED;
      type = type == ColumnType.TEXT ? type : ColumnType.ID;
    } else if (type == ColumnType.WHOLE
        && (CODE_NAME.matcher(key).matches() || identifies)
        && column.distinct() <= 1000) {
      role = Role.CODE;
      type = ColumnType.CATEGORY;
    }
    if (Personal.of(column.name(), column.type(), column.words()).isPresent()) {
      role = Role.IGNORED;
    }
    boolean sure = column.sure() && role == Role.FEATURE;
    return new Field(column.name(), column.name(), type, role, "", sure);
  }

  /// The role of a column that a known export has besides its own.
  static Field beside(ColumnProfile column) {
    Field field = field(column);
    if (!single(field.role())) {
      return field;
    }
    boolean names = field.type() == ColumnType.ID || field.type() == ColumnType.TEXT;
    Role role = names ? Role.IGNORED : Role.FEATURE;
    return new Field(field.name(), field.label(), field.type(), role, "", false);
  }

  private static ColumnType typed(Role role, ColumnProfile column) {
    return switch (role) {
      case SESSION, VISIT, CUSTOMER, PRODUCT -> ColumnType.ID;
      case TIME ->
          column.type() == ColumnType.WHOLE && column.distinct() > 100
              ? ColumnType.INSTANT
              : column.type();
      case CODE -> ColumnType.CATEGORY;
      case CATEGORY, DEVICE, COUNTRY ->
          column.type() == ColumnType.WHOLE ? ColumnType.CATEGORY : column.type();
      default -> column.type();
    };
  }

  private static boolean single(Role role) {
    return switch (role) {
      case SESSION, VISIT, CUSTOMER, TIME, ORDER, EVENT, PRODUCT, PRICE, QUANTITY, OUTCOME -> true;
      default -> false;
    };
  }

  private static void firstTime(List<Field> fields) {
    for (int at = 0; at < fields.size(); at++) {
      Field field = fields.get(at);
      if (TIMES.contains(field.type()) && field.role() == Role.FEATURE) {
        fields.set(at, new Field(field.name(), field.label(), field.type(), Role.TIME, "", false));
        return;
      }
    }
  }

  /// Events if several rows share a session or customer, or there is a kind of event.
  private static Grain grain(List<ColumnProfile> columns, List<Field> fields) {
    boolean event = false;
    boolean shared = false;
    boolean outcome = false;
    for (int at = 0; at < fields.size(); at++) {
      Role role = fields.get(at).role();
      event |= role == Role.EVENT;
      outcome |= role == Role.OUTCOME;
      boolean key = role == Role.SESSION || role == Role.CUSTOMER;
      shared |= key && columns.get(at).distinctShare() < 0.95;
    }
    return (event && !outcome) || (shared && !outcome) || (shared && event)
        ? Grain.EVENTS
        : Grain.SESSIONS;
  }

  /// A row a session or customer: a column that never repeats names the row.
  ///
  /// @return what it names
  private static Noun keyOfRows(List<ColumnProfile> columns, List<Field> fields) {
    boolean named = fields.stream().anyMatch(field -> field.role() == Role.SESSION);
    Noun rows = Noun.SESSION;
    for (int at = 0; at < fields.size() && !named; at++) {
      Field field = fields.get(at);
      boolean unique = columns.get(at).distinctShare() == 1;
      if (unique && (field.role() == Role.CUSTOMER || field.role() == Role.IGNORED)) {
        fields.set(
            at, new Field(field.name(), field.label(), ColumnType.ID, Role.SESSION, "", false));
        named = true;
        rows = field.role() == Role.CUSTOMER ? Noun.CUSTOMER : Noun.SESSION;
      }
    }
    return rows;
  }

  private static Optional<String> outcome(
      List<ColumnProfile> columns, List<Field> fields, Grain grain) {
    for (int at = 0; at < fields.size(); at++) {
      ColumnProfile column = columns.get(at);
      String name = Names.inExpression(column.name());
      if (fields.get(at).role() == Role.OUTCOME) {
        return yes(column)
            .map(word -> grain == Grain.EVENTS ? name + "=" + word : "column " + name + "=" + word);
      }
      if (fields.get(at).role() == Role.EVENT) {
        Optional<String> purchase =
            column.words().stream()
                .filter(word -> Vocabulary.PURCHASE_WORDS.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (purchase.isPresent()) {
          return purchase.map(word -> "event=" + Names.inExpression(word));
        }
      }
    }
    return Optional.empty();
  }

  /// Words that mean yes.
  private static final Set<String> YES =
      Set.of("true", "yes", "y", "t", "1", "ja", "oui", "si", "sí", "sì", "sim", "tak");

  private static Optional<String> yes(ColumnProfile column) {
    return column.words().stream()
        .filter(word -> YES.contains(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Optional<String> revenue(
      List<ColumnProfile> columns, List<Field> fields, Grain grain) {
    Optional<String> price = named(fields, Role.PRICE);
    if (price.isEmpty() || grain == Grain.SESSIONS) {
      return price.map(name -> "column " + name);
    }
    Optional<String> outcome = outcome(columns, fields, grain);
    if (outcome.isPresent()) {
      return Optional.of("sum(" + price.get() + " where " + outcome.get() + ")");
    }
    return named(fields, Role.QUANTITY)
        .map(quantity -> "sum(" + quantity + "*" + price.get() + ")");
  }

  private static Optional<String> named(List<Field> fields, Role role) {
    return fields.stream()
        .filter(field -> field.role() == role)
        .map(field -> Names.inExpression(field.name()))
        .findFirst();
  }

  private static Set<String> nonNegative(List<Field> fields) {
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      boolean time = field.name().toLowerCase(Locale.ROOT).contains("duration");
      if (field.role() == Role.PRICE || (time && NUMBERS.contains(field.type()))) {
        names.add(field.name());
      }
    }
    return names;
  }
}
