package org.clicktrail.data.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;

/// Bytes that can be read again and again, packed or not.
sealed interface Bytes {

  /// Name of what is in them, the endings of packers cut off: "orders.csv" for `orders.csv.gz`.
  String name();

  /// Bytes to expect, roughly; for progress and to notice what unpacks to far more.
  long size();

  /// The bytes from the beginning.
  ///
  /// @param tap sees the user's file itself as it is read, if [#straight]
  InputStream open(UnaryOperator<InputStream> tap) throws IOException;

  /// Whether they are read straight from the user's file, first byte to last.
  boolean straight();

  /// The first bytes, at most `length`.
  default byte[] head(int length) throws IOException {
    try (InputStream in = open(UnaryOperator.identity())) {
      return in.readNBytes(length);
    }
  }

  /// A file of exactly these bytes, for readers that jump about.
  ///
  /// @param workshop where it is unpacked to, if it must be
  default Path onDisk(Workshop workshop, Progress progress) throws IOException {
    Path file = workshop.file(".unpacked");
    long done = 0;
    byte[] piece = new byte[1 << 16];
    try (InputStream in = open(UnaryOperator.identity());
        var out = Files.newOutputStream(file)) {
      int read;
      while ((read = in.read(piece)) >= 0) {
        out.write(piece, 0, read);
        done += read;
        progress.report(Math.min(done, size()), size());
      }
    }
    return file;
  }

  /// A file as it is.
  record Whole(Path path, long size) implements Bytes {
    @Override
    public String name() {
      return String.valueOf(path.getFileName());
    }

    @Override
    public InputStream open(UnaryOperator<InputStream> tap) throws IOException {
      return tap.apply(Files.newInputStream(path));
    }

    @Override
    public boolean straight() {
      return true;
    }

    @Override
    public Path onDisk(Workshop workshop, Progress progress) {
      return path;
    }
  }

  /// What a packed file holds.
  record Unpacked(Bytes packed, Packing packing, Path folder) implements Bytes {
    @Override
    public String name() {
      return packing.inner(packed.name());
    }

    @Override
    public long size() {
      return packed.size();
    }

    @Override
    public InputStream open(UnaryOperator<InputStream> tap) throws IOException {
      InputStream raw = packed.open(tap);
      try {
        return new Guard(
            packing.unpack(new BufferedInputStream(raw, 1 << 16)), packed.size(), folder);
      } catch (IOException | RuntimeException e) {
        raw.close();
        throw e;
      }
    }

    @Override
    public boolean straight() {
      return packed.straight();
    }
  }

  /// One file in a zip archive. Its name is a label and never a path.
  ///
  /// @param packedSize as the archive says
  /// @param size unpacked, as the archive says
  record Entry(Path archive, String entry, long packedSize, long size, Path folder)
      implements Bytes {
    @Override
    public String name() {
      return entry.substring(entry.lastIndexOf('/') + 1);
    }

    @Override
    public InputStream open(UnaryOperator<InputStream> tap) throws IOException {
      ZipFile zip = new ZipFile(archive.toFile());
      try {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
          throw new UnreadableException(Messages.text("format.zip.changed"));
        }
        InputStream in = new Guard(zip.getInputStream(found), packedSize, folder);
        return new FilterInputStream(in) {
          @Override
          public int read(byte[] to, int offset, int length) throws IOException {
            return in.read(to, offset, length);
          }

          @Override
          public void close() throws IOException {
            zip.close();
          }
        };
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    }

    @Override
    public boolean straight() {
      return false;
    }
  }
}
