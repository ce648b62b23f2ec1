package org.clicktrail.core.schema;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clicktrail.core.text.Messages;

/// A kind of personal data that a column may hold, told by its name or its cells. Kinds in the
/// order in which they are tried.
public enum Personal {
  /// Mail addresses.
  MAIL(".*e?mail(address|adress)?", "[^@\\s]+@[^@\\s]+\\.[A-Za-z]{2,}", false),
  /// Addresses of computers, IPv4 or IPv6.
  IP(
      "(.*(client|user|browser|visit|visitor|remote|customer|host))?ip(v[46])?(address|adress)?",
      "((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}(:\\d+)?)"
          + "|(?=.*::)[0-9a-fA-F:.]{3,45}|([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}",
      false),
  /// Telephone numbers.
  PHONE(
      ".*(phone|telephone|mobile|fax|telefon)(no|number|nr)?",
      "(\\+|00)[1-9][\\d ()/.-]{6,18}|\\(\\d{2,5}\\)[ -]?\\d[\\d -]{4,12}",
      false),
  /// Names of people.
  NAME(
      ".*(first|last|full|middle|given|family|sur|maiden)name|(customer|user|client|person|contact|"
          + "billing(address)?|shipping(address)?|account|member|employee|recipient)name",
      ".*\\p{L}.*",
      true),
  /// Streets and houses, and what is as narrow.
  ADDRESS(
      ".*(street|streetaddress|address[0-9]?|addressline[0-9]?|postaladdress|homeaddress|zip"
          + "|zipcode|postcode|postalcode)",
      ".*[\\p{L}\\d].*",
      true);

  /// Share of the different cells that must look so.
  private static final double MOST = 0.6;

  private final Pattern names;
  private final Pattern cells;
  private final boolean nameNeeded;

  /// The same inside a longer text: neither in a word nor in a number.
  private final Pattern inText;

  Personal(String names, String cells, boolean nameNeeded) {
    this.names = Pattern.compile(names);
    this.cells = Pattern.compile(cells);
    this.nameNeeded = nameNeeded;
    this.inText = Pattern.compile("(?<![\\p{L}\\p{N}.,:@+-])(?:" + cells + ")(?![\\p{L}\\p{N}@])");
  }

  /// The kind of personal data of a column, if it holds any.
  ///
  /// @param words some of its different cells
  public static Optional<Personal> of(String column, ColumnType type, Collection<String> words) {
    if (words.isEmpty() || type == ColumnType.YES_NO || type == ColumnType.DECIMAL) {
      return Optional.empty();
    }
    String key = column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return Stream.of(values()).filter(kind -> kind.fits(key, type, words)).findFirst();
  }

  /// Whether cells of any column, whatever its name, are personal.
  public static boolean inCells(Collection<String> words) {
    return !words.isEmpty()
        && Stream.of(values()).anyMatch(kind -> !kind.nameNeeded && kind.looks(words));
  }

  /// A text with mail addresses, addresses of computers and telephone numbers in it replaced by
  /// words that only say what stood there; names and streets are not told by their look.
  public static String hidden(String text) {
    String shown = text;
    for (Personal kind : values()) {
      if (!kind.nameNeeded) {
        shown = kind.inText.matcher(shown).replaceAll(Messages.text("personal." + kind.id()));
      }
    }
    return shown;
  }

  private boolean fits(String key, ColumnType type, Collection<String> words) {
    boolean clock = type == ColumnType.INSTANT || type == ColumnType.DATE;
    boolean named = names.matcher(key).matches() && !clock;
    return nameNeeded ? named && looks(words) : looks(words) || (named && many(words));
  }

  /// Hidden or hashed cells under a telling name are personal too; a few different words are not.
  private static boolean many(Collection<String> words) {
    Predicate<String> longer = word -> word.length() >= 7;
    return words.stream().filter(longer).count() >= MOST * words.size() && words.size() > 1;
  }

  private boolean looks(Collection<String> words) {
    List<String> filled = words.stream().map(String::strip).filter(w -> !w.isEmpty()).toList();
    return !filled.isEmpty()
        && filled.stream().filter(word -> cells.matcher(word).matches()).count()
            >= MOST * filled.size();
  }

  /// As in `inspect --json`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
