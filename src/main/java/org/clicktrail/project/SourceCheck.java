package org.clicktrail.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clicktrail.core.file.SafeFile;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.core.text.Messages;

/// What became of the files a reopened project was made from.
///
/// @param missing files that are not where they were
/// @param changed files with other bytes than when the project was saved
public record SourceCheck(List<Path> missing, List<Path> changed) {

  private static final int BLOCK = 1 << 20;

  public SourceCheck {
    missing = List.copyOf(missing);
    changed = List.copyOf(changed);
  }

  /// Compares the files of a run with the checksums it was read with. Reads them through.
  public static SourceCheck of(Run run, Progress progress) throws ProblemException {
    return of(run.report().map(report -> report.files()).orElse(List.of()), progress);
  }

  /// Compares files with the checksums they were read with. Reads them through.
  static SourceCheck of(List<SourceFile> files, Progress progress) throws ProblemException {
    // An archive holds several tables, all with the checksum of the archive.
    Map<Path, String> sums = new LinkedHashMap<>();
    files.forEach(file -> sums.put(file.path(), file.sha256()));
    List<Path> missing = sums.keySet().stream().filter(path -> !Files.isRegularFile(path)).toList();
    List<Path> changed = new ArrayList<>();
    for (Map.Entry<Path, String> sum : sums.entrySet()) {
      Path file = sum.getKey();
      if (!missing.contains(file) && !sha256(file, progress).equals(sum.getValue())) {
        changed.add(file);
      }
    }
    return new SourceCheck(missing, changed);
  }

  /// What the user should know, as one sentence; empty if everything is as it was.
  public Optional<String> sentence() {
    if (!missing.isEmpty()) {
      return Optional.of(Messages.text("project.source.missing", names(missing)));
    }
    return changed.isEmpty()
        ? Optional.empty()
        : Optional.of(Messages.text("project.source.changed", names(changed)));
  }

  private static String names(List<Path> files) {
    return files.stream()
        .map(file -> String.valueOf(file.getFileName()))
        .collect(Collectors.joining(", "));
  }

  private static String sha256(Path file, Progress progress) throws ProblemException {
    try (InputStream in = Files.newInputStream(file)) {
      Fingerprint print = new Fingerprint();
      long size = Files.size(file);
      byte[] block = new byte[BLOCK];
      long done = 0;
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        print.add(block, read);
        done += read;
        progress.report(done, size);
      }
      return print.hex();
    } catch (IOException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.FILE_NOT_READABLE, file, SafeFile.reason(e)), e);
    }
  }
}
