package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.engine.Sandbox;
import org.clicktrail.data.engine.Sql;

/// Apache Parquet, read by DuckDB.
final class ParquetFormat implements FileFormat {

  @Override
  public String id() {
    return "parquet";
  }

  @Override
  public List<String> endings() {
    return List.of("parquet", "pq");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    return head.length >= 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1';
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    Path file = bytes.onDisk(workshop, progress).toRealPath();
    try (Sandbox sandbox = Sandbox.reading(file, workshop.folder(), progress)) {
      String from = "read_parquet(" + Sql.text(file.toString()) + ", binary_as_string=true)";
      return Optional.of(new Exporter(sandbox, workshop).export(from, progress));
    } catch (SQLException e) {
      throw Databases.refused(e);
    }
  }
}
