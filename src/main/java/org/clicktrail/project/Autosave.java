package org.clicktrail.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The unsaved work of one running window, kept in a folder beside the settings: a project file
/// that is claimed as long as the window lives. One that nobody claims was left by a crash. Safe
/// for many threads.
public final class Autosave implements AutoCloseable {

  private static final String LABEL = ".json";

  private final Path folder;
  private Optional<Held> held = Optional.empty();
  private boolean closed;

  private record Held(Path work, ProjectLock lock) {}

  /// @param folder where unsaved work lies; made when needed
  public Autosave(Path folder) {
    this.folder = folder;
  }

  /// The folder of this user.
  public static Path folder() {
    return About.settingsFolder().resolve("autosave");
  }

  /// Work left by a crash.
  ///
  /// @param work the project file it is in
  /// @param file the project file it was opened from or saved as; empty if it never was
  /// @param title as the window showed it
  /// @param when it was kept
  public record Left(Path work, Optional<Path> file, String title, Instant when) {

    /// Removes it.
    public void discard() throws ProblemException {
      try (ProjectLock _ = ProjectLock.of(work)) {
        remove(work);
      }
    }
  }

  /// What crashed windows left, latest first; what they had only begun to write is removed. Call it
  /// before this program keeps work of its own.
  public List<Left> left() throws ProblemException {
    List<Left> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try {
      for (Path work : works()) {
        if (swept(work) && Files.exists(work)) {
          found.add(left(work));
        }
      }
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_READABLE, folder, SafeFile.reason(e)), e);
    }
    found.sort(Comparator.comparing(Left::when).reversed());
    return List.copyOf(found);
  }

  /// Every work of which there is anything, be it only its lock.
  private Set<Path> works() throws IOException {
    Set<Path> works = new TreeSet<>();
    try (var files = Files.newDirectoryStream(folder, "*" + ProjectFile.EXTENSION + "*")) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        int end = name.indexOf(ProjectFile.EXTENSION) + ProjectFile.EXTENSION.length();
        works.add(file.resolveSibling(name.substring(0, end)));
      }
    }
    return works;
  }

  /// Whether nobody claims it; then what was only begun is gone.
  private static boolean swept(Path work) throws IOException {
    try (ProjectLock _ = ProjectLock.of(work)) {
      SafeFile.tidy(label(work));
      if (!Files.exists(work)) {
        Files.deleteIfExists(label(work));
      }
      return true;
    } catch (ProblemException _) {
      return false;
    }
  }

  private static Left left(Path work) throws IOException {
    Instant when = Files.getLastModifiedTime(work).toInstant();
    try {
      JsonNode label = Json.read(Files.readString(label(work)));
      String file = label.path("file").asString("");
      return new Left(
          work,
          file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
          label.path("title").asString(""),
          when);
    } catch (IOException | JacksonException | InvalidPathException _) {
      return new Left(work, Optional.empty(), String.valueOf(work.getFileName()), when);
    }
  }

  /// Keeps the work as it is now, whole or not at all.
  ///
  /// @param file the project file it belongs to; empty if it was never saved
  /// @param title as the window shows it
  public synchronized void keep(
      Project project, Optional<Path> file, String title, Progress progress)
      throws ProblemException {
    if (closed) {
      return;
    }
    Path work = work();
    String label =
        Json.write(
            Json.object()
                .put("file", file.map(path -> path.toAbsolutePath().toString()).orElse(""))
                .put("title", title));
    SafeFile.replace(label(work), temporary -> Files.writeString(temporary, label));
    SafeFile.replace(work, temporary -> ProjectFile.write(project, temporary, progress));
  }

  /// Goes on keeping work in the file a crash left.
  ///
  /// @throws ProblemException PROJECT_IN_USE if another window has taken it up
  public synchronized void adopt(Left left) throws ProblemException {
    ProjectLock lock = ProjectLock.of(left.work());
    clear();
    held = Optional.of(new Held(left.work(), lock));
  }

  /// Removes what is kept: it was saved, or is of no use any more.
  public synchronized void clear() throws ProblemException {
    if (held.isPresent()) {
      try (ProjectLock _ = held.get().lock()) {
        remove(held.get().work());
      }
      held = Optional.empty();
    }
  }

  /// Removes what is kept: the window closes in order.
  @Override
  public synchronized void close() throws ProblemException {
    closed = true;
    clear();
  }

  private Path work() throws ProblemException {
    if (held.isEmpty()) {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        throw new ProblemException(
            Problem.of(Problem.Kind.FILE_NOT_WRITABLE, folder, SafeFile.reason(e)), e);
      }
      Path work = folder.resolve(UUID.randomUUID() + ProjectFile.EXTENSION);
      held = Optional.of(new Held(work, ProjectLock.of(work)));
    }
    return held.get().work();
  }

  private static Path label(Path work) {
    return work.resolveSibling(work.getFileName() + LABEL);
  }

  private static void remove(Path work) throws ProblemException {
    try {
      Files.deleteIfExists(work);
      Files.deleteIfExists(label(work));
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_WRITABLE, work, SafeFile.reason(e)), e);
    }
  }
}
