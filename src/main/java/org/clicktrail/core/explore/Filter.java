package org.clicktrail.core.explore;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.table.Column;
import org.clicktrail.core.text.Messages;

/// Which sessions Explore looks at: those that meet every condition. It changes nothing outside
/// Explore.
///
/// @param conditions at most one a subject
public record Filter(List<Condition> conditions) {

  public Filter {
    conditions = List.copyOf(conditions);
  }

  public static Filter none() {
    return new Filter(List.of());
  }

  /// Something a session meets or not; where the cell is missing it does not.
  public sealed interface Condition {
    /// What it is about; a filter has one condition about it.
    String subject();
  }

  /// The cell is one of these words, as the charts name them: `yes` and `no` for a column of 1 and
  /// 0, [Exploration#MISSING] for an empty cell.
  public record OneOf(String column, List<String> words) implements Condition {
    public OneOf {
      words = List.copyOf(words);
    }

    @Override
    public String subject() {
      return column;
    }
  }

  /// The number lies between both, both included.
  ///
  /// @param low −∞ for no limit
  /// @param high ∞ for no limit
  public record Between(String column, double low, double high) implements Condition {
    @Override
    public String subject() {
      return column;
    }
  }

  /// The session begins in this time, by the clock of the file.
  ///
  /// @param before the first moment after it
  public record During(LocalDateTime from, LocalDateTime before) implements Condition {
    @Override
    public String subject() {
      return FilterWords.START;
    }
  }

  /// The session converts, or does not.
  public record Converts(boolean yes) implements Condition {
    @Override
    public String subject() {
      return FilterWords.OUTCOME;
    }
  }

  public boolean empty() {
    return conditions.isEmpty();
  }

  /// With a condition more, in place of the one on the same subject.
  public Filter with(Condition more) {
    List<Condition> all = new ArrayList<>(conditions);
    int at = conditions.stream().map(Condition::subject).toList().indexOf(more.subject());
    if (at < 0) {
      all.add(more);
    } else {
      all.set(at, more);
    }
    return new Filter(all);
  }

  public Filter without(Condition condition) {
    return new Filter(conditions.stream().filter(kept -> !kept.equals(condition)).toList());
  }

  /// The rows that meet every condition, ascending.
  ///
  /// @throws ProblemException if a condition is about a column that is not there
  public int[] rows(Snapshot end) throws ProblemException {
    List<IntPredicate> tests = new ArrayList<>();
    for (Condition condition : conditions) {
      tests.add(test(condition, end));
    }
    return IntStream.range(0, end.rows())
        .filter(row -> tests.stream().allMatch(test -> test.test(row)))
        .toArray();
  }

  private static IntPredicate test(Condition condition, Snapshot end) throws ProblemException {
    return switch (condition) {
      case OneOf(String name, List<String> words) -> oneOf(column(name, end), Set.copyOf(words));
      case Between(String name, double low, double high)
          when column(name, end) instanceof Column.Numbers numbers ->
          row -> numbers.number(row) >= low && numbers.number(row) <= high;
      case Between(String name, _, _) ->
          throw new ProblemException(
              Problem.Kind.NOT_UNDERSTOOD,
              FilterWords.id(condition),
              FilterWords.id(new OneOf(name, List.of("A", "B"))));
      case During during -> during(during, end);
      case Converts(boolean yes) ->
          row -> !end.label().missing(row) && end.label().number(row) > 0.5 == yes;
    };
  }

  private static Column column(String name, Snapshot end) throws ProblemException {
    return end.features()
        .find(name)
        .orElseThrow(() ->
            new ProblemException(
                Problem.Kind.UNKNOWN_CHOICE,
                name,
                String.join(
                    ", ",
                    Stream.concat(
                            end.infos().stream().map(FeatureInfo::id),
                            Stream.of(FilterWords.START, FilterWords.OUTCOME))
                        .toList())));
  }

  private static IntPredicate oneOf(Column column, Set<String> words) {
    String yes = Messages.text("explore.level.yes");
    String no = Messages.text("explore.level.no");
    boolean missing = words.contains(Exploration.MISSING);
    return switch (column) {
      case Column.Categories categories -> {
        boolean[] kept = new boolean[categories.levels().size()];
        for (int code = 0; code < kept.length; code++) {
          kept[code] = words.contains(categories.levels().get(code));
        }
        yield row -> categories.missing(row) ? missing : kept[categories.code(row)];
      }
      case Column.Numbers numbers ->
          row ->
              numbers.missing(row)
                  ? missing
                  : words.contains(numbers.number(row) > 0.5 ? yes : no)
                      || words.contains(numbers.text(row));
      case Column.Times times ->
          row -> times.missing(row) ? missing : words.contains(times.text(row));
    };
  }

  private static IntPredicate during(During time, Snapshot end) throws ProblemException {
    Column.Times starts =
        end.start()
            .orElseThrow(() ->
                new ProblemException(
                    Problem.Kind.UNKNOWN_CHOICE,
                    FilterWords.START,
                    String.join(", ", end.infos().stream().map(FeatureInfo::id).toList())));
    long from = micros(time.from());
    long before = micros(time.before());
    return row -> !starts.missing(row) && starts.micros(row) >= from && starts.micros(row) < before;
  }

  private static long micros(LocalDateTime time) {
    Instant at = time.toInstant(ZoneOffset.UTC);
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
