package org.clicktrail.core.money;

import java.util.function.DoubleFunction;
import org.clicktrail.core.eval.Confusion;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.core.text.Sentences;

/// The probability from which on one contact pays by the amounts, beside a threshold that was found
/// by what tested rows earned, or chosen. With probabilities that are right, and enough rows, both
/// are the same (Elkan 2001); what the rows between them did tells why they are not.
///
/// @param money the amounts
/// @param value of a conversion, as in [ProfitCurve#value]
/// @param threshold contact from this probability on
/// @param between tested rows with a prediction between the two
/// @param converted share of those that converted, with its Wilson range; NaN without any
/// @param limited whether the capacity is what sets the threshold
public record BreakEven(
    MoneySpec money,
    double value,
    double threshold,
    long between,
    Interval converted,
    boolean limited) {

  /// @param counts of the tested rows at any threshold
  public static BreakEven of(
      MoneySpec money, double value, double threshold, DoubleFunction<Confusion> counts) {
    Confusion used = counts.apply(threshold);
    Confusion pays = counts.apply(money.breakEven(value));
    long between = Math.abs(used.selected() - pays.selected());
    long hits = Math.abs(used.truePositives() - pays.truePositives());
    return new BreakEven(
        money,
        value,
        threshold,
        between,
        Interval.wilson((double) hits, (double) between),
        used.selected() < pays.selected() && money.limits(pays.selected()));
  }

  /// From which probability on one contact pays, with the formula.
  public static String rule(MoneySpec money, double value) {
    double pays = money.breakEven(value);
    String key = pays > 1 ? "never" : pays > 0 ? "from" : "always";
    return Messages.text(
        "money.pays." + key,
        Formats.chance(pays),
        Formats.money(money.cost(), money.currency()),
        Formats.money(value, money.currency()),
        Formats.written(money.incremental()));
  }

  /// The same and why the threshold is another one, with what those between did.
  ///
  /// @param noun what a row is
  public String sentences(Noun noun) {
    return compared()
        ? Sentences.joined(
            rule(money, value),
            Messages.text(
                "money.threshold." + reason(),
                noun,
                Formats.chance(threshold),
                Formats.chance(probability()),
                Formats.count(between),
                Formats.percent(converted.value()),
                Formats.range(
                    Formats.decimal(converted.low() * 100, 1), Formats.percent(converted.high()))))
        : rule(money, value);
  }

  /// Both in as few words as a narrow card has room for.
  public String brief() {
    return compared()
        ? Messages.text("money.brief." + reason(), Formats.chance(probability()))
        : rule(money, value);
  }

  private double probability() {
    return money.breakEven(value);
  }

  /// Whether some contacts pay and some do not.
  private boolean compared() {
    return probability() > 0 && probability() <= 1;
  }

  private String reason() {
    if (between == 0) {
      return "same";
    }
    if (limited) {
      return "limited";
    }
    String side = threshold < probability() ? "below." : "above.";
    if (converted.low() > probability()) {
      return side + "more";
    }
    return side + (converted.high() < probability() ? "fewer" : "chance");
  }
}
