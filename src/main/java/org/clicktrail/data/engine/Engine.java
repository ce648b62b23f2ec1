package org.clicktrail.data.engine;

import java.nio.file.Path;
import java.sql.Connection;
import org.clicktrail.core.job.ProblemException;

/// The embedded database of one open project: a file in a temporary folder of this process, removed
/// on close. Memory is limited, nothing is downloaded, nothing outside the given paths is read.
public final class Engine implements AutoCloseable {

  private Engine() {}

  /// Opens an empty database.
  ///
  /// @param folder parent of the temporary folder
  /// @param memoryShare share of physical memory it may use, 0 to 1
  public static Engine open(Path folder, double memoryShare) throws ProblemException {
    throw new UnsupportedOperationException(folder + " " + memoryShare);
  }

  /// A connection of its own for one job; close it when done.
  public Connection connect() throws ProblemException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
