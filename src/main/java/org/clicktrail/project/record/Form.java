package org.clicktrail.project.record;

import org.clicktrail.ml.file.BrokenException;

/// How values of one type are written and read.
interface Form {

  void write(Object value, Sink to);

  Object read(Source from) throws BrokenException;
}
