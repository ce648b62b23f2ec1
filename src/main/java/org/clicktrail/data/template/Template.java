package org.clicktrail.data.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.text.Messages;

/// A known kind of export: how to recognise it, and what its columns mean.
///
/// Texts: `template.ID.name`, labels of columns `template.ID.column.KEY`, words of codes
/// `template.ID.code.KEY.CELL`. A template may take the texts of another one (`textsOf`).
///
/// @param id as in `inspect --json`
/// @param textsOf whose texts it uses
/// @param grain what a row is
/// @param columns the columns by which it is recognised
/// @param optional columns it may have besides
/// @param outcome default outcome; names of columns in braces by key: `column {revenue}=TRUE`
/// @param revenue default revenue
/// @param facts what else is known
record Template(
    String id,
    String textsOf,
    Grain grain,
    List<ColumnSpec> columns,
    List<ColumnSpec> optional,
    Optional<String> outcome,
    Optional<String> revenue,
    Facts facts) {

  /// @param noPurchase whether files of this kind hold no purchase
  /// @param yearless whether its months have no year, and count as time nevertheless
  /// @param exactNames names as written that tell it from a variant; empty: any way of writing
  /// @param absentWords words that mean that nothing was chosen
  record Facts(
      boolean noPurchase, boolean yearless, Set<String> exactNames, Set<String> absentWords) {
    static Facts none() {
      return new Facts(false, false, Set.of(), Set.of());
    }
  }

  private static final int CODES = 64;

  /// What it says about a file with these columns, if it is of this kind.
  Optional<Recognised> recognise(List<ColumnProfile> profiles) {
    Map<String, ColumnProfile> byKey = new HashMap<>();
    for (ColumnProfile profile : profiles) {
      byKey.putIfAbsent(profile.key(), profile);
    }
    boolean all = columns.stream().allMatch(spec -> byKey.containsKey(spec.key()));
    Set<String> names =
        profiles.stream().map(ColumnProfile::name).collect(Collectors.toUnmodifiableSet());
    if (!all || !names.containsAll(facts.exactNames())) {
      return Optional.empty();
    }
    return Optional.of(describe(profiles, byKey));
  }

  private Recognised describe(List<ColumnProfile> profiles, Map<String, ColumnProfile> byKey) {
    Map<String, ColumnSpec> specs = new LinkedHashMap<>();
    columns.forEach(spec -> specs.put(spec.key(), spec));
    optional.forEach(spec -> specs.put(spec.key(), spec));
    List<Field> fields = new ArrayList<>();
    Set<String> later = new HashSet<>();
    Set<String> nonNegative = new HashSet<>();
    Map<String, Map<String, String>> codes = new HashMap<>();
    for (ColumnProfile profile : profiles) {
      ColumnSpec spec = specs.get(profile.key());
      if (spec == null) {
        fields.add(Generic.field(profile));
        continue;
      }
      fields.add(field(profile, spec));
      if (spec.traits().later()) {
        later.add(profile.name());
      }
      if (spec.traits().nonNegative()) {
        nonNegative.add(profile.name());
      }
      Map<String, String> words = codeWords(profile);
      if (!words.isEmpty()) {
        codes.put(profile.name(), words);
      }
    }
    return new Recognised(
        id,
        Messages.text("template.by_columns", columns.size()),
        grain,
        fields,
        outcome.map(text -> named(text, byKey)),
        revenue.map(text -> named(text, byKey)),
        later,
        facts.noPurchase(),
        codes,
        facts.yearless(),
        facts.absentWords(),
        nonNegative);
  }

  private Field field(ColumnProfile profile, ColumnSpec spec) {
    String key = "template." + textsOf + ".column." + profile.key();
    String label = Messages.has(key) ? Messages.text(key) : profile.name();
    ColumnType type = spec.type().orElse(profile.type());
    return new Field(profile.name(), label, type, spec.role(), spec.unit(), true);
  }

  private Map<String, String> codeWords(ColumnProfile profile) {
    Map<String, String> words = new HashMap<>();
    String start = "template." + textsOf + ".code." + profile.key() + ".";
    for (int code = 0; code < CODES; code++) {
      if (Messages.has(start + code)) {
        words.put(String.valueOf(code), Messages.text(start + code));
      }
    }
    return words;
  }

  /// Puts the names of the file in place of the keys.
  private static String named(String expression, Map<String, ColumnProfile> byKey) {
    String text = expression;
    for (Map.Entry<String, ColumnProfile> entry : byKey.entrySet()) {
      text = text.replace("{" + entry.getKey() + "}", Names.inExpression(entry.getValue().name()));
    }
    return text;
  }
}
