package org.clicktrail.core.goal;

import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;

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

  /// As written on the command line: `after:3`, `first:cart`, `end`.
  default String id() {
    return switch (this) {
      case AfterEvents(int events) -> "after:" + events;
      case FirstEvent(String event) -> "first:" + event;
      case End() -> "end";
    };
  }

  /// For the user: "after 3 events".
  default String words() {
    return switch (this) {
      case AfterEvents(int events) -> Messages.text("goal.moment.after", events);
      case FirstEvent(String event) -> Messages.text("goal.moment.first", event);
      case End() -> Messages.text("goal.moment.end");
    };
  }

  /// Reads what [#id()] writes.
  static DecisionMoment of(String id) throws ProblemException {
    if (id.equals("end")) {
      return new End();
    }
    if (id.startsWith("first:") && id.length() > 6) {
      return new FirstEvent(id.substring(6));
    }
    if (id.matches("after:[1-9][0-9]{0,5}")) {
      return new AfterEvents(Integer.parseInt(id.substring(6)));
    }
    throw new ProblemException(
        Problem.Kind.UNKNOWN_CHOICE, "--moment " + id, "after:K, first:EVENT, end");
  }
}
