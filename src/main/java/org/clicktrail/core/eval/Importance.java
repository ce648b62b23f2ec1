package org.clicktrail.core.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clicktrail.core.stat.Interval;

/// Permutation importance: the score lost when a column is shuffled in the test rows.
///
/// @param measure what is lost: `roc_auc` (conversion) or `r2` (revenue)
/// @param columns largest loss first
/// @param groups columns that say the same, shuffled together; largest loss first
public record Importance(String measure, List<Loss> columns, List<Group> groups) {
  public Importance {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /// Which way the prediction goes with a column as it grows.
  public enum Direction {
    HIGHER,
    LOWER,
    /// It turns, it is flat, or the column has no order.
    NONE
  }

  /// Less is written 0.000.
  private static final double SHOWN = 0.0005;

  /// @param input id of the input
  /// @param label for the user
  /// @param loss mean over repeated shuffles with their 95 % range
  public record Loss(String input, String label, Interval loss, Direction direction) {}

  /// Columns that go together.
  ///
  /// @param members at least two, largest loss alone first
  /// @param loss when all are shuffled in the same way
  public record Group(List<Loss> members, Interval loss) {
    public Group {
      members = List.copyOf(members);
    }
  }

  /// A column of its own, or columns that go together: what is compared with one another.
  ///
  /// @param members one or more
  public record Part(List<Loss> members, Interval loss) {
    public Part {
      members = List.copyOf(members);
    }

    /// Whether its range lies above nothing, by more than three decimals show.
    public boolean tells() {
      return loss.low() > 0 && loss.value() >= SHOWN;
    }

    /// The direction all members share.
    public Direction direction() {
      Direction first = members.getFirst().direction();
      return members.stream().allMatch(member -> member.direction() == first)
          ? first
          : Direction.NONE;
    }
  }

  /// Every column once, in its group or alone, largest loss first.
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    groups.forEach(group -> parts.add(new Part(group.members(), group.loss())));
    columns.stream()
        .filter(loss -> groups.stream().noneMatch(group -> group.members().contains(loss)))
        .forEach(loss -> parts.add(new Part(List.of(loss), loss.loss())));
    parts.sort(Comparator.comparingDouble(part -> -part.loss().value()));
    return List.copyOf(parts);
  }
}
