package org.clicktrail.core.leak;

import java.util.List;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// One way to find a score that cannot be trusted.
interface LeakCheck {

  /// Stable name, as in report.json: `single_column`.
  String id();

  /// Findings of one stage; nothing for a stage the check does not apply to.
  List<LeakFinding> check(Evidence evidence, Progress progress) throws ProblemException;
}
