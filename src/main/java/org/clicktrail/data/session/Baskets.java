package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.recommend.CoViews;
import org.clicktrail.core.recommend.Recommendations;
import org.clicktrail.core.recommend.Recommendations.Rule;
import org.clicktrail.core.recommend.Recommendations.Trial;
import org.clicktrail.core.recommend.Recommender;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.stat.Interval;
import org.clicktrail.core.table.Column;

/// The products or categories that each session holds, and what goes together in them.
public final class Baskets {

  private final EventLog log;
  private final Column.Categories names;

  private Baskets(EventLog log, Column.Categories names) {
    this.log = log;
    this.names = names;
  }

  public static Baskets of(Sessions sessions, Progress progress) throws ProblemException {
    return new Baskets(sessions.log(progress), sessions.names(progress));
  }

  /// The columns with things to recommend: products, then categories.
  public List<String> columns() {
    return Stream.of(Role.PRODUCT, Role.CATEGORY)
        .flatMap(role -> log.slots().stream().filter(slot -> slot.field().role() == role))
        .filter(slot -> slot.words() && slot.distinct() > 1)
        .map(slot -> slot.field().name())
        .toList();
  }

  /// Learns from some sessions and tries it on others.
  ///
  /// @param train names of sessions to learn from
  /// @param test names of later sessions; empty for none
  public Recommendations learnt(
      String column, Set<String> train, Set<String> test, Progress progress)
      throws ProblemException {
    Slot slot = log.slot(column).orElseThrow();
    List<String> words = log.dictionaries().words(slot, progress);
    CoViews views = new CoViews(slot.distinct());
    each(
        slot,
        (session, things) -> {
          if (train.contains(names.text(session))) {
            views.see(things);
          }
        },
        progress);
    List<Rule> rules = views.rules(words);
    Optional<Trial> trial =
        rules.isEmpty() || test.isEmpty()
            ? Optional.empty()
            : trial(slot, words, rules, views.mostSeen(), test, progress);
    return new Recommendations(column, views.sessions(), rules, trial);
  }

  /// By the first thing of each test session with more than one: was the recommended one, or the
  /// most popular one, among the others?
  private Optional<Trial> trial(
      Slot slot,
      List<String> words,
      List<Rule> rules,
      int popular,
      Set<String> test,
      Progress progress)
      throws ProblemException {
    Recommender recommender = new Recommender(rules);
    long[] counts = new long[3];
    each(
        slot,
        (session, things) -> {
          if (things.size() < 2 || !test.contains(names.text(session))) {
            return;
          }
          Optional<Rule> rule = recommender.next(List.of(words.get(things.getFirst())));
          if (rule.isPresent() && things.getFirst() != popular) {
            List<String> others = things.stream().skip(1).map(words::get).toList();
            counts[0]++;
            counts[1] += others.contains(rule.get().next()) ? 1 : 0;
            counts[2] += things.contains(popular) ? 1 : 0;
          }
        },
        progress);
    return counts[0] == 0
        ? Optional.empty()
        : Optional.of(
            new Trial(
                counts[0],
                Interval.wilson((double) counts[1], (double) counts[0]),
                Interval.wilson((double) counts[2], (double) counts[0])));
  }

  /// What each session looked at, in the order it was first looked at, by the name of the session.
  ///
  /// @param wanted names of sessions
  public Map<String, List<String>> seen(String column, Set<String> wanted, Progress progress)
      throws ProblemException {
    Map<String, List<String>> seen = new HashMap<>();
    Optional<Slot> slot = log.slot(column).filter(Slot::words);
    if (slot.isPresent()) {
      List<String> words = log.dictionaries().words(slot.get(), progress);
      each(
          slot.get(),
          (session, things) -> {
            String name = names.text(session);
            if (wanted.contains(name)) {
              seen.put(name, things.stream().map(words::get).toList());
            }
          },
          progress);
    }
    return seen;
  }

  @FunctionalInterface
  private interface Reader {
    void read(int session, List<Integer> things);
  }

  /// The different things of each session, in order.
  private void each(Slot slot, Reader reader, Progress progress) throws ProblemException {
    Current current = new Current(reader);
    log.read(
        List.of(slot),
        part -> {
          int[] codes = part.words(slot.index());
          for (int row = 0; row < part.rows(); row++) {
            current.see(part.sessions()[row], codes[row]);
          }
        },
        progress);
    current.end();
  }

  /// The session that is being read.
  private static final class Current {
    private final Reader reader;
    private final Set<Integer> things = new LinkedHashSet<>();
    private int session = -1;

    Current(Reader reader) {
      this.reader = reader;
    }

    void see(int of, int thing) {
      if (of != session) {
        end();
        session = of;
      }
      if (thing >= 0) {
        things.add(thing);
      }
    }

    void end() {
      if (!things.isEmpty()) {
        reader.read(session, new ArrayList<>(things));
        things.clear();
      }
    }
  }
}
