package org.clicktrail.ui.workbench;

import java.nio.file.Path;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.project.Project;
import org.clicktrail.project.Recalled;
import org.clicktrail.project.SourceCheck;
import org.clicktrail.project.Verification;

/// Keeps projects in files.
public interface ProjectStore {

  Project open(Path file, Progress progress) throws ProblemException;

  /// A project that was opened from a file, with what was learnt when it was saved.
  Recalled recalled(Project project, Path file, Progress progress);

  /// What became of the files the project was made from. Reads them through.
  SourceCheck source(Project project, Progress progress) throws ProblemException;

  /// Whether a saved project comes to the same numbers here. Computes everything again.
  Verification verify(Path file, Progress progress) throws ProblemException;

  void save(Path file, Project project, Progress progress) throws ProblemException;

  /// Keeps a project file to this window.
  ///
  /// @throws ProblemException if another program has it open
  Claim claim(Path file) throws ProblemException;

  /// A project file that is ours.
  @FunctionalInterface
  interface Claim {
    void release();
  }
}
