package org.clicktrail.core.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clicktrail.core.goal.Vocabulary;

/// Which word comes first where a session has two: the order in which the steps of a funnel are
/// suggested.
final class Precedence {

  /// Words looked at, the most frequent ones.
  private static final int WORDS = 16;

  /// Steps suggested at most.
  private static final int STEPS = 5;

  /// Words in fewer sessions than this share are no step.
  private static final double RARE = 0.002;

  /// Steps back are not on the way.
  private static final Pattern BACK =
      Pattern.compile("(?i)remove|refund|cancel|return|delete|undo|exit|log_?-? ?out|error");

  /// What most ways lead to; it stays among the steps although it is rare.
  private static final Pattern GOAL =
      Pattern.compile(
          "(?i)purchase|transaction|order|checkout|buy|bought|paid|payment|convert|booking|reserv");

  private final List<String> words;
  private final int[] first;
  private final long[] sessions;
  private final long[][] before;
  private long walked;

  /// @param words by code, the most frequent first
  Precedence(List<String> words) {
    this.words = words.subList(0, Math.min(WORDS, words.size()));
    int n = this.words.size();
    first = new int[n];
    sessions = new long[n];
    before = new long[n][n];
  }

  /// As for [Trails.Walker#walk].
  void see(int[] codes, int events) {
    walked++;
    java.util.Arrays.fill(first, Integer.MAX_VALUE);
    for (int event = 0; event < events; event++) {
      int code = codes[event];
      if (code >= 0 && code < first.length && first[code] == Integer.MAX_VALUE) {
        first[code] = event;
      }
    }
    for (int a = 0; a < first.length; a++) {
      if (first[a] < Integer.MAX_VALUE) {
        sessions[a]++;
        for (int b = 0; b < first.length; b++) {
          before[a][b] += first[a] < first[b] && first[b] < Integer.MAX_VALUE ? 1 : 0;
        }
      }
    }
  }

  /// Codes of the suggested steps: of the words in most sessions those that come before most others
  /// first; ties by the number of sessions. Empty where there are fewer than two.
  List<Integer> steps() {
    List<Integer> known =
        IntStream.range(0, words.size())
            .filter(code -> !BACK.matcher(words.get(code)).find())
            .filter(code -> sessions[code] > 0 && sessions[code] >= RARE * walked)
            .boxed()
            .sorted(
                Comparator.comparing((Integer code) -> !goal(code))
                    .thenComparingLong(code -> -sessions[code]))
            .toList();
    List<Integer> steps = new ArrayList<>(known);
    long goals = known.stream().filter(this::goal).count();
    if (known.size() > STEPS) {
      int goal = (int) Math.min(goals, 2);
      steps = new ArrayList<>(known.subList(0, goal));
      steps.addAll(known.stream().skip(goals).limit(STEPS - goal).toList());
    }
    List<Integer> chosen = List.copyOf(steps);
    steps.sort(
        Comparator.comparingLong((Integer code) -> -wins(code, chosen))
            .thenComparingLong(code -> -sessions[code]));
    return steps.size() < 2 ? List.of() : List.copyOf(steps);
  }

  private boolean goal(int code) {
    String word = words.get(code).toLowerCase(Locale.ROOT);
    return GOAL.matcher(word).find() || Vocabulary.PURCHASE_WORDS.contains(word);
  }

  private long wins(int code, List<Integer> others) {
    return others.stream().filter(other -> before[code][other] > before[other][code]).count();
  }
}
