package org.clicktrail.ui.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Preview;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;

/// What a condition can speak of.
///
/// @param text as an expression writes it
/// @param words for the user
/// @param values proposed, as an expression writes them; empty for numbers
/// @param open whether values beside those proposed can be typed
record Subject(String text, String words, Kind kind, List<String> values, boolean open) {

  Subject {
    values = List.copyOf(values);
  }

  /// Decides which comparisons make sense.
  enum Kind {
    NUMBER,
    WORD
  }

  List<Comparison> comparisons() {
    return switch (kind) {
      case NUMBER -> List.of(Comparison.values());
      case WORD -> Comparison.EQUALITY;
    };
  }

  /// A condition to start from, without a value: only of yes and no the first is taken.
  Condition condition() {
    return switch (kind) {
      case NUMBER -> new Condition(text, Comparison.MORE, "");
      case WORD ->
          new Condition(text, Comparison.IS, !open && values.size() == 2 ? values.getFirst() : "");
    };
  }

  /// Nothing chosen yet.
  static Subject unchosen() {
    return new Subject("", Messages.text("goalscreen.unchosen"), Kind.WORD, List.of(), true);
  }

  /// A subject the list does not have, as it stands in an expression.
  static Subject written(String text) {
    return new Subject(text, text, Kind.NUMBER, List.of(), true);
  }

  /// Everything a file can be asked for: its kinds of event, features of sessions, columns.
  static List<Subject> of(Vocabulary vocabulary, Optional<ImportReport> report) {
    Stream<Subject> columns =
        vocabulary.mapping().fields().stream()
            .filter(field -> speaks(field, vocabulary.mapping().grain()))
            .map(field -> column(field, report));
    if (vocabulary.mapping().grain() == Grain.SESSIONS) {
      return columns.sorted(Subject::outcomesFirst).toList();
    }
    List<Subject> all = new ArrayList<>();
    vocabulary.mapping().first(Role.EVENT).ifPresent(_ -> all.add(event(vocabulary.eventTypes())));
    vocabulary.features().stream().map(Subject::feature).forEach(all::add);
    columns.forEach(all::add);
    return List.copyOf(all);
  }

  private static int outcomesFirst(Subject a, Subject b) {
    return Integer.compare(rank(a), rank(b));
  }

  /// Yes/no columns are what an outcome usually is.
  private static int rank(Subject subject) {
    return subject.kind == Kind.WORD && !subject.open ? 0 : 1;
  }

  private static boolean speaks(Field field, Grain grain) {
    return switch (field.role()) {
      case SESSION, VISIT, CUSTOMER, TIME, ORDER, IGNORED -> false;
      case EVENT -> grain == Grain.SESSIONS;
      case PRODUCT,
          CATEGORY,
          PRICE,
          QUANTITY,
          CHANNEL,
          DEVICE,
          COUNTRY,
          PAGE,
          OUTCOME,
          FEATURE,
          CODE ->
          true;
    };
  }

  private static Subject event(List<String> types) {
    return new Subject(
        Role.EVENT.id(),
        Messages.text("goal.words.event"),
        Kind.WORD,
        types.stream().map(Subject::word).toList(),
        false);
  }

  private static Subject feature(FeatureInfo info) {
    boolean yesNo = info.kind() == FeatureInfo.Kind.YES_NO;
    boolean words = info.kind() == FeatureInfo.Kind.CATEGORY;
    return new Subject(
        Expressions.print(new Expression.Feature(info.id())),
        lowered(info.label()),
        words ? Kind.WORD : Kind.NUMBER,
        yesNo ? List.of("1", "0") : List.of(),
        true);
  }

  private static Subject column(Field field, Optional<ImportReport> report) {
    String text = Expressions.print(new Expression.Cell(field.name()));
    return switch (field.type()) {
      case WHOLE, DECIMAL -> new Subject(text, field.label(), Kind.NUMBER, List.of(), true);
      case YES_NO -> new Subject(text, field.label(), Kind.WORD, List.of("TRUE", "FALSE"), false);
      case CATEGORY, ID, TEXT, INSTANT, DATE ->
          new Subject(text, field.label(), Kind.WORD, seen(field, report), true);
    };
  }

  /// Words of the first rows, at most a dozen.
  private static List<String> seen(Field field, Optional<ImportReport> report) {
    return report.stream()
        .flatMap(read -> read.previews().stream())
        .filter(preview -> preview.field().name().equals(field.name()))
        .map(Preview::raw)
        .flatMap(List::stream)
        .map(String::strip)
        .filter(cell -> !cell.isEmpty() && field.type() == ColumnType.CATEGORY)
        .distinct()
        .limit(12)
        .sorted()
        .map(Subject::word)
        .toList();
  }

  /// A word as an expression writes it; numbers stay bare.
  static String word(String cell) {
    return cell.matches("-?[0-9]+([.][0-9]+)?")
        ? cell
        : Expressions.print(new Expression.Word(cell));
  }

  /// As the user reads a value: without the quotes of the language.
  static String shown(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1).replace("\"\"", "\"")
        : value;
  }

  private static String lowered(String label) {
    return label.isEmpty() || (label.length() > 1 && Character.isUpperCase(label.charAt(1)))
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
