package org.clicktrail.data.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;

/// The floor of the benchmark of large files: the database alone counts the rows of a file and adds
/// up a column.
public final class ScanFloor {

  private ScanFloor() {}

  /// @param column a number
  /// @param decimalComma whether it is written with a comma
  /// @return rows
  public static long rows(Path file, String column, boolean decimalComma) throws ProblemException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = 2");
      try (ResultSet row =
          statement.executeQuery(
              "select count(*), sum("
                  + Sql.name(column)
                  + ") from read_csv("
                  + Sql.text(file.toString())
                  + (decimalComma ? ", decimal_separator = ',')" : ")"))) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new ProblemException(
          Problem.of(Problem.Kind.LIBRARY_FAILED, String.valueOf(e.getMessage())), e);
    }
  }
}
