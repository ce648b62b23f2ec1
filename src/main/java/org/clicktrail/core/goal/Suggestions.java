package org.clicktrail.core.goal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.table.Column;

/// An outcome that would make sense where the file states none: a step on the way to one, a column
/// that looks like one, or visits longer than most.
public final class Suggestions {

  /// Words of event types, nearest to a sale first.
  private static final List<String> STEPS =
      List.of(
          "payment",
          "checkout",
          "subscribe",
          "subscription",
          "sign_up",
          "signup",
          "register",
          "registration",
          "lead",
          "booking",
          "add_to_cart",
          "addtocart",
          "cart",
          "basket",
          "download",
          "contact",
          "wishlist",
          "favorite");

  /// Words of columns that state how a session ended, surest first.
  private static final List<String> ENDS =
      List.of(
          "converted",
          "conversion",
          "purchase",
          "bought",
          "buy",
          "order",
          "revenue",
          "sale",
          "subscribed",
          "success",
          "response",
          "churn",
          "lead",
          "outcome",
          "target",
          "label",
          "y");

  /// A visit longer than two of three others is a deep one.
  private static final double DEEP = 1.0 / 3;

  private Suggestions() {}

  /// As an expression; empty where the file states an outcome or nothing suggests itself.
  ///
  /// @param end all sessions at their end
  public static Optional<String> of(Vocabulary vocabulary, Snapshot end) {
    if (Goals.defaultOutcome(vocabulary).isPresent()) {
      return Optional.empty();
    }
    return vocabulary.mapping().grain() == Grain.SESSIONS
        ? column(vocabulary)
        : step(vocabulary).or(() -> deep(end));
  }

  /// Whether customers come back, asked of a kind of file that holds purchases only
  /// ([ImportReport#suggestedOutcome] has a time), within the time that is usual for a log of that
  /// length; empty for another kind of file, or one without customers or shorter than four weeks.
  ///
  /// @param end all sessions at their end
  public static Optional<String> ofCustomers(ImportReport report, Snapshot end)
      throws ProblemException {
    Optional<String> stated = report.suggestedOutcome().filter(Within::isTimed);
    Optional<TimeSpan> span =
        end.start().flatMap(Suggestions::span).filter(time -> !time.isShort());
    return stated.isPresent() && span.isPresent() && report.mapping().hasCustomers()
        ? Optional.of(
            new Within(Within.of(stated.get()).condition(), Optional.of(span.get().usualHorizon()))
                .text())
        : Optional.empty();
  }

  private static Optional<TimeSpan> span(Column.Times starts) {
    LongSummaryStatistics known =
        IntStream.range(0, starts.size())
            .filter(row -> !starts.missing(row))
            .mapToLong(starts::micros)
            .summaryStatistics();
    return known.getCount() == 0
        ? Optional.empty()
        : Optional.of(TimeSpan.of(known.getMin(), known.getMax(), false));
  }

  private static Optional<String> step(Vocabulary vocabulary) {
    if (!vocabulary.mapping().has(Role.EVENT)) {
      return Optional.empty();
    }
    return vocabulary.eventTypes().stream()
        .filter(type -> place(type, STEPS) >= 0)
        .min(Comparator.comparingInt(type -> place(type, STEPS)))
        .map(type -> "event=" + Printer.print(new Expression.Word(type)));
  }

  private static Optional<String> column(Vocabulary vocabulary) {
    return vocabulary.mapping().fields().stream()
        .filter(field -> field.type() == ColumnType.YES_NO && field.role() == Role.FEATURE)
        .filter(field -> place(field.name(), ENDS) >= 0)
        .min(Comparator.comparingInt(field -> place(field.name(), ENDS)))
        .map(Suggestions::yes);
  }

  private static String yes(Field field) {
    return "column " + Printer.print(new Expression.Cell(field.name())) + "=TRUE";
  }

  /// Position of the first of these words a name holds; -1 if it holds none.
  private static int place(String name, List<String> words) {
    String key = "_" + KnownNames.key(name) + "_";
    return IntStream.range(0, words.size())
        .filter(i -> key.contains("_" + words.get(i) + "_"))
        .findFirst()
        .orElse(-1);
  }

  /// More clicks than two thirds of the sessions have, as nearly as whole clicks allow.
  private static Optional<String> deep(Snapshot end) {
    if (!(end.features().find("clicks").orElse(null) instanceof Column.Numbers clicks)
        || end.rows() == 0) {
      return Optional.empty();
    }
    double[] sorted = clicks.toArray();
    Arrays.sort(sorted);
    int best = -1;
    for (int at = 0; at + 1 < sorted.length; at++) {
      if (sorted[at] < sorted[at + 1] && (best < 0 || off(sorted, at) < off(sorted, best))) {
        best = at;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of("clicks>" + Printer.number(sorted[best]));
  }

  /// How far the share of sessions above a value is from that of deep visits.
  private static double off(double[] sorted, int at) {
    return Math.abs((sorted.length - at - 1.0) / sorted.length - DEEP);
  }
}
