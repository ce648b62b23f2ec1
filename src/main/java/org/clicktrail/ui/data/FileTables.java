package org.clicktrail.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.SourceFile;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// The sheets or tables of the open file, where it holds several.
final class FileTables {

  private final Workbench workbench;

  FileTables(Workbench workbench) {
    this.workbench = workbench;
  }

  /// Those that could be read; empty where there is only one.
  List<String> names() {
    return file().map(SourceFile::tables).orElse(List.of());
  }

  /// The one that is read; "" where there is only one.
  String chosen() {
    String read = file().map(SourceFile::table).orElse("");
    // In an archive the name of the file stands before that of the table.
    return names().stream()
        .filter(name -> read.equals(name) || read.endsWith(", " + name))
        .findFirst()
        .orElse("");
  }

  private Optional<SourceFile> file() {
    return workbench
        .runProperty()
        .get()
        .flatMap(Run::report)
        .flatMap(report -> report.files().stream().findFirst());
  }

  /// Opens another one of the same file: it has other columns, so the analysis begins anew.
  void open(String name) {
    List<Path> files =
        workbench.pipelineProperty().get().map(recipe -> recipe.source().files()).orElse(List.of());
    ReadOptions options = ReadOptions.none().withRead(Map.of("table", name));
    Pipeline other = Pipeline.of(files).with(new Pipeline.Source(files, List.of(), options));
    workbench.projectFiles().leave(() -> workbench.projectFiles().openData(other));
  }
}
