package org.clicktrail.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// Keeps a project file to one running program: a lock of the operating system on `NAME.lock`
/// beside it, which ends with the program whatever happens to it. A file left over from a crash
/// locks nothing.
///
/// Where no lock can be had (a read-only folder, a file system without locks, this program holds it
/// already) the project opens all the same.
public final class ProjectLock implements AutoCloseable {

  private final Optional<Held> held;

  private ProjectLock(Optional<Held> held) {
    this.held = held;
  }

  private record Held(Path file, FileChannel channel) {}

  /// Claims a project file, and removes what a crash left of a save that did not end.
  ///
  /// @throws ProblemException PROJECT_IN_USE if another program holds it
  public static ProjectLock of(Path project) throws ProblemException {
    Path file = project.resolveSibling(project.getFileName() + ".lock");
    try {
      Optional<Held> held = lock(file);
      if (held.isEmpty()) {
        throw new ProblemException(Problem.Kind.PROJECT_IN_USE, project);
      }
      SafeFile.tidy(project);
      return new ProjectLock(held);
    } catch (IOException | OverlappingFileLockException _) {
      return new ProjectLock(Optional.empty());
    }
  }

  /// Empty if another program holds it.
  private static Optional<Held> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? Optional.of(new Held(file, channel)) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  /// Gives the file free.
  @Override
  public void close() {
    held.ifPresent(now -> {
      try (FileChannel _ = now.channel()) {
        Files.deleteIfExists(now.file());
      } catch (IOException _) {
        // The lock ends with the channel; a file left over locks nothing.
      }
    });
  }
}
