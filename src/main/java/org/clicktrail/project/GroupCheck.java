package org.clicktrail.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clicktrail.core.eval.Evaluation;
import org.clicktrail.core.eval.GroupScores;
import org.clicktrail.core.eval.ModelResult;
import org.clicktrail.core.eval.Scores;
import org.clicktrail.core.eval.Training;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.split.Groups;
import org.clicktrail.core.table.Column;

/// How a model treats groups: by columns that name people, or any others that divide into few,
/// whether the model uses these columns or not.
public final class GroupCheck {

  /// What people are told apart by; the first of them are shown.
  private static final Pattern PEOPLE =
      Pattern.compile(
          "gender|sex|age|senior|marital|partner|dependents|education|job|occupation|income"
              + "|nationality|ethnic|race|religion|disab|language|country|region|visitor|device",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_COLUMNS = 4;
  private static final int MOST_GROUPS = 12;

  private GroupCheck() {}

  /// At most four columns with at least two groups each; empty before there is a model.
  static List<GroupScores> of(Run run) {
    Optional<Scores> scores =
        run.conversion()
            .flatMap(Training::best)
            .flatMap(ModelResult::evaluation)
            .map(Evaluation::scores);
    return scores.isEmpty() || run.scored().isEmpty()
        ? List.of()
        : of(run.scored().get(), scores.get(), run.threshold());
  }

  private static List<GroupScores> of(Snapshot snapshot, Scores scores, double threshold) {
    return columns(snapshot).stream()
        .filter(GroupCheck::people)
        .map(info -> of(snapshot, info, scores, threshold))
        .filter(found -> found.groups().size() > 1)
        .limit(MOST_COLUMNS)
        .toList();
  }

  /// Columns that divide into at most twelve groups: those that name people first, words before yes
  /// and no.
  public static List<FeatureInfo> columns(Snapshot snapshot) {
    return snapshot.infos().stream()
        .filter(info -> info.id().equals(info.source()) || info.source().isEmpty())
        .filter(info -> divides(snapshot.features().column(info.id()), info))
        .sorted(
            Comparator.comparing((FeatureInfo info) -> !people(info))
                .thenComparing(info -> info.kind() != FeatureInfo.Kind.CATEGORY))
        .toList();
  }

  /// The groups of one column.
  ///
  /// @param snapshot everything that was split
  /// @param scores of the model's test rows
  /// @param threshold selected from this probability on
  public static GroupScores of(
      Snapshot snapshot, FeatureInfo column, Scores scores, double threshold) {
    return GroupScores.of(
        column.label(),
        names(snapshot, column, scores),
        scores,
        customers(snapshot, scores),
        threshold);
  }

  /// Group number from 0 of the customer behind each score.
  public static int[] customers(Snapshot snapshot, Scores scores) {
    return Groups.of(Groups.of(snapshot), scores.rows());
  }

  private static boolean people(FeatureInfo info) {
    return words(info.id()).stream().anyMatch(word -> PEOPLE.matcher(word).matches());
  }

  /// "VisitorType" and "visitor_type" are both visitor and type.
  private static List<String> words(String id) {
    return List.of(id.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").split("[ _-]+", -1));
  }

  private static boolean divides(Column column, FeatureInfo info) {
    return switch (column) {
      case Column.Categories words -> words.levels().size() <= MOST_GROUPS;
      case Column.Numbers _ -> info.kind() == FeatureInfo.Kind.YES_NO;
      case Column.Times _ -> false;
    };
  }

  private static List<String> names(Snapshot snapshot, FeatureInfo info, Scores scores) {
    Column column = snapshot.features().column(info.id());
    return IntStream.of(scores.rows()).mapToObj(row -> info.shown(column, row)).toList();
  }
}
