package org.clicktrail.project;

import java.util.Optional;
import org.clicktrail.core.explore.Explorer;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.text.Messages;
import org.clicktrail.data.session.Sessions;

/// Whether the sessions of a run can be followed event by event.
final class Following {

  private Following() {}

  /// @param sessions empty where the events are not at hand
  static Explorer.Follow of(ImportReport report, Pipeline pipeline, Optional<Sessions> sessions)
      throws ProblemException {
    if (report.mapping().grain() == Grain.SESSIONS) {
      return not(Messages.text("explore.follow.rows", report.noun()));
    }
    if (pipeline.goal().ofCustomers()) {
      return not(Messages.text("explore.follow.customers"));
    }
    String gone = Messages.text("explore.follow.gone");
    return sessions.isEmpty()
        ? not(gone)
        : new Explorer.Follow(Optional.of(sessions.get().trails(Progress.none())), gone);
  }

  private static Explorer.Follow not(String reason) {
    return new Explorer.Follow(Optional.empty(), reason);
  }
}
