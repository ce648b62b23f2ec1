package org.clicktrail.ui.predict;

import java.nio.file.Path;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.project.ScoredTable;

/// Writes scored tables. Cells that a spreadsheet would take for a formula are made harmless.
interface ScoredFiles {

  void csv(ScoredTable table, Path target, Progress progress) throws ProblemException;

  void sheet(ScoredTable table, Path target, Progress progress) throws ProblemException;
}
