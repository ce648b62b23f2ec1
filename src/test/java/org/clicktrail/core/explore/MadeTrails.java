package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;

/// Sessions written as words: `"view view cart"`; a word may carry its second: `"view@0 cart@40"`.
final class MadeTrails implements Trails {

  private final List<String> words;
  private final List<String> sessions;

  /// @param words by code, as the file would order them
  MadeTrails(List<String> words, String... sessions) {
    this.words = words;
    this.sessions = List.of(sessions);
  }

  @Override
  public List<Told> columns() {
    return words.size() < 2 ? List.of() : List.of(new Told("event", "Event", words.size()));
  }

  @Override
  public List<Shelf> shelves() {
    return columns().stream().map(told -> new Shelf(told, true)).toList();
  }

  @Override
  public List<String> words(Told column, Progress progress) {
    return words;
  }

  @Override
  public int sessions() {
    return sessions.size();
  }

  @Override
  public void walk(Told column, Walker walker, Progress progress) {
    for (int session = 0; session < sessions.size(); session++) {
      List<String> events = new ArrayList<>(Arrays.asList(sessions.get(session).split(" ", -1)));
      events.removeIf(String::isEmpty);
      int[] codes =
          events.stream().mapToInt(event -> words.indexOf(event.split("@", -1)[0])).toArray();
      long[] times =
          events.stream()
              .mapToLong(event ->
                  event.contains("@")
                      ? 1_000_000L * Long.parseLong(event.split("@", -1)[1])
                      : NO_TIME)
              .toArray();
      // longer than what counts, as a reader's own arrays are
      int[] longer = IntStream.concat(Arrays.stream(codes), IntStream.of(0, 0)).toArray();
      walker.walk(session, longer, Arrays.copyOf(times, times.length + 2), codes.length);
    }
  }
}
