package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.clicktrail.core.job.ProblemException;

/// The files behind a path the user gave: itself, those of a folder, those of a pattern.
public final class Chosen {

  private Chosen() {}

  /// Whether there is something to read at a path: a file, a folder, a file a pattern fits.
  public static boolean there(Path chosen) {
    try {
      return Files.exists(chosen) || !files(chosen).isEmpty();
    } catch (ProblemException _) {
      return false;
    }
  }

  /// @return readable files by name; exactly one if a file was chosen
  static List<Path> files(Path chosen) throws ProblemException {
    try {
      if (Files.isDirectory(chosen)) {
        return some(chosen, folder(chosen), "format.folder.empty");
      }
      if (Files.exists(chosen)) {
        return List.of(chosen);
      }
      return pattern(chosen);
    } catch (IOException e) {
      throw Failure.of(chosen, e);
    }
  }

  private static List<Path> folder(Path folder) throws IOException {
    return listed(folder, "*").stream()
        .filter(file -> FileFormats.likely(String.valueOf(file.getFileName())))
        .toList();
  }

  private static List<Path> pattern(Path pattern) throws IOException, ProblemException {
    String name = String.valueOf(pattern.getFileName());
    Path parent = pattern.getParent();
    Path folder = parent == null ? Path.of("") : parent;
    boolean glob = name.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
    if (!glob || !Files.isDirectory(folder)) {
      throw Failure.of(pattern, "format.absent");
    }
    try {
      return some(pattern, listed(folder, name), "format.pattern.empty");
    } catch (PatternSyntaxException _) {
      throw Failure.of(pattern, "format.absent");
    }
  }

  private static List<Path> listed(Path folder, String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      for (Path file : files) {
        if (Files.isRegularFile(file)) {
          found.add(file);
        }
      }
    } catch (java.nio.file.DirectoryIteratorException e) {
      throw e.getCause();
    }
    found.sort(Comparator.comparing(file -> String.valueOf(file.getFileName())));
    return found;
  }

  private static List<Path> some(Path chosen, List<Path> found, String otherwise)
      throws ProblemException {
    if (found.isEmpty()) {
      throw Failure.of(chosen, otherwise);
    }
    return found;
  }
}
