package org.clicktrail.core.goal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// The goal as understood, with what it amounts to over all sessions.
///
/// @param spec as asked, with defaults filled in
/// @param outcome resolved; empty: exploration only
/// @param revenue resolved; empty: not in the file
/// @param sentence "A session converts when event is purchase"
/// @param ownColumns columns and features the outcome is written with
/// @param proxy true if the outcome is built from ordinary columns of a file without a purchase
///   (the amber *Proxy outcome* badge)
/// @param rate share of all sessions that convert, Wilson interval
/// @param converting sessions that convert
/// @param sessions all sessions
/// @param suggestion an outcome, as an expression, that would make sense where none was chosen
public record Goal(
    GoalSpec spec,
    Optional<Expression> outcome,
    Optional<Expression> revenue,
    String sentence,
    Set<String> ownColumns,
    boolean proxy,
    Interval rate,
    long converting,
    long sessions,
    Optional<String> suggestion) {

  public Goal {
    ownColumns = Set.copyOf(ownColumns);
  }

  /// The same goal with what it amounts to over other sessions.
  public Goal over(long hits, long looked) {
    return new Goal(
        spec,
        outcome,
        revenue,
        sentence,
        ownColumns,
        proxy,
        outcome.isPresent()
            ? Interval.wilson((double) hits, (double) looked)
            : Interval.unknown(Double.NaN),
        hits,
        looked,
        suggestion);
  }

  /// What counts, without the frame of the sentence: "event is purchase".
  public String counts() {
    return Stream.of(Noun.values())
        .map(noun -> Messages.text(Goals.FRAME, noun, ""))
        .filter(sentence::startsWith)
        .findFirst()
        .map(frame -> sentence.substring(frame.length()))
        .orElse(sentence);
  }
}
