package org.clicktrail.project;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.SessionRule;

/// Time zones by name.
public final class Zones {

  /// What times as they are written in the file are called.
  private static final String AS_WRITTEN = "as-written";

  private Zones() {}

  /// @param name "Europe/Berlin", or "as-written"
  /// @throws ProblemException if there is no such zone
  public static ZoneId of(String name) throws ProblemException {
    if (name.equals(AS_WRITTEN)) {
      return SessionRule.AS_WRITTEN;
    }
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new ProblemException(
          Problem.of(
              Problem.Kind.NOT_UNDERSTOOD,
              "--zone " + name,
              AS_WRITTEN + ", Europe/Berlin, America/New_York"),
          e);
    }
  }

  /// Every zone named by a place, in alphabetical order.
  public static List<ZoneId> all() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(
            name -> name.contains("/") && !name.startsWith("Etc/") && !name.startsWith("System"))
        .sorted()
        .map(ZoneId::of)
        .toList();
  }
}
