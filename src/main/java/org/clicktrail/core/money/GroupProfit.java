package org.clicktrail.core.money;

import java.util.Optional;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What contacting everybody of a group would bring, if they convert as often as they did and
/// nothing else changes: conversions × value × incremental − contacts × cost. Its range is that of
/// the rate; the amounts are taken as exact.
///
/// @param money the amounts, with what a conversion is worth
/// @param contacts how many the group has
/// @param rate at which it converted, with its range
public record GroupProfit(MoneySpec money, long contacts, Interval rate) {

  /// Contacts by which groups of any size are compared.
  private static final long MANY = 1_000;

  /// Whether contacting the group pays.
  public enum Standing {
    PAYS,
    LOSES,
    OPEN
  }

  /// Empty where the worth of a conversion or the cost of a contact is nobody's but an example, and
  /// where no rate is known: no sum rests on those.
  public static Optional<GroupProfit> of(MoneySpec money, long contacts, Interval rate) {
    return judged(money, contacts, rate).filter(_ -> money.known());
  }

  /// The same by examples too: for [#advice] and [#threshold], which say so. What a deck says of a
  /// group must not contradict the break-even it states.
  public static Optional<GroupProfit> judged(MoneySpec money, long contacts, Interval rate) {
    return money.value().isPresent() && !Double.isNaN(rate.value())
        ? Optional.of(new GroupProfit(money, contacts, rate))
        : Optional.empty();
  }

  /// Of everybody in the group.
  public Interval whole() {
    return of(contacts);
  }

  /// Of so many of them as groups are compared by.
  public Interval perThousand() {
    return of(MANY);
  }

  /// The rate from which on contacting everybody pays; see [MoneySpec#breakEven].
  public double breakEven() {
    return breakEven(money);
  }

  /// By the range: where it holds 0, that is where the range of the rate holds the break-even, it
  /// is open.
  public Standing standing() {
    Interval brings = perThousand();
    return brings.low() > 0 ? Standing.PAYS : brings.high() < 0 ? Standing.LOSES : Standing.OPEN;
  }

  /// What follows from it, in as few words as a cell has room for.
  public String advice() {
    return Messages.text(
        (money.known() ? "money.group.advice." : "money.group.advised.") + standing());
  }

  /// What so many contacts bring, in a line.
  public String line() {
    return Messages.text("money.group.line", comparable());
  }

  /// From which rate on contacting everybody pays, in the words that stand beside a rate.
  public String threshold() {
    String from = threshold(money);
    return money.known() ? from : Messages.text("money.group.from.example", from);
  }

  /// What so many contacts bring, with the range.
  public String comparable() {
    return Formats.money(perThousand(), money.currency());
  }

  /// What the whole group would bring, how that is reckoned, and what is assumed.
  public String sentences() {
    return Messages.text(
        "money.group.whole",
        Formats.money(whole(), money.currency()),
        Formats.count(rate.value() * contacts),
        Formats.money(worth(), money.currency()),
        Formats.written(money.incremental()),
        Formats.count(contacts),
        Formats.money(money.cost(), money.currency()),
        assumed(money));
  }

  /// From which conversion on contacting everybody pays, and what any such sum assumes.
  public static String rule(MoneySpec money) {
    return money.known()
        ? Messages.text("money.group.rule", threshold(money), assumed(money))
        : Messages.text("money.group.rule.example", threshold(money));
  }

  private static String assumed(MoneySpec money) {
    return Messages.text(
        money.assumed() ? "money.group.example" : "money.group.said",
        Formats.written(money.incremental()));
  }

  private static String threshold(MoneySpec money) {
    double pays = breakEven(money);
    return pays > 1
        ? Messages.text("money.group.never")
        : Messages.text("money.group.from", Formats.chance(pays));
  }

  private static double breakEven(MoneySpec money) {
    return money.breakEven(money.value().orElse(Double.NaN));
  }

  private double worth() {
    return money.value().orElse(Double.NaN);
  }

  private Interval of(long many) {
    return new Interval(
        earned(rate.value(), many), earned(rate.low(), many), earned(rate.high(), many));
  }

  private double earned(double share, long many) {
    return many * (share * worth() * money.incremental() - money.cost());
  }
}
