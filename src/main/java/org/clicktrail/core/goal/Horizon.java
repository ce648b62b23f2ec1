package org.clicktrail.core.goal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clicktrail.core.text.Messages;

/// The time after a cut-off in which a customer's outcome is looked for: "within 30 days".
///
/// @param count from 1
/// @param unit of the count
public record Horizon(int count, Unit unit) {

  private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,4}) ?([a-z]+)");

  /// Units of time; days and weeks are of 24 and 168 hours.
  public enum Unit {
    MINUTES("m", 60),
    HOURS("h", 3600),
    DAYS("d", 86_400),
    WEEKS("w", 604_800);

    private final String id;
    private final long seconds;

    Unit(String id, long seconds) {
      this.id = id;
      this.seconds = seconds;
    }
  }

  public Horizon {
    if (count < 1) {
      throw new IllegalArgumentException("within " + count);
    }
  }

  /// Days.
  public static Horizon days(int count) {
    return new Horizon(count, Unit.DAYS);
  }

  /// "30d", "2 weeks", "45 minutes"; empty if it is none of these.
  public static Optional<Horizon> of(String text) {
    Matcher found = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!found.matches()) {
      return Optional.empty();
    }
    for (Unit unit : Unit.values()) {
      String word = unit.name().toLowerCase(Locale.ROOT);
      String said = found.group(2);
      if (said.equals(unit.id)
          || said.equals(word)
          || said.equals(word.substring(0, word.length() - 1))) {
        return Optional.of(new Horizon(Integer.parseInt(found.group(1)), unit));
      }
    }
    return Optional.empty();
  }

  /// As written after `within`: "30d".
  public String id() {
    return count + unit.id;
  }

  public long micros() {
    return count * unit.seconds * 1_000_000L;
  }

  /// Whether it is made of whole days, so that cut-offs lie at midnight.
  public boolean wholeDays() {
    return unit == Unit.DAYS || unit == Unit.WEEKS;
  }

  /// "30 days", "1 week".
  public String words() {
    return Messages.text("goal.horizon." + unit.name(), count);
  }
}
