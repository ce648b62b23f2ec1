package org.clicktrail.data.read;

import java.io.IOException;

/// A cell is not written as the beginning of its file promised: the file must be read the general
/// way.
public final class OddCellException extends IOException {

  private static final long serialVersionUID = 1L;

  OddCellException(String what) {
    super(what);
  }
}
