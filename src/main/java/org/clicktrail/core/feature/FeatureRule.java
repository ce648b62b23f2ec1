package org.clicktrail.core.feature;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.feature.Facts.ColumnFacts;
import org.clicktrail.core.feature.FeatureInfo.Kind;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.text.Messages;

/// One line of the registry: a feature, or a family with a member for each column or each word.
///
/// Its texts are `features.KEY.label` and `features.KEY.explanation`; {0} is the column's label,
/// {1} the word.
///
/// @param key of its texts
/// @param pattern its id; `{column}`, `{columns}` (plural) and `{word}` are replaced
/// @param source what it is computed from
/// @param from see [Feature#from()]
public record FeatureRule(
    String key, String pattern, Op op, Source source, Kind kind, String unit, int from) {

  /// Columns with more words than this get no feature for each word.
  static final int MOST_WORDS = 15;

  /// Its members for a file.
  Stream<Feature> features(Facts facts) {
    if (source.given(facts)) {
      return Stream.of(feature(facts, Optional.empty(), "", CalendarWords.levels(op)));
    }
    boolean clock = op == Op.UNTIL || op == Op.TIME_WITH;
    if ((clock && !facts.clock()) || (op == Op.SUM_WITH && price(facts).isEmpty())) {
      return Stream.empty();
    }
    return source.columns(facts).stream().flatMap(field -> ofColumn(field, facts));
  }

  private static Optional<Field> price(Facts facts) {
    return Source.PRICE.columns(facts).stream().findFirst();
  }

  private Stream<Feature> ofColumn(Field field, Facts facts) {
    ColumnFacts known = facts.columns().get(field.name());
    if (known == null || field.type() == ColumnType.TEXT) {
      return Stream.empty();
    }
    if (!pattern.contains("{word}")) {
      boolean idLike =
          kind == Kind.CATEGORY && field.type() == ColumnType.ID && known.distinct() > 1000;
      return idLike
          ? Stream.empty()
          : Stream.of(
              feature(
                  facts,
                  Optional.of(field),
                  "",
                  kind == Kind.CATEGORY ? known.levels() : List.of()));
    }
    if (known.distinct() > MOST_WORDS) {
      return Stream.empty();
    }
    return words(known).map(word -> feature(facts, Optional.of(field), word, List.of()));
  }

  private Stream<String> words(ColumnFacts known) {
    return switch (op) {
      case SHARE -> known.top().stream().sorted().limit(1);
      case UNTIL -> known.top().stream().skip(1);
      default -> known.top().stream();
    };
  }

  private Feature feature(Facts facts, Optional<Field> field, String word, List<String> levels) {
    String column = field.map(Field::name).orElse("");
    String name = field.map(Names::of).orElse("");
    String id =
        pattern
            .replace("{columns}", Names.plural(name))
            .replace("{column}", name)
            .replace("{word}", Names.slug(word));
    String label = field.map(Field::label).orElse("");
    FeatureInfo info =
        new FeatureInfo(
            id,
            Messages.text("features." + key + ".label", label, facts.shown(column, word)),
            Messages.text("features." + key + ".explanation", label, facts.shown(column, word)),
            unit(facts, field),
            kind,
            source == Source.PRICE,
            column,
            inputs(facts, column, word));
    return new Feature(info, op, column, word, levels, facts.shown(column, levels), from);
  }

  private String unit(Facts facts, Optional<Field> field) {
    return switch (unit) {
      case "{unit}" -> field.map(Field::unit).orElse("");
      case Features.PRICE_UNIT -> price(facts).map(Field::unit).orElse("");
      default -> unit;
    };
  }

  private Set<String> inputs(Facts facts, String column, String word) {
    if (op == Op.SINGLE) {
      return Set.of("clicks");
    }
    if (column.isEmpty()) {
      return Set.of();
    }
    if (word.isEmpty()) {
      return Set.of(column);
    }
    Set<String> inputs = new HashSet<>();
    inputs.add(column + "=" + word);
    inputs.add(column + "=" + facts.shown(column, word));
    if (op == Op.SUM_WITH) {
      price(facts).map(Field::name).ifPresent(inputs::add);
    }
    return inputs;
  }
}
