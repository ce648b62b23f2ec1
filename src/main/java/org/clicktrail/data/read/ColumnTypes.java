package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.template.ColumnProfile;
import org.clicktrail.data.template.Recognised;

/// How every column of an import is read: what its cells suggest, its template wants and the user
/// says.
final class ColumnTypes {

  private final Scans scans;
  private final TypeDecider decider;

  ColumnTypes(Scans scans, Reading reading) {
    this.scans = scans;
    this.decider = new TypeDecider(style(scans, reading), reading.dates());
  }

  private static NumberStyle style(Scans scans, Reading reading) {
    return reading
        .decimalComma()
        .map(comma -> new NumberStyle(comma, true))
        .orElseGet(() ->
            scans.regular()
                ? new NumberStyle(false, false)
                : NumberStyle.of(scans.stats().values()));
  }

  /// What the cells suggest, by column.
  Map<String, Decision> guesses() {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    scans.stats().forEach((name, stats) -> decisions.put(name, decider.guess(name, stats)));
    return decisions;
  }

  /// What the columns look like, to be recognised by.
  List<ColumnProfile> profiles(Map<String, Decision> decisions) {
    List<ColumnProfile> profiles = new ArrayList<>();
    decisions.forEach((name, decision) -> {
      ColumnStats stats = scans.stats(name);
      profiles.add(
          new ColumnProfile(
              name,
              decision.type(),
              stats.distinct(),
              stats.distinctShare(),
              stats.words(),
              decision.sure()));
    });
    return profiles;
  }

  private static Recognised told(Recognised recognised, Map<String, ColumnType> types) {
    return recognised.withFields(
        recognised.fields().stream()
            .map(field ->
                types.containsKey(field.name()) ? field.withType(types.get(field.name())) : field)
            .toList());
  }

  /// Reads columns as their template or the user wants, where that differs from the guess.
  ///
  /// @param types as the user says, by column
  /// @param decisions become what is settled
  /// @throws ProblemException if the cells do not allow a type the user said
  List<Field> settle(
      Recognised recognised, Map<String, ColumnType> types, Map<String, Decision> decisions)
      throws ProblemException {
    List<Field> fields = settle(told(recognised, types), decisions);
    refuseUnfit(types, fields);
    return fields;
  }

  private List<Field> settle(Recognised recognised, Map<String, Decision> decisions) {
    List<Field> settled = new ArrayList<>();
    for (Field field : recognised.fields()) {
      Decision decision =
          decisions.compute(
              field.name(),
              (name, guess) ->
                  (guess != null && guess.type() == field.type()
                          ? guess
                          : decider.wanted(field.type(), name, scans.stats(name)))
                      .without(recognised.absentWords(), scans.stats(name).coded()));
      String unit = field.unit().isEmpty() ? decision.unit() : field.unit();
      settled.add(
          new Field(
              field.name(),
              field.label(),
              decision.type(),
              field.role(),
              unit,
              field.sure() && decision.sure()));
    }
    return settled;
  }

  /// A type the cells do not allow is refused in words: reading them as guessed would not be what
  /// the user said.
  private void refuseUnfit(Map<String, ColumnType> types, List<Field> fields)
      throws ProblemException {
    for (Field field : fields) {
      ColumnType told = types.getOrDefault(field.name(), field.type());
      if (told != field.type()
          && !bothNumbers(told, field.type())
          && !bothTimes(told, field.type())) {
        throw new ProblemException(
            Problem.Kind.TYPE_UNFIT,
            field.name(),
            Messages.text("import.type." + told.id()),
            scans.stats(field.name()).words().stream().findFirst().orElse(""),
            Messages.text("import.type." + field.type().id()));
      }
    }
  }

  /// Whole or with decimals: the cells decide.
  private static boolean bothNumbers(ColumnType a, ColumnType b) {
    return Set.of(ColumnType.WHOLE, ColumnType.DECIMAL).containsAll(Set.of(a, b));
  }

  /// With a clock or without: the cells decide.
  private static boolean bothTimes(ColumnType a, ColumnType b) {
    return Set.of(ColumnType.INSTANT, ColumnType.DATE).containsAll(Set.of(a, b));
  }
}
