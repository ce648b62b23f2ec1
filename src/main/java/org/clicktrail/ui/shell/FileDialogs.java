package org.clicktrail.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.Samples;
import org.clicktrail.ui.control.FilePort;

/// The system's file dialogs. They begin beside the file opened or written last.
final class FileDialogs implements FilePort {

  private final Window owner;
  private Optional<File> folder = Optional.empty();

  FileDialogs(Window owner) {
    this.owner = owner;
  }

  /// From now on dialogs begin beside this file. Samples lie in the program's own folder, where
  /// nobody looks for their work: they change nothing.
  void near(Path file) {
    if (!Samples.bundled(file)) {
      folder = Optional.ofNullable(file.toAbsolutePath().getParent()).map(Path::toFile);
    }
  }

  /// Where the next dialog begins: beside the last file, else where the user's files are.
  File folder() {
    return folder.filter(File::isDirectory).orElse(new File(System.getProperty("user.home")));
  }

  @Override
  public List<Path> open(Kind kind) {
    FileChooser chooser = chooser(kind);
    if (kind == Kind.DATA) {
      List<File> files = chooser.showOpenMultipleDialog(owner);
      return files == null ? List.of() : files.stream().map(this::remembered).toList();
    }
    File file = chooser.showOpenDialog(owner);
    return file == null ? List.of() : List.of(remembered(file));
  }

  @Override
  public Optional<Path> save(Kind kind, String suggestion) {
    FileChooser chooser = chooser(kind);
    chooser.setInitialFileName(suggestion);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(this::remembered);
  }

  private FileChooser chooser(Kind kind) {
    FileChooser chooser = new FileChooser();
    String key = "shell.file." + kind.name().toLowerCase(Locale.ROOT);
    chooser.setTitle(Messages.text(key));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                Messages.text(key),
                kind.extensions().stream().map(extension -> "*." + extension).toList()));
    if (kind == Kind.DATA) {
      chooser
          .getExtensionFilters()
          .add(new FileChooser.ExtensionFilter(Messages.text("shell.file.all"), "*"));
    }
    chooser.setInitialDirectory(folder());
    return chooser;
  }

  private Path remembered(File file) {
    folder = Optional.ofNullable(file.getParentFile());
    return file.toPath();
  }
}
