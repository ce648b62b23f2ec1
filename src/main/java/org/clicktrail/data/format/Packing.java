package org.clicktrail.data.format;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.clicktrail.core.text.Messages;

/// Ways to pack one file, told by its first bytes. The registry: a new one is one constant.
enum Packing {
  GZIP("gz", 0x1F, 0x8B) {
    @Override
    InputStream unpack(InputStream packed) throws IOException {
      return new GZIPInputStream(packed, 1 << 16);
    }
  },
  ZSTD("zst", 0x28, 0xB5, 0x2F, 0xFD) {
    @Override
    InputStream unpack(InputStream packed) {
      return new Zstandard(new ZstdInputStream(packed));
    }
  },
  BZIP2("bz2", 'B', 'Z', 'h') {
    @Override
    InputStream unpack(InputStream packed) throws IOException {
      return new BZip2CompressorInputStream(packed, true);
    }
  };

  private final String ending;
  private final int[] magic;

  Packing(String ending, int... magic) {
    this.ending = ending;
    this.magic = magic;
  }

  /// The packing of a file that begins so; empty if it is not packed.
  static Optional<Packing> of(byte[] head) {
    for (Packing packing : values()) {
      if (packing.begins(head)) {
        return Optional.of(packing);
      }
    }
    return Optional.empty();
  }

  /// As file names end, without dot.
  String ending() {
    return ending;
  }

  String words() {
    return Messages.text("format.packing." + name().toLowerCase(Locale.ROOT));
  }

  /// The name without the ending.
  String inner(String name) {
    String dotted = "." + ending;
    return name.toLowerCase(Locale.ROOT).endsWith(dotted)
        ? name.substring(0, name.length() - dotted.length())
        : name;
  }

  /// What was packed.
  ///
  /// @throws IOException, also while reading, if it is damaged
  abstract InputStream unpack(InputStream packed) throws IOException;

  private boolean begins(byte[] head) {
    if (head.length < magic.length) {
      return false;
    }
    for (int at = 0; at < magic.length; at++) {
      if ((head[at] & 0xFF) != magic[at]) {
        return false;
      }
    }
    return true;
  }

  /// Damage as an [IOException], as streams report it.
  private static final class Zstandard extends FilterInputStream {
    Zstandard(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      try {
        return super.read(to, offset, length);
      } catch (MalformedInputException e) {
        throw new UnreadableException(Messages.text("format.damaged"), e);
      }
    }
  }
}
