package org.clicktrail.data.bucket;

/// Somewhere a file is not what its beginning promised: it must be read the general way.
public final class OddFileException extends Exception {

  private static final long serialVersionUID = 1L;

  public OddFileException(String what) {
    super(what);
  }
}
