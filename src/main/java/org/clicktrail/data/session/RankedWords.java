package org.clicktrail.data.session;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.job.Stop;
import org.clicktrail.data.read.Words;

/// The words of a large file, those of one column with the codes of every other log: most frequent
/// first, then by their bytes.
final class RankedWords implements Dictionaries {

  private final Dictionaries appearing;
  private final Optional<Slot> ranked;
  private final int[] ranks;
  private final List<String> words;

  private RankedWords(
      Dictionaries appearing, Optional<Slot> ranked, int[] ranks, List<String> words) {
    this.appearing = appearing;
    this.ranked = ranked;
    this.ranks = ranks;
    this.words = words;
  }

  /// @param appearing the same words, coded in the order they came
  static RankedWords of(
      Dictionaries appearing, Optional<Slot> slot, List<Words> columns, Progress progress) {
    if (slot.isEmpty()) {
      return new RankedWords(appearing, slot, new int[0], List.of());
    }
    Words column = columns.get(slot.get().index());
    byte[][] bytes = new byte[column.size()][];
    Arrays.setAll(bytes, column::bytes);
    Integer[] order = IntStream.range(0, bytes.length).boxed().toArray(Integer[]::new);
    Comparator<Integer> frequent =
        Comparator.<Integer>comparingLong(code -> -column.count(code))
            .thenComparing(code -> bytes[code], Arrays::compareUnsigned);
    try (Stop stop = Stop.of(progress)) {
      Arrays.parallelSort(
          order,
          (a, b) -> {
            stop.check();
            return frequent.compare(a, b);
          });
    }
    int[] ranks = new int[order.length];
    String[] words = new String[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
      words[rank] = new String(bytes[order[rank]], StandardCharsets.UTF_8);
    }
    return new RankedWords(appearing, slot, ranks, List.of(words));
  }

  /// The same words, coded as they lie in the buckets.
  Dictionaries appearing() {
    return appearing;
  }

  /// The code of a word as it lies in the buckets: negative stays negative.
  int of(int code) {
    return code < 0 ? code : ranks[code];
  }

  boolean ranked(Slot slot) {
    return ranked.filter(of -> of.index() == slot.index()).isPresent();
  }

  @Override
  public List<String> words(Slot slot, Progress progress) throws ProblemException {
    return ranked(slot) ? words : appearing.words(slot, progress);
  }

  @Override
  public Map<String, Integer> codes(Slot slot, List<String> wanted, Progress progress)
      throws ProblemException {
    Map<String, Integer> codes = new HashMap<>(appearing.codes(slot, wanted, progress));
    if (ranked(slot)) {
      codes.replaceAll((_, code) -> of(code));
    }
    return codes;
  }

  @Override
  public boolean[] matches(Slot slot, String word, Progress progress) throws ProblemException {
    boolean[] matches = appearing.matches(slot, word, progress);
    if (!ranked(slot)) {
      return matches;
    }
    boolean[] byRank = new boolean[matches.length];
    for (int code = 0; code < matches.length; code++) {
      byRank[of(code)] = matches[code];
    }
    return byRank;
  }

  @Override
  public double[] numbers(Slot slot, Progress progress) throws ProblemException {
    double[] numbers = appearing.numbers(slot, progress);
    if (!ranked(slot)) {
      return numbers;
    }
    double[] byRank = new double[numbers.length];
    for (int code = 0; code < numbers.length; code++) {
      byRank[of(code)] = numbers[code];
    }
    return byRank;
  }
}
