package org.clicktrail.core.feature;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.clicktrail.core.schema.Field;

/// Which columns of a file with a row a session are the analyst's to set: prices, the product
/// shown, and what a name calls an offer. All else tells who a customer is or what has happened by
/// the moment of decision, and stays as it is. English and German names are known.
final class Levers {

  /// Words in the name of a column.
  private static final Set<String> SET =
      Set.of(
          "price",
          "prices",
          "fee",
          "fees",
          "charge",
          "charges",
          "discount",
          "rebate",
          "voucher",
          "coupon",
          "coupons",
          "offer",
          "offers",
          "campaign",
          "promotion",
          "promo",
          "newsletter",
          "reminder",
          "reminders",
          "banner",
          "shipping",
          "delivery",
          "contract",
          "payment",
          "plan",
          "tariff",
          "package",
          "bundle",
          "preis",
          "preise",
          "gebühr",
          "rabatt",
          "gutschein",
          "gutscheine",
          "angebot",
          "angebote",
          "aktion",
          "kampagne",
          "tarif",
          "versand",
          "lieferung",
          "vertrag",
          "zahlung",
          "zahlungsart",
          "paket",
          "erinnerung");

  /// Words that tell of the past, of what a customer did about an offer, or of the market.
  private static final Set<String> PAST =
      Set.of(
          "index",
          "idx",
          "inflation",
          "market",
          "previous",
          "prior",
          "past",
          "history",
          "since",
          "earlier",
          "last",
          "first",
          "total",
          "sum",
          "opened",
          "clicked",
          "read",
          "used",
          "seen",
          "accepted",
          "paid",
          "days",
          "date",
          "bisher",
          "letzte",
          "letzter",
          "letztes",
          "gesamt",
          "summe",
          "genutzt",
          "datum");

  private Levers() {}

  static boolean lever(Field field) {
    return switch (field.role()) {
      case PRICE, PRODUCT -> !names(field.name(), PAST);
      case FEATURE, CODE, CATEGORY -> names(field.name(), SET) && !names(field.name(), PAST);
      default -> false;
    };
  }

  /// Whether a word of the name is one of these: "monthly_charges", "DiscountOffered".
  private static boolean names(String name, Set<String> words) {
    String spaced = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    return Arrays.stream(spaced.split("[^\\p{L}]+", -1)).anyMatch(words::contains);
  }
}
