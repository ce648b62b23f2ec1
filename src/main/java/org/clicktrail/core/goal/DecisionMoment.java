package org.clicktrail.core.goal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// When one would act: only what is known by then may be used.
public sealed interface DecisionMoment {

  /// After the first `events` events of the session.
  record AfterEvents(int events) implements DecisionMoment {
    public AfterEvents {
      if (events < 1) {
        throw new IllegalArgumentException("after " + events + " events");
      }
    }
  }

  /// At the first event of this type, that event included.
  record FirstEvent(String event) implements DecisionMoment {}

  /// When the session is over.
  record End() implements DecisionMoment {}

  /// For customers: the cut-off, a date or minute in the time of the file. Only what happened
  /// before it is known.
  record At(LocalDateTime time) implements DecisionMoment {

    private static final DateTimeFormatter DAY =
        DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
        DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    boolean midnight() {
      return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /// Microseconds since 1970.
    public long micros() {
      return time.toEpochSecond(ZoneOffset.UTC) * 1_000_000L;
    }

    /// "9 Nov 2011"
    public String date() {
      return (midnight() ? DAY : MINUTE).format(time);
    }
  }

  /// As written on the command line: `after:3`, `first:cart`, `end`, `at:2011-11-09`.
  default String id() {
    return switch (this) {
      case AfterEvents(int events) -> "after:" + events;
      case FirstEvent(String event) -> "first:" + event;
      case End() -> "end";
      case At at -> "at:" + (at.midnight() ? at.time().toLocalDate() : at.time());
    };
  }

  /// For the user: "after 3 events".
  default String words() {
    return switch (this) {
      case AfterEvents(int events) -> Messages.text("goal.moment.after", events);
      case FirstEvent(String event) -> Messages.text("goal.moment.first", event);
      case End() -> Messages.text("goal.moment.end");
      case At at -> Messages.text("goal.moment.at", at.date());
    };
  }

  /// For the user, about what a row is: a customer who has a row in the file has no end.
  default String words(Noun noun) {
    return this instanceof End && noun == Noun.CUSTOMER
        ? Messages.text("goal.moment.row")
        : words();
  }

  /// Reads what [#id()] writes.
  static DecisionMoment of(String id) throws ProblemException {
    if (id.equals("end")) {
      return new End();
    }
    if (id.startsWith("first:") && id.length() > 6) {
      return new FirstEvent(id.substring(6));
    }
    if (id.startsWith("at:")) {
      return at(id);
    }
    if (id.matches("after:[1-9][0-9]{0,5}")) {
      return new AfterEvents(Integer.parseInt(id.substring(6)));
    }
    throw new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE, "--moment " + id, "after:K, first:EVENT, end, at:DATE");
  }

  private static At at(String id) throws ProblemException {
    String text = id.substring(3).strip().replace(' ', 'T');
    try {
      return new At(
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay()
              : LocalDateTime.parse(text).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          Problem.of(
              Problem.Kind.NOT_UNDERSTOOD, "--moment " + id, "at:2011-11-09, at:2011-11-09T16:30"),
          e);
    }
  }
}
