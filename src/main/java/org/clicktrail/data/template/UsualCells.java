package org.clicktrail.data.template;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Role;

/// Cells that columns with a role usually have, whatever their names. Who acted cannot be told by
/// cells and is left to the user.
final class UsualCells {

  private record Guess(Role role, List<ColumnType> types, Look look) {}

  private static final List<ColumnType> WORDS =
      List.of(ColumnType.CATEGORY, ColumnType.ID, ColumnType.TEXT);

  /// First match wins.
  private static final List<Guess> GUESSES =
      List.of(
          new Guess(
              Role.EVENT,
              List.of(ColumnType.CATEGORY),
              Look.some(
                  1,
                  "view",
                  "pageview",
                  "page_view",
                  "pv",
                  "click",
                  "impression",
                  "search",
                  "addtocart",
                  "add_to_cart",
                  "add to cart",
                  "cart",
                  "remove_from_cart",
                  "wishlist",
                  "favorite",
                  "fav",
                  "checkout",
                  "begin_checkout",
                  "purchase",
                  "order",
                  "buy",
                  "transaction",
                  "refund",
                  "login",
                  "logout",
                  "signup",
                  "sign_up",
                  "install",
                  "session_start",
                  "scroll",
                  "download")),
          new Guess(
              Role.DEVICE,
              List.of(ColumnType.CATEGORY),
              Look.some(
                  1,
                  "desktop",
                  "mobile",
                  "tablet",
                  "smartphone",
                  "chrome",
                  "firefox",
                  "safari",
                  "edge",
                  "android",
                  "ios",
                  "windows",
                  "macos",
                  "linux",
                  "phone",
                  "pc",
                  "web")),
          new Guess(
              Role.CHANNEL,
              List.of(ColumnType.CATEGORY),
              Look.some(
                  1,
                  "organic",
                  "direct",
                  "referral",
                  "email",
                  "mail",
                  "cpc",
                  "social",
                  "paid",
                  "affiliate",
                  "display",
                  "(direct)",
                  "(none)",
                  "google",
                  "facebook",
                  "newsletter",
                  "organic search",
                  "paid search",
                  "ads",
                  "search")),
          new Guess(Role.COUNTRY, List.of(ColumnType.CATEGORY), countries()),
          new Guess(Role.PAGE, WORDS, Look.like(1, "(/|https?://).*")));

  private static final Look MONEY = Look.like(1, "\\d{1,6}\\.\\d{2}");

  private UsualCells() {}

  /// Codes of two or three letters, or English names.
  private static Look countries() {
    String[] names =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .flatMap(country ->
                Stream.of(
                    country.getCountry(),
                    country.getISO3Country(),
                    country.getDisplayCountry(Locale.ENGLISH)))
            .filter(name -> !name.isEmpty())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .distinct()
            .toArray(String[]::new);
    return Look.words(1, names);
  }

  /// The role that the cells of a column suggest.
  ///
  /// @param events whether rows are known to be events
  static Optional<Role> role(ColumnProfile column, boolean events) {
    if (column.words().size() < 2) {
      return Optional.empty();
    }
    if (events && column.type() == ColumnType.DECIMAL && MONEY.score(column) > 0) {
      return Optional.of(Role.PRICE);
    }
    return GUESSES.stream()
        .filter(guess -> guess.types().contains(column.type()) && guess.look().score(column) > 0)
        .map(Guess::role)
        .findFirst();
  }
}
