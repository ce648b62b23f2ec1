package org.clicktrail.data.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// What comes out of a packed file, watched: it ends in words where it grows as only files made to
/// fill a disk do, or where the disk that takes it is nearly full.
final class Guard extends FilterInputStream {

  /// Anything may unpack to so much: 1 GiB.
  static final long ALWAYS = 1L << 30;

  /// Beyond that, at most so many times its packed size. Real logs reach 60; deflate ends at 1,032.
  static final long TIMES = 300;

  /// What must stay free on the disk.
  private static final long RESERVE = 256L << 20;

  private static final long STEP = 64L << 20;

  private final long packed;
  private final Path folder;
  private long out;
  private long nextLook = STEP;

  /// @param packed bytes it was before
  /// @param folder on the disk that takes what comes out
  Guard(InputStream in, long packed, Path folder) {
    super(in);
    this.packed = Math.max(1, packed);
    this.folder = folder;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      came(1);
    }
    return read;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int read = super.read(to, offset, length);
    if (read > 0) {
      came(read);
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    came(skipped);
    return skipped;
  }

  private void came(long bytes) throws IOException {
    out += bytes;
    if (out > ALWAYS && out / TIMES > packed) {
      throw new UnreadableException(
          Messages.text("format.bomb", Formats.count(out >> 20), Formats.count(out / packed)));
    }
    if (out >= nextLook) {
      nextLook += STEP;
      if (Files.getFileStore(folder).getUsableSpace() < RESERVE) {
        throw new UnreadableException(Messages.text("format.disk", Formats.count(out >> 20)));
      }
    }
  }
}
