package org.clicktrail.core.schema;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// How events become sessions: what names them, and where they are cut.
///
/// @param by what names a session before it is cut
/// @param gap a pause longer than this cuts; empty: as usual, see [#in]
/// @param midnight whether a new day cuts
/// @param zone whose days and hours count. Times of files are held as UTC; see [#AS_WRITTEN]
public record SessionRule(By by, Optional<Duration> gap, boolean midnight, ZoneId zone) {

  /// What names a session.
  public enum By {
    /// Its own column; without one the customer, see [Mapping#sessionKey].
    SESSION,
    /// The customer, whatever the session column says.
    CUSTOMER
  }

  /// The pause after which a customer is taken to come again.
  public static final Duration USUAL_GAP = Duration.ofMinutes(30);

  /// Times as they are written in the file: UTC, or as far from it as the file says, see [#of].
  public static final ZoneId AS_WRITTEN = ZoneOffset.UTC;

  public SessionRule {
    if (gap.filter(pause -> !pause.isPositive()).isPresent()) {
      throw new IllegalArgumentException("pause " + gap.get());
    }
  }

  /// The session column, or the customer without one, cut at pauses only; times as written.
  public SessionRule(Optional<Duration> gap) {
    this(By.SESSION, gap, false, AS_WRITTEN);
  }

  /// The session column, or the customer with a session number, if there is one; else 30 minutes.
  public static SessionRule standard(Mapping mapping) {
    return new SessionRule(Optional.empty()).in(mapping);
  }

  /// The rule for a file: without a gap, nothing cuts where a column or a number names the session,
  /// and 30 minutes where only the customer does.
  public SessionRule in(Mapping mapping) {
    boolean named =
        mapping.grain() == Grain.SESSIONS
            || key(mapping).stream().anyMatch(field -> field.role() != Role.CUSTOMER);
    return gap.isPresent() || named ? this : withGap(Optional.of(USUAL_GAP));
  }

  /// The rule for what was read from a file: with the hours and days that are written in it, unless
  /// others are asked for.
  public SessionRule of(ImportReport read) {
    return zone.equals(AS_WRITTEN) ? with(read.zone()) : this;
  }

  /// Whether something cuts what has one name.
  public boolean cuts() {
    return gap.isPresent() || midnight;
  }

  /// Whether it says more about sessions than that their column names them.
  public boolean asks() {
    return cuts() || by == By.CUSTOMER;
  }

  /// The columns that name a session before it is cut; empty if nothing does.
  public List<Field> key(Mapping mapping) {
    Optional<Field> customer = mapping.first(Role.CUSTOMER);
    return by == By.CUSTOMER && customer.isPresent()
        ? List.of(customer.get())
        : mapping.sessionKey();
  }

  public SessionRule with(By other) {
    return new SessionRule(other, gap, midnight, zone);
  }

  public SessionRule withGap(Optional<Duration> other) {
    return new SessionRule(by, other, midnight, zone);
  }

  public SessionRule withMidnight(boolean other) {
    return new SessionRule(by, gap, other, zone);
  }

  public SessionRule with(ZoneId other) {
    return new SessionRule(by, gap, midnight, other);
  }
}
