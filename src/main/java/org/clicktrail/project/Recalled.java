package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.ml.file.BrokenException;

/// A reopened project with what was learnt when it was saved, so that nothing has to be learnt
/// again. Damaged or out of date, it is left out: the project is whole without it.
///
/// @param project with [Run#asOf] where it was recalled
/// @param sentence what the user should know; empty if the project keeps nothing learnt
public record Recalled(Project project, Optional<String> sentence) {

  /// The project as it is.
  public static Recalled nothing(Project project) {
    return new Recalled(project, Optional.empty());
  }

  /// @param project as [ProjectFile#open] gave it, of data files that have not changed
  /// @param file it was opened from
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Recalled of(Project project, Path file, Progress progress) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (!KeptLearning.there(zip)) {
        return nothing(project);
      }
      Optional<Learnt> learnt = KeptLearning.read(zip, file);
      return learnt.isEmpty()
          ? new Recalled(project, Optional.of(Messages.text("project.recalled.other")))
          : recalled(project, learnt.get().into(project.run(), progress));
    } catch (BrokenException e) {
      return broken(project, e.what());
    } catch (IOException e) {
      return broken(project, SafeFile.reason(e));
    } catch (ProblemException e) {
      return broken(project, e.problem().sentence());
    }
  }

  private static Recalled recalled(Project project, Run run) {
    return new Recalled(
        new Project(project.pipeline(), project.story(), project.scorer(), run, project.past()),
        run.asOf().map(day -> Messages.text("project.recalled", Formats.day(day))));
  }

  private static Recalled broken(Project project, String why) {
    return new Recalled(project, Optional.of(Messages.text("project.recalled.broken", why)));
  }
}
