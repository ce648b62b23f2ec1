package org.clicktrail.core.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// One session as its events, as they would stand in a file.
///
/// @param session its id; "" if it is in no file
/// @param events in their order
/// @param earlier what the customer's earlier sessions say, by feature id; features that are not
///   named are unknown
public record Visit(String session, List<Event> events, Map<String, Double> earlier) {

  public Visit {
    events = List.copyOf(events);
    earlier = Map.copyOf(earlier);
  }

  /// One event.
  ///
  /// @param time microseconds since 1970, if known
  /// @param cells by column, as written in the file (numbers with a point); a missing cell is
  ///   absent
  public record Event(OptionalLong time, Map<String, String> cells) {

    public Event {
      cells = Map.copyOf(cells);
    }

    public Optional<String> cell(String column) {
      return Optional.ofNullable(cells.get(column));
    }
  }
}
