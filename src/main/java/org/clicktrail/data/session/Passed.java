package org.clicktrail.data.session;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;

/// What a pass found.
///
/// @param drafts one a moment, in the order asked for
/// @param ends of all sessions
/// @param changes of outcome and revenue, if some feature asks for earlier sessions
record Passed(List<Draft> drafts, Ends ends, Optional<Changes> changes) {

  /// An empty one to which parts are added.
  ///
  /// @param like a part
  /// @param sessions in all
  static Passed like(Passed like, int sessions) {
    return new Passed(
        like.drafts.stream().map(draft -> draft.like(sessions)).toList(),
        new Ends(sessions),
        like.changes.map(_ -> new Changes(sessions)));
  }

  /// Adds a part.
  ///
  /// @param numbers of its sessions
  void add(Passed part, int[] numbers) {
    for (int draft = 0; draft < drafts.size(); draft++) {
      drafts.get(draft).add(part.drafts.get(draft), numbers);
    }
    ends.add(part.ends, numbers);
    if (changes.isPresent()) {
      changes.get().add(part.changes.orElseThrow(), numbers);
    }
  }

  /// What earlier sessions say, if some feature asks for it.
  Optional<Priors> priors(Progress progress) {
    return changes.map(list -> Priors.of(ends, list, progress));
  }
}
