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
import org.clicktrail.project.Recalled;
import org.clicktrail.project.Reports;
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
  /// @param recalled what became of what it learnt, as a sentence; often empty
  /// @param claim on the project file
  record Loaded(
      OpenProject project,
      Project content,
      SourceCheck source,
      Optional<String> recalled,
      ProjectStore.Claim claim) {
    Loaded(OpenProject project, Project content) {
      this(project, content, new SourceCheck(List.of(), List.of()), Optional.empty(), () -> {});
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
    Project opened = ports.store().open(path, progress.part(0, 0.3));
    SourceCheck source = ports.store().source(opened, progress.part(0.3, 0.4));
    Recalled recalled =
        source.changed().isEmpty()
            ? ports.store().recalled(opened, path, progress.part(0.4, 0.5))
            : Recalled.nothing(opened);
    Project content = recalled.project();
    OpenProject project = new OpenProject(ports.analysts(), content.run());
    return new Loaded(
        project,
        content.run().asOf().isPresent() ? drawn(project, content, progress.part(0.5, 1)) : content,
        source,
        recalled.sentence(),
        ours);
  }

  /// With the rest of what the story tells, which takes seconds where models are there already: who
  /// opens a project to present it finds every page drawn. What cannot be computed is said later,
  /// when it is asked for again.
  private static Project drawn(OpenProject project, Project content, Progress progress) {
    boolean done = false;
    try {
      Run run =
          project.compute(
              content.pipeline().computed(), Step.EXPLORE, _ -> {}, progress.part(0, 0.8));
      Story story = Reports.renewed(content.story(), run, progress.part(0.8, 1));
      done = true;
      return new Project(content.pipeline(), story, content.scorer(), run, content.past());
    } catch (ProblemException e) {
      done = true;
      return content;
    } finally {
      if (!done) {
        project.close();
      }
    }
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
