package org.clicktrail.ui.workbench;

import java.nio.file.Path;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Story;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;

/// Keeps projects in files.
public interface ProjectStore {

  /// What a project file held.
  ///
  /// @param run what the recipe came to when it was saved, as far as the file keeps it
  record Saved(Pipeline pipeline, Story story, Run run) {}

  Saved open(Path file, Progress progress) throws ProblemException;

  void save(Path file, Saved project, Progress progress) throws ProblemException;
}
