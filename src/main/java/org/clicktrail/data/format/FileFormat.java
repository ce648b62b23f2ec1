package org.clicktrail.data.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Progress;

/// A way to write tables into files. Registered in [FileFormats].
interface FileFormat {

  /// Short name, the end of its text keys: `xlsx`.
  String id();

  /// As file names end, without dot; the first is the usual one.
  List<String> endings();

  /// Whether bytes are of this format, by what is in them.
  ///
  /// @param head their beginning, 64 KB if there are so many
  boolean matches(Bytes bytes, byte[] head) throws IOException;

  /// Writes the table as regular text.
  ///
  /// @return empty if the bytes are text already, to be read by its own encoding and dialect
  /// @throws UnreadableException if there is no table in them
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  Optional<Converted> convert(Bytes bytes, Choice choice, Workshop workshop, Progress progress)
      throws IOException;
}
