package org.clicktrail.data.read;

import static org.clicktrail.data.read.CellShape.ABSENT_WORD;
import static org.clicktrail.data.read.CellShape.BLANK_GROUPS;
import static org.clicktrail.data.read.CellShape.BLANK_GROUPS_COMMA;
import static org.clicktrail.data.read.CellShape.BLANK_GROUPS_POINT;
import static org.clicktrail.data.read.CellShape.CODE;
import static org.clicktrail.data.read.CellShape.COMMA;
import static org.clicktrail.data.read.CellShape.COMMA_GROUPS;
import static org.clicktrail.data.read.CellShape.COMMA_THREE;
import static org.clicktrail.data.read.CellShape.GROUPS_THEN_COMMA;
import static org.clicktrail.data.read.CellShape.GROUPS_THEN_POINT;
import static org.clicktrail.data.read.CellShape.POINT;
import static org.clicktrail.data.read.CellShape.POINT_GROUPS;
import static org.clicktrail.data.read.CellShape.POINT_THREE;
import static org.clicktrail.data.read.CellShape.TEMPORAL;
import static org.clicktrail.data.read.CellShape.WHOLE;
import static org.clicktrail.data.read.CellShape.YES_NO;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Decides how a column is read, from all of its cells. A column is numbers or days if nearly all
/// cells are; what is not is counted as unreadable, never guessed.
final class TypeDecider {

  /// Share of cells that must fit.
  private static final double NEARLY_ALL = 0.95;

  /// Mean length from which words are free text.
  private static final int TEXT_LENGTH = 40;

  private static final String TRUE_WORDS = "('true','yes','y','t','1')";
  private static final String FALSE_WORDS = "('false','no','n','f','0')";

  private final NumberStyle style;
  private final Optional<String> dates;

  /// @param style how the file writes decimals where a column alone does not tell
  /// @param dates order of day and month as the user says: dmy, mdy, ymd
  TypeDecider(NumberStyle style, Optional<String> dates) {
    this.style = style;
    this.dates = dates;
  }

  /// The reading the cells suggest.
  ///
  /// @param name of the column: "timestamp" tells seconds from quantities
  Decision guess(String name, ColumnStats stats) {
    long filled = stats.filled() - stats.count(ABSENT_WORD);
    if (filled == 0) {
      return words(ColumnType.TEXT, Messages.text("import.why.empty"), stats);
    }
    if (stats.count(YES_NO) == filled && onePair(stats)) {
      return yesNo(stats, Messages.text("import.why.yes_no", shown(stats)));
    }
    if (fits(stats.count(TEMPORAL), filled)) {
      return days(stats);
    }
    long numbers = numbers(stats);
    boolean codes = stats.count(CODE) > 0;
    if (fits(numbers, filled) && !codes) {
      return number(name, stats, filled);
    }
    return textual(stats, filled, numbers > 0 && (codes || numbers < filled));
  }

  /// The reading a template or the user wants, if the cells allow it; else the guess.
  Decision wanted(ColumnType type, String name, ColumnStats stats) {
    String reason = Messages.text("import.why.known");
    return switch (type) {
      case ID, CATEGORY, TEXT -> words(type, reason, stats);
      case YES_NO -> {
        long filled = stats.filled() - stats.count(ABSENT_WORD);
        long zeroOne = stats.min() >= 0 && stats.max() <= 1 ? stats.count(WHOLE) : 0;
        boolean most = (stats.count(YES_NO) + zeroOne) * 2 >= filled;
        yield most ? yesNo(stats, reason) : guess(name, stats);
      }
      case INSTANT, DATE -> {
        Optional<Decision> stamp = EpochTimes.of(name, stats, true);
        yield stats.count(TEMPORAL) > 0 ? days(stats) : stamp.orElseGet(() -> guess(name, stats));
      }
      case WHOLE, DECIMAL -> {
        long filled = stats.filled() - stats.count(ABSENT_WORD);
        yield numbers(stats) * 2 >= filled ? numeric(stats, filled) : guess(name, stats);
      }
    };
  }

  private static boolean fits(long count, long of) {
    return count >= NEARLY_ALL * of && count > 0;
  }

  static long numbers(ColumnStats stats) {
    return stats.count(
        WHOLE,
        POINT,
        POINT_THREE,
        POINT_GROUPS,
        COMMA,
        COMMA_THREE,
        COMMA_GROUPS,
        GROUPS_THEN_POINT,
        GROUPS_THEN_COMMA,
        BLANK_GROUPS,
        BLANK_GROUPS_POINT,
        BLANK_GROUPS_COMMA);
  }

  private Decision number(String name, ColumnStats stats, long filled) {
    Optional<Decision> stamp = EpochTimes.of(name, stats, false);
    if (stamp.isPresent()) {
      return stamp.get();
    }
    boolean whole = stats.count(WHOLE) == numbers(stats);
    if (whole && stats.leadingZeros() > 0) {
      return words(
          ColumnType.ID,
          Messages.text("import.why.leading_zeros", Formats.count(stats.leadingZeros())),
          stats);
    }
    if (whole && stats.beyondExact() > 0) {
      return words(
          ColumnType.ID,
          Messages.text("import.why.too_long", Formats.count(stats.beyondExact())),
          stats);
    }
    boolean zeroOne =
        whole
            && stats.count(WHOLE) == filled
            && stats.min() == 0
            && stats.max() == 1
            && stats.distinct() == 2;
    if (zeroOne) {
      return yesNo(stats, Messages.text("import.why.zero_one"));
    }
    return numeric(stats, filled);
  }

  private Decision numeric(ColumnStats stats, long filled) {
    if (stats.units().size() > 1 || mixedPercent(stats)) {
      String units = stats.units().stream().map(String::valueOf).collect(Collectors.joining(", "));
      return words(ColumnType.CATEGORY, Messages.text("import.why.units", units), stats);
    }
    boolean whole = stats.count(WHOLE) == numbers(stats) && stats.beyondExact() == 0;
    NumberStyle own = style.of(stats);
    long readable = own.readable(stats);
    String reason =
        whole
            ? Messages.text("import.why.whole", Formats.count(readable), Formats.count(filled))
            : Messages.text(
                "import.why.decimal." + own.id(), Formats.count(readable), Formats.count(filled));
    return new Decision(
        whole ? ColumnType.WHOLE : ColumnType.DECIMAL,
        reason,
        own.sql(stats, whole),
        whole ? "BIGINT" : "DOUBLE",
        stats.units().stream().map(String::valueOf).findFirst().orElse(""),
        whole || own.sure(stats),
        stats.count(ABSENT_WORD));
  }

  /// 12 % beside 0.12 may be the same: nobody knows.
  private static boolean mixedPercent(ColumnStats stats) {
    return stats.units().contains('%') && stats.decorated() < numbers(stats);
  }

  private Decision days(ColumnStats stats) {
    List<PatternUse> uses = stats.patterns();
    boolean clock = uses.stream().anyMatch(use -> use.pattern().hasClock());
    DayOrder order = DayOrder.of(uses, dates);
    String sql = Instants.sql(uses, order.monthFirst());
    boolean iso = uses.stream().allMatch(use -> use.pattern().order() == DatePattern.Order.YMD);
    String reason =
        Messages.text(
            iso ? "import.why.iso_day" : order.key(),
            stats.words().isEmpty() ? "" : stats.words().getFirst());
    return new Decision(
        clock ? ColumnType.INSTANT : ColumnType.DATE,
        reason,
        sql,
        "TIMESTAMP",
        "",
        order.sure(),
        stats.count(ABSENT_WORD));
  }

  private static Decision yesNo(ColumnStats stats, String reason) {
    String sql =
        "case when lower({}) in "
            + TRUE_WORDS
            + " then true when lower({}) in "
            + FALSE_WORDS
            + " then false end";
    return new Decision(
        ColumnType.YES_NO, reason, sql, "BOOLEAN", "", true, stats.count(ABSENT_WORD));
  }

  /// Yes/no in one language only: "y" beside "true" is suspicious, "No phone service" is a word.
  private static boolean onePair(ColumnStats stats) {
    Set<String> words =
        stats.words().stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return List.of(Set.of("true", "false"), Set.of("yes", "no"), Set.of("y", "n"), Set.of("t", "f"))
        .stream()
        .anyMatch(pair -> {
          Set<String> yesNo = new TreeSet<>(words);
          yesNo.retainAll(Set.of("true", "false", "yes", "no", "y", "n", "t", "f"));
          return pair.containsAll(yesNo);
        });
  }

  private static String shown(ColumnStats stats) {
    return stats.words().stream().limit(2).collect(Collectors.joining(", "));
  }

  private Decision textual(ColumnStats stats, long filled, boolean mixed) {
    boolean many = stats.distinctShare() > 0.5 && stats.distinct() > 100;
    boolean sentences = stats.meanLength() > TEXT_LENGTH || (many && stats.spaced() * 2 > filled);
    if (many && !sentences) {
      return words(ColumnType.ID, Messages.text("import.why.id"), stats);
    }
    if (sentences && stats.distinct() > 100) {
      return words(ColumnType.TEXT, Messages.text("import.why.text"), stats);
    }
    String key = mixed ? "import.why.mixed" : "import.why.category";
    String count = Formats.count(stats.distinct());
    String shown = stats.coded().full() ? "≥ " + count : count;
    return words(ColumnType.CATEGORY, Messages.text(key, shown), stats);
  }

  /// Text as it stands, but for words that say that nothing is there. Among codes NA is such a
  /// word; among words it may be Namibia.
  private static Decision words(ColumnType type, String reason, ColumnStats stats) {
    String absent =
        type == ColumnType.ID
            ? "('NULL','null','NaN','nan','N/A','n/a','#N/A','<null>','(null)','\\N','NA','na',"
                + "'None','none','-','?')"
            : "('NULL','null','NaN','nan','N/A','n/a','#N/A','<null>','(null)','\\N')";
    String sql =
        stats.count(ABSENT_WORD) == 0
            ? "{}"
            : "case when {} in " + absent + " then null else {} end";
    return new Decision(type, reason, sql, "VARCHAR", "", true, 0);
  }
}
