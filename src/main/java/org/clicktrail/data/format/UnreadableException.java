package org.clicktrail.data.format;

import java.io.IOException;

/// Bytes that cannot be read as a table. Its message is a clause for the user: "it is a web page".
public final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1L;

  public UnreadableException(String reason) {
    super(reason);
  }

  public UnreadableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
