package org.clicktrail.ui.workbench;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clicktrail.core.job.ProblemException;

/// The project file this window has open, claimed as long as it is.
final class OwnFile {

  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private ProjectStore.Claim claim = () -> {};

  /// Empty if never saved.
  ReadOnlyObjectProperty<Optional<Path>> property() {
    return file.getReadOnlyProperty();
  }

  /// Takes a file in place of the one before, which is free again.
  void own(Optional<Path> next, ProjectStore.Claim ours) {
    if (next.isEmpty() || !next.equals(file.get())) {
      claim.release();
      claim = ours;
      file.set(next);
    }
  }

  void release() {
    claim.release();
  }

  /// What needs the claim, which is given up if it fails.
  @FunctionalInterface
  interface Work<T> {
    T call() throws ProblemException;
  }

  static <T> T keeping(ProjectStore.Claim ours, Work<T> work) throws ProblemException {
    boolean done = false;
    try {
      T result = work.call();
      done = true;
      return result;
    } finally {
      if (!done) {
        ours.release();
      }
    }
  }
}
