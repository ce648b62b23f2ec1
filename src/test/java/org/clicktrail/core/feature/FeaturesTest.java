package org.clicktrail.core.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.junit.jupiter.api.Test;

/// Contract of the registry of session features.
class FeaturesTest {

  private static final Path DOCS = Path.of("docs", "expressions.md");

  private static Field field(String name, ColumnType type, Role role) {
    return new Field(name, name, type, role, "", true);
  }

  private static ColumnFacts words(int distinct, boolean fixed) {
    List<String> top =
        IntStream.rangeClosed(1, Math.min(distinct, ColumnFacts.TOP))
            .mapToObj(Integer::toString)
            .toList();
    return new ColumnFacts(true, distinct, top, true, 1, distinct, fixed);
  }

  private static ColumnFacts numbers(boolean fixed) {
    return new ColumnFacts(false, 50, List.of(), true, 0, 9, fixed);
  }

  /// A file that has everything.
  private static Facts everything() {
    Map<String, ColumnFacts> columns = new HashMap<>();
    columns.put("kind", words(4, false));
    columns.put("product", words(500, false));
    columns.put("category", words(40, false));
    columns.put("page", words(5, false));
    columns.put("price", numbers(false));
    columns.put("colour", words(14, false));
    columns.put("price 2", words(2, false));
    columns.put("score", numbers(false));
    columns.put("age", numbers(true));
    columns.put("device", words(3, false));
    columns.put("campaign", words(3, true));
    return new Facts(
        new Mapping(
            Grain.EVENTS,
            List.of(
                field("session", ColumnType.ID, Role.SESSION),
                field("kind", ColumnType.CATEGORY, Role.EVENT),
                field("product", ColumnType.ID, Role.PRODUCT),
                field("category", ColumnType.CATEGORY, Role.CATEGORY),
                field("page", ColumnType.WHOLE, Role.PAGE),
                field("price", ColumnType.DECIMAL, Role.PRICE),
                field("colour", ColumnType.CATEGORY, Role.CODE),
                field("price 2", ColumnType.CATEGORY, Role.CODE),
                field("score", ColumnType.DECIMAL, Role.FEATURE),
                field("age", ColumnType.WHOLE, Role.FEATURE),
                field("device", ColumnType.CATEGORY, Role.DEVICE),
                field("campaign", ColumnType.CATEGORY, Role.FEATURE)),
            Set.of()),
        true,
        true,
        true,
        columns,
        Map.of("colour", Map.of("1", "beige", "2", "black")));
  }

  @Test
  void everyFeatureIsDocumented() throws IOException {
    String docs = Files.readString(DOCS);
    Set<String> missing =
        Features.ALL.stream()
            .map(FeatureRule::pattern)
            .filter(pattern -> !docs.contains("| `" + pattern + "` |"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), missing, "write a line for these in docs/expressions.md");
  }

  @Test
  void everyDocumentedFeatureExists() throws IOException {
    Set<String> patterns =
        Features.ALL.stream().map(FeatureRule::pattern).collect(Collectors.toSet());
    String table = Files.readString(DOCS).split("## Session features", 2)[1];
    List<String> unknown = new ArrayList<>();
    var line = Pattern.compile("(?m)^\\| `([^`]+)` \\|").matcher(table);
    while (line.find()) {
      if (!patterns.contains(line.group(1))) {
        unknown.add(line.group(1));
      }
    }
    assertEquals(List.of(), unknown, "documented, but not in Features.ALL");
  }

  @Test
  void everyFeatureHasItsTexts() {
    List<String> missing =
        Features.ALL.stream()
            .map(FeatureRule::key)
            .distinct()
            .flatMap(key -> List.of(key + ".label", key + ".explanation").stream())
            .map(key -> "features." + key)
            .filter(key -> !Messages.has(key))
            .map(key -> key + "=")
            .toList();
    assertEquals(List.of(), missing, "add these to features.properties");
  }

  @Test
  void everyRuleHasAMemberInAFileThatHasEverything() {
    Facts facts = everything();
    List<String> empty =
        Features.ALL.stream()
            .filter(rule -> rule.features(facts).findAny().isEmpty())
            .map(FeatureRule::pattern)
            .toList();
    assertEquals(List.of(), empty);
  }

  @Test
  void idsAreUniqueLowerCaseWords() {
    List<Feature> features = Features.of(everything());
    Set<String> ids = new HashSet<>();
    for (Feature feature : features) {
      assertTrue(ids.add(feature.id()), feature.id() + " twice");
      assertTrue(feature.id().matches("[\\p{Ll}\\d_]+"), feature.id());
      assertFalse(feature.info().label().contains("{"), feature.info().label());
      assertEquals(feature.levels().size(), feature.shown().size());
      assertEquals(feature.info().kind() == Kind.CATEGORY, !feature.levels().isEmpty());
    }
    assertTrue(features.size() >= 30, features.size() + " features");
  }

  @Test
  void aRepeatedIdGetsANumber() {
    Facts facts = everything();
    List<Field> fields = new ArrayList<>(facts.mapping().fields());
    fields.add(field("Category!", ColumnType.CATEGORY, Role.CATEGORY));
    Map<String, ColumnFacts> columns = new HashMap<>(facts.columns());
    columns.put("Category!", words(3, false));
    List<String> ids =
        Features.of(
                new Facts(
                    new Mapping(Grain.EVENTS, fields, Set.of()),
                    true,
                    true,
                    true,
                    columns,
                    Map.of()))
            .stream()
            .map(Feature::id)
            .toList();
    assertTrue(ids.containsAll(List.of("category_first", "category_first_2")));
  }

  @Test
  void keepsThirtyWordsAndOther() {
    Feature first = feature("category_first");
    assertEquals(31, first.levels().size());
    assertEquals(Feature.OTHER, first.levels().getLast());
    assertEquals(14, feature("colour_top").levels().size());
  }

  @Test
  void showsWordsInsteadOfCodes() {
    Feature top = feature("colour_top");
    assertEquals(List.of("1", "2", "3"), top.levels().subList(0, 3));
    assertEquals(List.of("beige", "black", "3"), top.shown().subList(0, 3));
    assertEquals("Clicks with colour = beige", feature("n_colour_1").info().label());
    assertEquals(Set.of("colour=1", "colour=beige"), feature("n_colour_1").info().inputs());
  }

  @Test
  void knowsFromWhichEventOnAFeatureSaysSomething() {
    List<Feature> features = Features.of(everything());
    List<String> atOne = ids(Features.knownAfter(features, 1));
    assertTrue(atOne.containsAll(List.of("price_sum", "category_first", "weekday", "n_1")));
    assertFalse(atOne.contains("price_sd"));
    List<String> atThree = ids(Features.knownAfter(features, 3));
    assertTrue(atThree.containsAll(List.of("price_sd", "last_gap_s", "n_colours")));
    assertFalse(atThree.contains("clicks"), "clicks are 3 for everybody after 3 events");
    assertEquals(features, Features.knownAfter(features, 0));
  }

  @Test
  void withoutTimesNothingIsInvented() {
    Facts facts = everything();
    List<String> ids =
        ids(
            Features.of(
                new Facts(facts.mapping(), false, false, false, facts.columns(), Map.of())));
    for (String timed :
        List.of("duration_s", "time_to_2_s", "hour", "weekday", "month", "prior_sessions")) {
      assertTrue(ids(Features.of(facts)).contains(timed), timed);
      assertFalse(ids.contains(timed), timed);
    }
  }

  @Test
  void pluralsReadWell() {
    assertEquals("categories", Names.plural("category"));
    assertEquals("colours", Names.plural("colour"));
    assertEquals("price_2_values", Names.plural("price_2"));
    assertEquals("page_1_main_category", Names.slug("page 1 (main category)"));
  }

  private static Feature feature(String id) {
    return Features.of(everything()).stream()
        .filter(feature -> feature.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<Feature> features) {
    return features.stream().map(Feature::id).toList();
  }

  /// Who a customer is and what has happened is given; a name that only contains such a word is
  /// not.
  @Test
  void onlyWhatIsTheAnalystsToSetIsChangeable() {
    List<String> given =
        List.of(
            "Age",
            "tenure",
            "SpecialDay",
            "PageValues",
            "cons.price.idx",
            "Anmeldungen Woche 1",
            "OffersOpened",
            "TotalCharges",
            "Explanation");
    List<String> free =
        List.of("discount", "Agency fee", "DiscountOffered", "Rabatt (EUR)", "Tarif");
    Map<String, ColumnFacts> columns = new HashMap<>();
    List<Field> fields =
        Stream.concat(given.stream(), free.stream())
            .map(name -> field(name, ColumnType.DECIMAL, Role.FEATURE))
            .toList();
    fields.forEach(field -> columns.put(field.name(), numbers(false)));
    Facts facts =
        new Facts(
            new Mapping(Grain.SESSIONS, fields, Set.of()), false, false, false, columns, Map.of());
    assertEquals(
        free,
        Features.of(facts).stream()
            .filter(feature -> feature.info().changeable())
            .map(Feature::id)
            .toList());
  }

  private static String unit(String name, double min, double max) {
    Field field = field(name, ColumnType.WHOLE, Role.FEATURE);
    Facts facts =
        new Facts(
            new Mapping(Grain.SESSIONS, List.of(field), Set.of()),
            false,
            false,
            false,
            Map.of(name, new ColumnFacts(false, 50, List.of(), true, min, max, false)),
            Map.of());
    return Features.of(facts).getFirst().info().unit();
  }

  /// The years of birth of marketing-campaign begin in 1893.
  @Test
  void wholeNumbersThatAreYearsAreReadAsYears() {
    assertEquals(Formats.YEAR, unit("Year_Birth", 1893, 1996));
    assertEquals(Formats.YEAR, unit("founded", 1950, 2024));
    assertEquals(Formats.YEAR, unit("baujahr", 1880, 1990));
    assertEquals("", unit("Income", 1730, 2900));
    assertEquals("", unit("years_with_us", 0, 40));
    assertEquals("", unit("piano", 1850, 2900));
  }
}
