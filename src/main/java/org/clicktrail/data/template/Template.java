package org.clicktrail.data.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Recognition;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// A known kind of export: how to recognise it, and what its columns mean.
///
/// Texts: `template.ID.name`, labels of columns `template.ID.column.KEY`, words of codes
/// `template.ID.code.KEY.CELL`, traps `template.ID.trap.NAME`. A template may take the texts of
/// another one (`textsOf`).
///
/// @param id as in `inspect --json`
/// @param textsOf whose texts it uses
/// @param grain what a row is
/// @param columns its columns in the order of the file; by those that are needed it is recognised
/// @param outcome default outcome; names of columns in braces by key: `column {revenue}=TRUE`
/// @param revenue default revenue
/// @param facts what else is known
record Template(
    String id,
    String textsOf,
    Grain grain,
    List<ColumnSpec> columns,
    Optional<String> outcome,
    Optional<String> revenue,
    Facts facts) {

  /// @param noPurchase whether files of this kind hold no purchase
  /// @param yearless whether its months have no year, and count as time nevertheless
  /// @param exactNames names as written that tell it from a variant; empty: any way of writing
  /// @param absentWords words that mean that nothing was chosen
  /// @param documented the page it was described after, where no real file was at hand
  /// @param traps what to know of it
  /// @param rows what a row of the session table is
  record Facts(
      boolean noPurchase,
      boolean yearless,
      Set<String> exactNames,
      Set<String> absentWords,
      Optional<String> documented,
      List<Trap> traps,
      Noun rows) {
    static Facts none() {
      return new Facts(false, false, Set.of(), Set.of(), Optional.empty(), List.of(), Noun.SESSION);
    }

    Facts withoutPurchase() {
      return new Facts(true, yearless, exactNames, absentWords, documented, traps, rows);
    }

    Facts withoutYear() {
      return new Facts(noPurchase, true, exactNames, absentWords, documented, traps, rows);
    }

    Facts named(Set<String> names) {
      return new Facts(noPurchase, yearless, names, absentWords, documented, traps, rows);
    }

    Facts absent(Set<String> words) {
      return new Facts(noPurchase, yearless, exactNames, words, documented, traps, rows);
    }

    Facts described(String page) {
      return new Facts(
          noPurchase, yearless, exactNames, absentWords, Optional.of(page), traps, rows);
    }

    Facts ofCustomers() {
      return new Facts(
          noPurchase, yearless, exactNames, absentWords, documented, traps, Noun.CUSTOMER);
    }

    Facts withTraps(List<Trap> known) {
      return new Facts(noPurchase, yearless, exactNames, absentWords, documented, known, rows);
    }
  }

  /// Confidence that is never full where columns go by their cells.
  private static final double ALMOST_SURE = 0.99;

  private static final int CODES = 64;

  static Template events(String id, ColumnSpec... columns) {
    return of(id, Grain.EVENTS, columns);
  }

  static Template sessions(String id, ColumnSpec... columns) {
    return of(id, Grain.SESSIONS, columns);
  }

  private static Template of(String id, Grain grain, ColumnSpec... columns) {
    return new Template(
        id, id, grain, List.of(columns), Optional.empty(), Optional.empty(), Facts.none());
  }

  Template outcome(String expression) {
    return new Template(id, textsOf, grain, columns, Optional.of(expression), revenue, facts);
  }

  Template revenue(String expression) {
    return new Template(id, textsOf, grain, columns, outcome, Optional.of(expression), facts);
  }

  Template noPurchase() {
    return with(facts.withoutPurchase());
  }

  Template yearless() {
    return with(facts.withoutYear());
  }

  Template absent(String... words) {
    return with(facts.absent(Set.of(words)));
  }

  /// Described after a page, without a real file.
  Template documented(String page) {
    return with(facts.described(page));
  }

  /// A row is a customer.
  Template customers() {
    return with(facts.ofCustomers());
  }

  Template traps(Trap... traps) {
    return with(facts.withTraps(List.of(traps)));
  }

  /// A variant that is told by names as written and has the same texts.
  Template variant(String other, String... names) {
    Facts named = facts.named(Set.of(names));
    return new Template(other, textsOf, grain, columns, outcome, revenue, named);
  }

  private Template with(Facts other) {
    return new Template(id, textsOf, grain, columns, outcome, revenue, other);
  }

  /// How the columns of a file are its own by their names, if they are.
  Optional<Match> byName(List<ColumnProfile> profiles) {
    Set<String> names = new HashSet<>();
    profiles.forEach(profile -> names.add(profile.name()));
    return names.containsAll(facts.exactNames) ? Match.byName(columns, profiles) : Optional.empty();
  }

  /// How the columns of a file are its own by names and cells together, if they are.
  Optional<Match> byLook(List<ColumnProfile> profiles) {
    return facts.exactNames.isEmpty() ? Match.byLook(columns, profiles) : Optional.empty();
  }

  /// What it says about a file that is of this kind.
  Recognised describe(List<ColumnProfile> profiles, Match match) {
    List<Field> fields = new ArrayList<>();
    Set<String> later = new HashSet<>();
    Set<String> nonNegative = new HashSet<>();
    Map<String, Map<String, String>> codes = new HashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (int at = 0; at < profiles.size(); at++) {
      ColumnProfile profile = profiles.get(at);
      ColumnSpec spec = match.columns().get(at);
      if (spec == null) {
        fields.add(Generic.beside(profile));
        continue;
      }
      keys.put(profile.name(), spec.key());
      fields.add(field(profile, spec));
      if (spec.traits().later()) {
        later.add(profile.name());
      }
      if (spec.traits().nonNegative()) {
        nonNegative.add(profile.name());
      }
      Map<String, String> words = codeWords(spec);
      if (!words.isEmpty()) {
        codes.put(profile.name(), words);
      }
    }
    Map<String, String> names = new HashMap<>();
    keys.forEach((name, key) -> names.put(key, name));
    return new Recognised(
        recognition(match),
        grain,
        fields,
        outcome.flatMap(text -> named(text, names)),
        revenue.flatMap(text -> named(text, names)),
        later,
        facts.noPurchase(),
        codes,
        facts.yearless(),
        facts.absentWords(),
        nonNegative,
        keys,
        warnings(names));
  }

  private Recognition recognition(Match match) {
    boolean names = match.byLook() == 0 && match.confidence() >= 1;
    double confidence = names ? 1 : Math.min(match.confidence(), ALMOST_SURE);
    String reason =
        names
            ? Messages.text("template.by_columns", match.byName())
            : Messages.text(
                "template.by_cells", match.byName(), match.byLook(), Formats.percent(confidence));
    return new Recognition(
        id, Templates.name(id), reason, confidence, facts.documented(), facts.rows());
  }

  private List<Recognised.Warning> warnings(Map<String, String> names) {
    List<Recognised.Warning> warnings = new ArrayList<>();
    for (Trap trap : facts.traps()) {
      if (names.keySet().containsAll(trap.keys())) {
        String key = "template." + textsOf + ".trap." + trap.name();
        warnings.add(
            new Recognised.Warning(
                trap.decide(),
                trap.keys().stream().map(names::get).toList(),
                Messages.text(key),
                Messages.text(key + ".detail")));
      }
    }
    return warnings;
  }

  /// A column known by cells that others might have too waits for the user.
  private Field field(ColumnProfile profile, ColumnSpec spec) {
    String key = "template." + textsOf + ".column." + spec.key();
    String label = Messages.has(key) ? Messages.text(key) : profile.name();
    ColumnType type = spec.type().orElse(profile.type());
    boolean sure = spec.named(profile.key()) || spec.look().filter(Look::telling).isPresent();
    boolean empty = facts.absentWords().containsAll(profile.words());
    Role role = spec.role() == Role.VISIT && empty ? Role.IGNORED : spec.role();
    return new Field(profile.name(), label, type, role, spec.unit(), sure);
  }

  private Map<String, String> codeWords(ColumnSpec spec) {
    Map<String, String> words = new HashMap<>();
    String start = "template." + textsOf + ".code." + spec.key() + ".";
    for (int code = 0; code < CODES; code++) {
      if (Messages.has(start + code)) {
        words.put(String.valueOf(code), Messages.text(start + code));
      }
    }
    return words;
  }

  /// Puts the names of the file in place of the keys; empty if the file lacks one.
  private static Optional<String> named(String expression, Map<String, String> names) {
    String text = expression;
    for (Map.Entry<String, String> entry : names.entrySet()) {
      text = text.replace("{" + entry.getKey() + "}", Names.inExpression(entry.getValue()));
    }
    return text.contains("{") ? Optional.empty() : Optional.of(text);
  }
}
