package org.clicktrail.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clicktrail.core.feature.CalendarWords;
import org.clicktrail.core.learn.Input;
import org.clicktrail.core.learn.Model;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.table.Table;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// An input of one row that is unlike what the model learnt from: its prediction is a guess there.
///
/// @param input id of the input
/// @param words the finding as a sentence
public record Outside(String input, Kind kind, String words) {

  /// How unlike.
  public enum Kind {
    /// Beyond the 1st or 99th percentile of the training rows.
    UNUSUAL,
    /// Beyond the smallest or largest training value.
    NEVER,
    /// A word that was not in the training rows.
    UNSEEN_WORD,
    /// After the end of the training rows.
    LATER
  }

  /// Numbers that are a place in the calendar, by the name of the column.
  private static final Pattern CALENDAR =
      Pattern.compile("(?i).*\\b(month|season|quarter|weekday|day of|hour|monat|quartal)\\b.*");

  /// A row from after the end of what the model learnt from.
  ///
  /// @param end last day of it, as the user reads it
  public static Outside later(String end) {
    return new Outside("", Kind.LATER, Messages.text("explain.later", end));
  }

  /// The inputs of a row that are outside; a missing value is not. Nor is a month or a season that
  /// the data has not come to: the calendar goes on, and how far the row is from the data its date
  /// tells (see [#later]).
  public static List<Outside> columns(Model model, Table rows, int row) {
    List<Outside> found = new ArrayList<>();
    for (Input input : model.inputs()) {
      rows.find(input.info().id())
          .filter(column -> !column.missing(row))
          .flatMap(column -> of(input, column, row))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Outside> of(Input input, Column column, int row) {
    if (!input.levels().isEmpty()) {
      return input.levels().contains(column.text(row))
              || CalendarWords.continues(input.levels(), column.text(row))
          ? Optional.empty()
          : Optional.of(
              new Outside(
                  input.info().id(),
                  Kind.UNSEEN_WORD,
                  Messages.text("explain.unseen", input.info().label(), column.text(row))));
    }
    return column instanceof Column.Numbers numbers
            && !CALENDAR.matcher(input.info().label()).matches()
        ? number(input, numbers.number(row))
        : Optional.empty();
  }

  private static Optional<Outside> number(Input input, double value) {
    String label = input.info().label();
    String id = input.info().id();
    String unit = input.info().unit();
    String text = Formats.typed(value, unit);
    if (value < input.min() || value > input.max()) {
      String range =
          Formats.range(Formats.typed(input.min(), unit), Formats.typed(input.max(), unit));
      return Optional.of(
          new Outside(id, Kind.NEVER, Messages.text("explain.never", label, text, range)));
    }
    if (value < input.p01() || value > input.p99()) {
      String range =
          Formats.range(Formats.typed(input.p01(), unit), Formats.typed(input.p99(), unit));
      return Optional.of(
          new Outside(id, Kind.UNUSUAL, Messages.text("explain.unusual", label, text, range)));
    }
    return Optional.empty();
  }
}
