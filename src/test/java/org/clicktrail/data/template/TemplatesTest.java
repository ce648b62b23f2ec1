package org.clicktrail.data.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;
import org.junit.jupiter.api.Test;

class TemplatesTest {

  @Test
  void everyTemplateIsFoundByItsColumnsInAnyOrderAndCase() {
    for (Template template : Templates.ALL) {
      List<ColumnProfile> columns = new ArrayList<>();
      for (ColumnSpec spec : needed(template)) {
        columns.add(profile(written(template, spec.key()), ColumnType.WHOLE));
      }
      Collections.shuffle(columns, java.util.Random.from(new SplittableRandom(1)));
      Recognised found = Templates.recognise(columns, Map.of());
      assertEquals(template.id(), found.id());
      assertEquals(template.grain(), found.grain());
    }
  }

  @Test
  void everyTemplateHasItsNameAndItsExpressionsNameColumns() {
    for (String id : Templates.ids()) {
      assertTrue(Messages.has("template." + id + ".name"), "missing: template." + id + ".name=");
    }
    for (Template template : Templates.ALL) {
      List<ColumnProfile> columns =
          needed(template).stream().map(spec -> profile(spec.key(), ColumnType.WHOLE)).toList();
      Recognised found = Templates.recognise(columns, Map.of());
      for (Optional<String> expression : List.of(found.outcome(), found.revenue())) {
        assertTrue(expression.isEmpty() || !expression.get().contains("{"), template.id());
      }
    }
  }

  @Test
  void labelsAndCodesBelongToColumns() {
    for (Template template : Templates.ALL) {
      for (ColumnSpec spec : template.columns()) {
        assertEquals(
            spec.key(), ColumnProfile.key(spec.key()), "keys hold letters and digits only");
      }
    }
  }

  @Test
  void outcomeOfAnUnknownFileIsGuessedFromItsName() {
    List<ColumnProfile> columns =
        List.of(
            new ColumnProfile("lead", ColumnType.ID, 100, 1, List.of("a1"), true),
            new ColumnProfile("visits", ColumnType.WHOLE, 9, 0.09, List.of("1"), true),
            new ColumnProfile(
                "Is Converted", ColumnType.YES_NO, 2, 0.02, List.of("no", "yes"), true));
    Recognised found = Templates.recognise(columns, Map.of());
    assertEquals("generic", found.id());
    assertEquals(Grain.SESSIONS, found.grain());
    assertEquals(Optional.of("column \"Is Converted\"=yes"), found.outcome());
    assertEquals(Role.SESSION, role(found, "lead"));
  }

  @Test
  void eventsOfAnUnknownFileAreGuessedFromNamesAndWords() {
    List<ColumnProfile> columns =
        List.of(
            new ColumnProfile("visitorId", ColumnType.WHOLE, 30, 0.3, List.of("1"), true),
            new ColumnProfile("timestamp", ColumnType.INSTANT, 100, 1, List.of("x"), true),
            new ColumnProfile(
                "event", ColumnType.CATEGORY, 3, 0.03, List.of("view", "Purchase"), true),
            new ColumnProfile("itemid", ColumnType.WHOLE, 50, 0.5, List.of("1"), true),
            new ColumnProfile("price", ColumnType.DECIMAL, 50, 0.5, List.of("1.5"), true));
    Recognised found = Templates.recognise(columns, Map.of());
    assertEquals(Grain.EVENTS, found.grain());
    assertEquals(Role.CUSTOMER, role(found, "visitorId"));
    assertEquals(Role.TIME, role(found, "timestamp"));
    assertEquals(Role.PRODUCT, role(found, "itemid"));
    assertEquals(Optional.of("event=Purchase"), found.outcome());
    assertEquals(Optional.of("sum(price where event=Purchase)"), found.revenue());
  }

  @Test
  void rolesOfNamelessColumnsAreGuessedFromCellsAndWaitForTheUser() {
    List<ColumnProfile> columns =
        List.of(
            new ColumnProfile("k1", ColumnType.ID, 30, 0.3, List.of("a1", "a2"), true),
            new ColumnProfile("k2", ColumnType.INSTANT, 90, 0.9, List.of("x", "y"), true),
            new ColumnProfile(
                "k3", ColumnType.CATEGORY, 3, 0.03, List.of("click", "cart", "order"), true),
            new ColumnProfile("k4", ColumnType.DECIMAL, 50, 0.5, List.of("1.50", "12.99"), true),
            new ColumnProfile("k5", ColumnType.CATEGORY, 3, 0.03, List.of("DE", "PL", "FR"), true),
            new ColumnProfile("k6", ColumnType.CATEGORY, 3, 0.03, List.of("/home", "/cart"), true),
            new ColumnProfile("k7", ColumnType.CATEGORY, 3, 0.03, List.of("red", "blue"), true));
    Recognised found = Templates.recognise(columns, Map.of());
    assertEquals("generic", found.id());
    assertEquals(
        List.of(Role.TIME, Role.EVENT, Role.PRICE, Role.COUNTRY, Role.PAGE, Role.FEATURE),
        List.of(
            role(found, "k2"),
            role(found, "k3"),
            role(found, "k4"),
            role(found, "k5"),
            role(found, "k6"),
            role(found, "k7")));
    assertEquals(Grain.EVENTS, found.grain());
    assertTrue(
        found.fields().stream()
            .filter(field -> !field.name().equals("k1") && !field.name().equals("k7"))
            .noneMatch(Field::sure));
  }

  @Test
  void theUsersRoleWinsAndTheGuessGivesWay() {
    List<ColumnProfile> columns =
        List.of(profile("session_id", ColumnType.WHOLE), profile("basket", ColumnType.WHOLE));
    Recognised found = Templates.recognise(columns, Map.of("basket", Role.SESSION));
    assertEquals(Role.SESSION, role(found, "basket"));
    assertEquals(Role.FEATURE, role(found, "session_id"));
  }

  private static List<ColumnSpec> needed(Template template) {
    return template.columns().stream().filter(ColumnSpec::needed).toList();
  }

  private static Role role(Recognised found, String name) {
    return found.fields().stream()
        .filter(field -> field.name().equals(name))
        .map(Field::role)
        .findFirst()
        .orElseThrow();
  }

  private static String written(Template template, String key) {
    return template.facts().exactNames().stream()
        .filter(name -> ColumnProfile.key(name).equals(key))
        .findFirst()
        .orElse(key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1));
  }

  private static ColumnProfile profile(String name, ColumnType type) {
    return new ColumnProfile(name, type, 10, 0.1, List.of(), true);
  }
}
