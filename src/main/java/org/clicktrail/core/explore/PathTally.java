package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clicktrail.core.explore.Paths.Flow;
import org.clicktrail.core.explore.Paths.Kind;
import org.clicktrail.core.explore.Paths.Place;

/// Counts [Paths] session by session.
final class PathTally {

  private static final int LEFT = -1;

  private final List<String> words;
  private final int depth;
  private final int top;
  private final List<Map<Integer, long[]>> places = new ArrayList<>();
  private final List<Map<Long, long[]>> flows = new ArrayList<>();
  private long sessions;
  private long longer;

  /// @param words by code
  /// @param depth steps shown, at least 2
  /// @param top words shown at each step
  PathTally(List<String> words, int depth, int top) {
    this.words = words;
    this.depth = depth;
    this.top = top;
    for (int step = 0; step < depth; step++) {
      places.add(new HashMap<>());
      flows.add(new HashMap<>());
    }
  }

  /// As for [Trails.Walker#walk].
  void see(int[] codes, int events) {
    sessions++;
    int step = 0;
    int before = LEFT;
    for (int event = 0; event < events; event++) {
      int code = codes[event];
      if (code < 0 || code == before) {
        continue;
      }
      if (step == depth) {
        longer++;
        return;
      }
      arrive(step, before, code);
      before = code;
      step++;
    }
    if (step > 0 && step < depth) {
      arrive(step, before, LEFT);
    }
  }

  private void arrive(int step, int from, int to) {
    places.get(step).computeIfAbsent(to, _ -> new long[1])[0]++;
    if (step > 0) {
      long key = (long) from << Integer.SIZE | (to & 0xFFFFFFFFL);
      flows.get(step - 1).computeIfAbsent(key, _ -> new long[1])[0]++;
    }
  }

  Paths paths() {
    List<List<Place>> shown = new ArrayList<>();
    List<Map<Integer, Integer>> at = new ArrayList<>();
    for (int step = 0; step < depth; step++) {
      Map<Integer, Integer> positions = new HashMap<>();
      shown.add(places(places.get(step), positions));
      at.add(positions);
    }
    List<Flow> found = new ArrayList<>();
    for (int step = 0; step < depth - 1; step++) {
      found.addAll(flows(step, at.get(step), at.get(step + 1)));
    }
    found.sort(Comparator.comparingLong(flow -> -flow.n()));
    return new Paths(
        shown.stream().filter(step -> !step.isEmpty()).toList(), found, sessions, longer);
  }

  /// @param positions filled: where each code stands
  private List<Place> places(Map<Integer, long[]> counts, Map<Integer, Integer> positions) {
    List<Map.Entry<Integer, long[]>> sorted =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey() != LEFT)
            .sorted(
                Comparator.comparingLong((Map.Entry<Integer, long[]> entry) -> -entry.getValue()[0])
                    .thenComparingInt(Map.Entry::getKey))
            .toList();
    List<Place> shown = new ArrayList<>();
    // one word more is shown rather than called "other"
    int named = sorted.size() <= top + 1 ? sorted.size() : top;
    for (int i = 0; i < named; i++) {
      positions.put(sorted.get(i).getKey(), i);
      shown.add(
          new Place(Kind.WORD, words.get(sorted.get(i).getKey()), sorted.get(i).getValue()[0]));
    }
    if (named < sorted.size()) {
      long rest = 0;
      for (Map.Entry<Integer, long[]> entry : sorted.subList(named, sorted.size())) {
        positions.put(entry.getKey(), named);
        rest += entry.getValue()[0];
      }
      shown.add(new Place(Kind.OTHER, String.valueOf(sorted.size() - named), rest));
    }
    if (counts.containsKey(LEFT)) {
      positions.put(LEFT, shown.size());
      shown.add(new Place(Kind.LEFT, "", counts.get(LEFT)[0]));
    }
    return shown;
  }

  private List<Flow> flows(int step, Map<Integer, Integer> from, Map<Integer, Integer> to) {
    Map<Long, long[]> joined = new HashMap<>();
    flows
        .get(step)
        .forEach((key, n) -> {
          int start = from.getOrDefault((int) (key >> Integer.SIZE), 0);
          int end = to.getOrDefault((int) (long) key, 0);
          joined.computeIfAbsent((long) start << Integer.SIZE | end, _ -> new long[1])[0] += n[0];
        });
    return joined.entrySet().stream()
        .map(entry ->
            new Flow(
                step,
                (int) (entry.getKey() >> Integer.SIZE),
                (int) (long) entry.getKey(),
                entry.getValue()[0]))
        .toList();
  }
}
