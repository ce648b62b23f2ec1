package org.clicktrail.core.money;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What acting costs and earns. All assumptions of the user.
///
/// @param value earned by a conversion; empty: the mean revenue of converting sessions, if known
/// @param cost of contacting one session
/// @param incremental share of contacted buyers who would not have bought anyway, 0 to 1
/// @param capacity contacts possible, in test sessions; empty: no limit
/// @param currency sign, "" if not known
/// @param examples amounts that are examples, not yet the user's own; an empty value is none as
///   long as the file has revenue
public record MoneySpec(
    Optional<Double> value,
    double cost,
    double incremental,
    Optional<Long> capacity,
    String currency,
    Set<Amount> examples) {

  /// What nobody can read from a file.
  public static final Set<Amount> UNSAID = Set.of(Amount.COST, Amount.INCREMENTAL);

  public MoneySpec {
    examples = Set.copyOf(examples);
  }

  /// An amount that has to be said.
  public enum Amount {
    VALUE,
    COST,
    INCREMENTAL
  }

  /// Whether profit rests on an example: the badge *Assumed* is shown with it.
  public boolean assumed() {
    return !examples.isEmpty();
  }

  /// Whether somebody or the file says what a conversion is worth, and somebody what a contact
  /// costs.
  public boolean known() {
    return value.isPresent() && !examples.contains(Amount.VALUE) && !examples.contains(Amount.COST);
  }

  /// Whether so many are more than can be contacted.
  public boolean limits(long contacts) {
    return capacity.filter(most -> most < contacts).isPresent();
  }

  /// The probability from which on a contact earns what it costs: cost / (value × incremental);
  /// infinite where it earns nothing, 0 where it costs nothing.
  ///
  /// @param worth of a conversion, see [ProfitCurve#value]
  public double breakEven(double worth) {
    return cost == 0 ? 0 : cost / (worth * incremental);
  }

  /// The same with what a conversion earns as somebody said it; empty: as the file has it.
  public MoneySpec withValue(Optional<Double> worth, String sign) {
    EnumSet<Amount> left = EnumSet.noneOf(Amount.class);
    left.addAll(examples);
    left.remove(Amount.VALUE);
    return new MoneySpec(worth, cost, incremental, capacity, sign, left);
  }

  /// The same with what a contact costs as somebody said it.
  public MoneySpec withCost(double costs) {
    EnumSet<Amount> left = EnumSet.noneOf(Amount.class);
    left.addAll(examples);
    left.remove(Amount.COST);
    return new MoneySpec(value, costs, incremental, capacity, currency, left);
  }

  /// The same with an example for what a conversion earns.
  public MoneySpec withExample(double worth) {
    EnumSet<Amount> all = EnumSet.of(Amount.VALUE);
    all.addAll(examples);
    return new MoneySpec(Optional.of(worth), cost, incremental, capacity, currency, all);
  }
}
