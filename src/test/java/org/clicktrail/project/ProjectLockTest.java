package org.clicktrail.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two programs and one project file.
class ProjectLockTest {

  @TempDir Path folder;

  /// A second program: opens the project, says so, and stays until it is ended.
  static final class Other {
    public static void main(String[] args) throws ProblemException, IOException {
      try (ProjectLock _ = ProjectLock.of(Path.of(args[0]))) {
        System.out.println("open");
        int _ = System.in.read();
      }
    }
  }

  @Test
  void openElsewhereIsASentenceAndACrashLeavesNothingLocked() throws Exception {
    Path project = folder.resolve("März.clicktrail");
    Process other = other(project);
    try (BufferedReader said = other.inputReader()) {
      assertEquals("open", said.readLine());
      ProblemException refused =
          assertThrows(ProblemException.class, () -> ProjectLock.of(project));
      assertEquals(Problem.Kind.PROJECT_IN_USE, refused.problem().kind());
      assertEquals(
          project
              + " is open in another Clicktrail. Close it there first, or open a copy of the"
              + " file.",
          refused.problem().sentence());
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertTrue(Files.exists(lock(project)), "what a crash leaves");
    ProjectLock.of(project).close();
    assertFalse(Files.exists(lock(project)));
  }

  @Test
  void closingFreesTheFileAndOpeningTwiceInOneProgramIsFine() throws ProblemException {
    Path project = folder.resolve("a.clicktrail");
    try (ProjectLock _ = ProjectLock.of(project);
        ProjectLock _ = ProjectLock.of(project)) {
      assertTrue(Files.exists(lock(project)));
    }
    assertFalse(Files.exists(lock(project)));
  }

  /// As in a read-only folder; root may write everywhere, so the place is taken instead.
  @Test
  void whereNoLockCanBeWrittenTheProjectOpensAllTheSame() throws Exception {
    Path project = folder.resolve("b.clicktrail");
    Files.createDirectory(lock(project));
    ProjectLock.of(project).close();
    assertTrue(Files.isDirectory(lock(project)), "what was there stays");
  }

  private static Path lock(Path project) {
    return project.resolveSibling(project.getFileName() + ".lock");
  }

  private static Process other(Path project) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                project.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
