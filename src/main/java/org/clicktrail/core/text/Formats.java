package org.clicktrail.core.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.clicktrail.core.stat.Interval;

/// Numbers as the user reads them (DESIGN.md §8). NaN is written "–" everywhere.
public final class Formats {

  /// Narrow no-break space, before % and between a number and its unit.
  public static final String THIN = "\u202f";

  /// The unit of a number from 0 to 1 that is read in percent.
  public static final String SHARE = "share";

  /// The unit of a time, which is read in minutes, hours or days where there are many.
  public static final String SECONDS = "s";

  /// The unit of a calendar year, which is read without thousands separator or unit.
  public static final String YEAR = "year";

  private static final String NONE = "–";

  private Formats() {}

  /// A whole number with thousands separators: "12,330".
  public static String count(double value) {
    return format(value, "#,##0");
  }

  /// A whole number with thousands separators: "12,330".
  public static String count(long value) {
    return count((double) value);
  }

  /// A share from 0 to 1 with one decimal: "15.5 %".
  public static String percent(double share) {
    return percent(share, 1);
  }

  /// A share from 0 to 1 with the given decimals.
  public static String percent(double share, int decimals) {
    return Double.isNaN(share) ? NONE : decimal(share * 100, decimals) + THIN + "%";
  }

  /// A probability to act from: one decimal below 10 %, else none: "6.8 %", "12 %".
  public static String chance(double probability) {
    return percent(probability, probability > 0 && probability < 0.095 ? 1 : 0);
  }

  /// A share from 0 to 1 as somebody wrote it: without decimals where there are none, else with
  /// one.
  public static String written(double share) {
    return percent(share, share * 100 % 1 == 0 ? 0 : 1);
  }

  /// A score such as AUC with three decimals: "0.713".
  public static String score(double value) {
    return decimal(value, 3);
  }

  /// A number with fixed decimals and thousands separators; minus is "−".
  public static String decimal(double value, int decimals) {
    return format(value, "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)));
  }

  /// A number with as many decimals as its size deserves: 1,234 · 45.3 · 0.0123.
  public static String plain(double value) {
    double size = Math.abs(value);
    if (Double.isNaN(value)) {
      return NONE;
    }
    if (value == Math.rint(value) && size < 1e15) {
      return count(value);
    }
    return size >= 1000
        ? count(value)
        : size >= 100 ? decimal(value, 1) : size >= 1 ? decimal(value, 2) : significant(value);
  }

  /// A number with its unit: "62 s", "1,234"; a share as "2.9 %", many seconds as "3.5 h", a year
  /// as "1970".
  ///
  /// @param unit [#SECONDS], [#SHARE], [#YEAR], "" for none
  public static String amount(double value, String unit) {
    return unit.equals(SECONDS) && Math.abs(value) >= 120 ? duration(value) : typed(value, unit);
  }

  /// A calendar year, with a decimal where it is no whole one: "1970", "1968.8".
  public static String year(double value) {
    return decimal(value, value == Math.rint(value) ? 0 : 1).replace(",", "");
  }

  /// A number in its own unit, as it is typed into a form and compared with: "1,109 s".
  ///
  /// @param unit as for [#amount]
  public static String typed(double value, String unit) {
    if (unit.equals(SHARE)) {
      return percent(value);
    }
    if (unit.equals(YEAR)) {
      return year(value);
    }
    return unit.isEmpty() || Double.isNaN(value) ? plain(value) : plain(value) + THIN + unit;
  }

  /// A time in the unit that gives a short number: "35 s", "4.2 min", "3.5 h", "2.1 days"; "" for
  /// NaN.
  public static String duration(double seconds) {
    if (Double.isNaN(seconds)) {
      return "";
    }
    Scale scale = scale(SECONDS, seconds);
    double value = seconds / scale.size();
    return decimal(value, Math.abs(value) < 10 && scale.size() > 1 ? 1 : 0) + THIN + scale.unit();
  }

  /// A unit to tell values in.
  ///
  /// @param size how many of the values' own unit one of it is
  public record Scale(double size, String unit) {}

  /// The unit in which [#amount] tells a value, so that an axis can speak it too.
  ///
  /// @param unit as for [#amount]; only seconds are ever told in another one
  public static Scale scale(String unit, double value) {
    double length = Math.abs(value);
    if (!unit.equals(SECONDS) || !(length >= 120)) {
      return new Scale(1, unit);
    }
    return length < 7_200
        ? new Scale(60, "min")
        : length < 172_800 ? new Scale(3_600, "h") : new Scale(86_400, "days");
  }

  /// An AUC in pairs of one that converts and one that does not: of 100, in how many the first is
  /// ranked above the second.
  public static String pairs(double auc) {
    return decimal(auc * 100, 0);
  }

  /// "14.8 to 16.1".
  public static String range(String low, String high) {
    return low + " to " + high;
  }

  /// An amount of money with the user's currency sign, or none: "€4,008", "4,008".
  public static String money(double value, String currency) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    String digits = decimal(Math.abs(value), Math.abs(value) < 100 && value != 0 ? 2 : 0);
    return (value < 0 ? "−" : "") + currency + digits;
  }

  /// An amount of money with its range, where there is one: "€4,008 (€3,240 to €4,689)".
  public static String money(Interval amount, String currency) {
    String value = money(amount.value(), currency);
    return Double.isNaN(amount.low())
        ? value
        : value + " (" + range(money(amount.low(), currency), money(amount.high(), currency)) + ")";
  }

  /// "22 November 2026".
  public static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
  }

  /// Words as they stand between quotes: “Events ‘purchase’”.
  public static String inner(String words) {
    return words.replace('“', '‘').replace('”', '’');
  }

  private static String significant(double value) {
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(3))
        .stripTrailingZeros()
        .toPlainString()
        .replace('-', '−');
  }

  private static String format(double value, String pattern) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
    symbols.setMinusSign('−');
    String text = new DecimalFormat(pattern, symbols).format(value);
    return text.matches("−[0,.]*") ? text.substring(1) : text;
  }
}
