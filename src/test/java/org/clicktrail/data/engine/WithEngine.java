package org.clicktrail.data.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What tests share that read files into an engine of their own.
public class WithEngine {

  @TempDir protected Path folder;
  protected Engine engine;

  @BeforeEach
  void openEngine() throws ProblemException {
    engine = Engine.open(folder.resolve("engine"), 0.3);
  }

  @AfterEach
  void closeEngine() {
    engine.close();
  }

  /// Reads a file to the end, its rows in the engine.
  protected Imported stored(Path file, ReadOptions options) throws ProblemException {
    Imported imported = Importer.open(List.of(file), List.of(), options, engine, Progress.none());
    imported.store(Progress.none());
    return imported;
  }

  /// The first column of the only row.
  protected long number(String sql) throws ProblemException {
    try (Query query = Query.on(engine, Progress.none())) {
      return query.number(sql);
    }
  }

  /// The first column, null as "".
  protected List<String> column(String sql) throws ProblemException {
    List<String> cells = new ArrayList<>();
    try (Query query = Query.on(engine, Progress.none())) {
      query.each(sql, row -> cells.add(Objects.toString(row.getString(1), "")));
    }
    return cells;
  }
}
