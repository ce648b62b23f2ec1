package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// A new file read and cut, before it is scored: what was found wrong, and what still stands in the
/// way.
///
/// @param match its columns beside those of the training file
/// @param snapshot its sessions at the moment; empty while a column must still be matched
/// @param next what to show next, for each session, "" for nothing; empty where nothing can be
///   recommended
/// @param own what it says of its rows itself; empty where rows are events
/// @param problems of its rows, with their counts, as sentences
/// @param notes these, and what else the user should know of the file
public record Prepared(
    NewFile file,
    Scorer scorer,
    ColumnMatch match,
    Optional<Snapshot> snapshot,
    List<String> next,
    Optional<OwnColumns> own,
    List<String> problems,
    List<String> notes) {

  public Prepared {
    next = List.copyOf(next);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /// @throws ProblemException if a column must still be matched
  public ScoredTable score(Progress progress) throws ProblemException {
    Snapshot sessions = snapshot.orElseThrow(() -> new ProblemException(match.problem(file)));
    return new BatchScoring(scorer, sessions, next, own).table(notes, progress);
  }
}
