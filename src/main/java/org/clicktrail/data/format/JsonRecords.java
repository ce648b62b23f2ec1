package org.clicktrail.data.format;

import java.io.IOException;

/// Runs through the records of a JSON file; again and again.
interface JsonRecords {

  /// Hands over every record in order.
  ///
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  void each(Sink sink) throws IOException;

  /// Receives records.
  interface Sink {

    /// @param row line or number of the record, from 1
    void record(long row, JsonTree.Fields record) throws IOException;

    /// @param reason why it is no record
    void refused(long row, String reason, String raw) throws IOException;
  }
}
