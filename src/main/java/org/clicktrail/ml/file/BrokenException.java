package org.clicktrail.ml.file;

/// The bytes are not what [ArrayWriter] wrote: cut short, lengths that cannot be, values out of
/// range. Turned into a problem by the reader of the whole file.
public final class BrokenException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String what;

  /// @param what what is wrong, in words for the user
  public BrokenException(String what) {
    super(what);
    this.what = what;
  }

  public String what() {
    return what;
  }
}
