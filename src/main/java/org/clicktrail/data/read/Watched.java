package org.clicktrail.data.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.clicktrail.core.job.Progress;

/// Reports how much of a stream was read, so that it can be stopped within a line of any length.
final class Watched extends FilterInputStream {

  private final long size;
  private final Progress progress;
  private long done;

  /// @param size bytes to expect, roughly
  Watched(InputStream in, long size, Progress progress) {
    super(in);
    this.size = size;
    this.progress = progress;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    done += Math.max(0, read);
    progress.report(Math.min(done, size), size);
    return read;
  }
}
