package org.clicktrail.core.money;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The currency a text speaks of: the name of a column, a cell.
public final class Currencies {

  /// Signs, and the codes of ISO 4217 for the currencies analysts meet most.
  private static final Pattern CURRENCY =
      Pattern.compile(
          "[€$£¥₹₽₺₩]|(?<![\\p{L}])(EUR|EURO|USD|GBP|JPY|CNY|INR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|BRL|CAD|AUD|NZD"
              + "|MXN|ZAR|KRW|SGD|HKD)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SIGNS =
      Map.of(
          "EUR", "€", "EURO", "€", "USD", "$", "GBP", "£", "JPY", "¥", "INR", "₹", "KRW", "₩",
          "TRY", "₺");

  private Currencies() {}

  /// The sign of the currency, or its code and a blank where it has no sign of its own; empty if
  /// the text names none, or several.
  public static Optional<String> in(String text) {
    Matcher found = CURRENCY.matcher(text);
    Optional<String> one = Optional.empty();
    while (found.find()) {
      String code = found.group().toUpperCase(Locale.ROOT);
      String sign = SIGNS.getOrDefault(code, code.length() == 1 ? code : code + "\u00a0");
      if (one.isPresent() && !one.get().equals(sign)) {
        return Optional.empty();
      }
      one = Optional.of(sign);
    }
    return one;
  }
}
