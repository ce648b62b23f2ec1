package org.clicktrail.project;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.recommend.Recommendations;
import org.clicktrail.core.split.Split;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.session.Baskets;
import org.clicktrail.data.session.Sessions;

/// What to show next, learnt from the sessions of the training period, or why nothing can be
/// recommended.
///
/// @param found at most one entry: by products, else by categories
/// @param refused the reason as a sentence; "" where something was found
public record Recommended(List<Recommendations> found, String refused) {

  public Recommended {
    found = List.copyOf(found);
  }

  static Recommended refused(String key) {
    return new Recommended(List.of(), Messages.text(key));
  }

  /// Tries products first, then categories.
  ///
  /// @param scored the rows of the split
  /// @param split empty without an outcome: all sessions are learnt from, and nothing is tried
  static Recommended of(
      Sessions sessions, Snapshot scored, Optional<Split> split, Progress progress)
      throws ProblemException {
    Baskets baskets = Baskets.of(sessions, progress);
    List<String> columns = baskets.columns();
    if (columns.isEmpty()) {
      return refused("recommend.nocolumn");
    }
    int[] all = new int[scored.rows()];
    java.util.Arrays.setAll(all, row -> row);
    Set<String> train = names(scored, split.map(one -> one.folds().getFirst().train()).orElse(all));
    Set<String> test =
        names(scored, split.map(one -> one.folds().getFirst().test()).orElse(new int[0]));
    test.removeAll(train);
    long learntFrom = 0;
    for (String column : columns) {
      Recommendations found = baskets.learnt(column, train, test, progress);
      if (!found.rules().isEmpty()) {
        return new Recommended(List.of(found), "");
      }
      learntFrom = Math.max(learntFrom, found.sessions());
    }
    return new Recommended(List.of(), Messages.text("recommend.norule", Formats.count(learntFrom)));
  }

  private static Set<String> names(Snapshot of, int[] rows) {
    Set<String> names = new HashSet<>();
    for (int row : rows) {
      names.add(of.session().text(row));
    }
    return names;
  }
}
