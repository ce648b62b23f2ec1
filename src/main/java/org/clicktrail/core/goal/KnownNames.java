package org.clicktrail.core.goal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;

/// Looks names up as the user writes them: without case, spaces and underscores alike; the columns
/// of the file first, then session features, then roles (`price` for the column that holds it).
final class KnownNames {

  private static final List<Role> ROLES =
      List.of(
          Role.EVENT,
          Role.PRODUCT,
          Role.CATEGORY,
          Role.PRICE,
          Role.QUANTITY,
          Role.CHANNEL,
          Role.DEVICE,
          Role.COUNTRY,
          Role.PAGE);

  private final Vocabulary vocabulary;
  private final Map<String, Field> columns = new LinkedHashMap<>();
  private final Map<String, FeatureInfo> features = new LinkedHashMap<>();

  KnownNames(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    vocabulary.mapping().fields().forEach(f -> columns.putIfAbsent(key(f.name()), f));
    if (vocabulary.mapping().grain() == Grain.EVENTS) {
      vocabulary.features().forEach(f -> features.putIfAbsent(key(f.id()), f));
    }
  }

  /// Names with equal keys are the same name.
  static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }

  private static String loose(String name) {
    return key(name).replaceAll("^_+|_+$", "");
  }

  Optional<Field> column(String name) {
    Optional<Field> exact = vocabulary.mapping().field(name.strip());
    return exact
        .or(() -> Optional.ofNullable(columns.get(key(name))))
        .or(() -> columns.values().stream().filter(f -> same(f.name(), name)).findFirst());
  }

  private static boolean same(String known, String name) {
    return loose(known).equals(loose(name));
  }

  Optional<FeatureInfo> feature(String name) {
    return Optional.ofNullable(features.get(key(name)));
  }

  /// The column a role's name stands for.
  Optional<Field> role(String name) {
    return ROLES.stream()
        .filter(role -> role.id().equals(key(name)))
        .findFirst()
        .flatMap(role -> vocabulary.mapping().first(role));
  }

  boolean knows(String name) {
    return column(name).isPresent() || feature(name).isPresent() || role(name).isPresent();
  }

  /// The event type as the file spells it.
  Optional<String> eventType(String word) {
    List<String> types = vocabulary.eventTypes();
    return types.stream()
        .filter(type -> type.equalsIgnoreCase(word))
        .findFirst()
        .or(() -> types.stream().filter(type -> key(type).equals(key(word))).findFirst());
  }

  /// Up to three known names close to what was written.
  List<String> nearest(String name) {
    return nearest(
        name,
        Stream.concat(
            columns.values().stream().map(Field::name),
            features.values().stream().map(FeatureInfo::id)));
  }

  /// Event types that are only a slip away.
  List<String> nearestEvents(String word) {
    return nearest(word, vocabulary.eventTypes().stream());
  }

  private static List<String> nearest(String name, Stream<String> candidates) {
    String wanted = key(name);
    int most = Math.max(2, wanted.length() / 3);
    record Near(String name, int distance) {}
    List<Near> close =
        candidates
            .map(candidate -> new Near(candidate, near(wanted, key(candidate))))
            .filter(near -> near.distance <= most)
            .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
            .toList();
    return close.stream()
        .filter(near -> near.distance <= close.getFirst().distance + 1)
        .limit(3)
        .map(Near::name)
        .toList();
  }

  private static int near(String wanted, String candidate) {
    int distance = distance(wanted, candidate);
    boolean part =
        wanted.length() >= 3
            && (candidate.contains(wanted) || wanted.contains(candidate))
            && candidate.length() >= 3;
    return part ? Math.min(distance, 1) : distance;
  }

  /// Levenshtein distance, two neighbouring letters swapped counting as one step.
  static int distance(String a, String b) {
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 ? j : j == 0 ? i : cheapest(a, b, steps, i, j);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int cheapest(String a, String b, int[][] steps, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(Math.min(steps[i - 1][j] + 1, steps[i][j - 1] + 1), steps[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
