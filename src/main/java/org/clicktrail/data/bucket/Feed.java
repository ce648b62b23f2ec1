package org.clicktrail.data.bucket;

import java.io.IOException;
import org.clicktrail.core.job.ProblemException;

/// Hands over plain records in their order.
@FunctionalInterface
public interface Feed {

  /// @throws OddFileException if there is something that is not plain
  void run(Pieces to) throws IOException, OddFileException, ProblemException;
}
