package org.clicktrail.data.read;

import java.io.IOException;
import java.util.List;

/// Takes the good rows of one file.
interface RowTaker {

  /// Columns of the file.
  int width();

  /// Notes a row.
  ///
  /// @param line where it stands in the file
  void add(RecordReader reader, long line) throws IOException;

  /// The first rows as written, all columns of the file.
  List<List<String>> preview();
}
