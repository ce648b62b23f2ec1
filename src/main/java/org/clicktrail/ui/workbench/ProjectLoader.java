package org.clicktrail.ui.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Job;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.report.Story;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Project;
import org.clicktrail.project.Run;
import org.clicktrail.project.SourceCheck;
import org.clicktrail.project.Step;

/// Jobs that read data or a project into what the workbench can show.
final class ProjectLoader {

  private final Ports ports;

  ProjectLoader(Ports ports) {
    this.ports = ports;
  }

  /// @param content recipe, story and first results
  /// @param source what became of the files of a reopened project
  /// @param claim on the project file
  record Loaded(
      OpenProject project, Project content, SourceCheck source, ProjectStore.Claim claim) {
    Loaded(OpenProject project, Project content) {
      this(project, content, new SourceCheck(List.of(), List.of()), () -> {});
    }
  }

  /// Reads the files of a recipe. Nothing stays open if that fails.
  Job<Loaded> data(Pipeline recipe) {
    return progress -> {
      OpenProject project = new OpenProject(ports.analysts(), Run.of(recipe));
      Run run = imported(project, recipe, progress);
      return new Loaded(project, new Project(recipe, Story.empty(), Optional.empty(), run));
    };
  }

  /// Reads a project, and claims the file it is kept in.
  ///
  /// @param content where to read it
  /// @param file the project file it belongs to; empty if it was never saved
  Job<Loaded> project(Path content, Optional<Path> file) {
    return progress -> {
      ProjectStore.Claim ours = file.isPresent() ? ports.store().claim(file.get()) : () -> {};
      return OwnFile.keeping(ours, () -> read(content, ours, progress));
    };
  }

  private Loaded read(Path path, ProjectStore.Claim ours, Progress progress)
      throws ProblemException {
    Project content = ports.store().open(path, progress.part(0, 0.5));
    return new Loaded(
        new OpenProject(ports.analysts(), content.run()),
        content,
        ports.store().source(content, progress.part(0.5, 1)),
        ours);
  }

  private static Run imported(OpenProject project, Pipeline recipe, Progress progress)
      throws ProblemException {
    boolean done = false;
    try {
      Run run = project.compute(recipe, Step.IMPORT, _ -> {}, progress);
      done = true;
      return run;
    } finally {
      if (!done) {
        project.close();
      }
    }
  }
}
