package org.clicktrail.core.schema;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whose hours the times of a file are, where they say so themselves: `2026-07-06T12:00:00+02:00`
/// is noon, and 10:00 in UTC.
final class WrittenZone {

  /// A clock, then how far it is ahead.
  private static final Pattern OFFSET =
      Pattern.compile(".*\\d{1,2}:\\d{2}.*(?<sign>[+-])(?<hours>\\d{2}):?(?<minutes>\\d{2})?\\]?");

  private WrittenZone() {}

  /// The distance from UTC that all cells carry.
  ///
  /// @param written cells; empty ones say nothing
  /// @return empty if one has none, or they differ: then no clock is that of all
  static Optional<ZoneId> of(List<String> written) {
    Set<Optional<ZoneId>> found =
        written.stream()
            .filter(cell -> !cell.isBlank())
            .map(WrittenZone::offset)
            .collect(Collectors.toSet());
    return found.size() == 1 ? found.iterator().next() : Optional.empty();
  }

  private static Optional<ZoneId> offset(String cell) {
    Matcher matcher = OFFSET.matcher(cell.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hours = Integer.parseInt(matcher.group("hours"));
    String minutes = matcher.group("minutes");
    int seconds = (hours * 60 + (minutes == null ? 0 : Integer.parseInt(minutes))) * 60;
    return hours > 14
        ? Optional.empty()
        : Optional.of(
            ZoneOffset.ofTotalSeconds(matcher.group("sign").equals("-") ? -seconds : seconds));
  }
}
