package org.clicktrail.data.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clicktrail.core.schema.Reject;
import org.jspecify.annotations.Nullable;

/// All refused rows of one file of an import, kept on disk: there may be as many as rows. Those of
/// an import that has not succeeded yet stand beside those of the last one, until [#keep].
final class Refused implements Closeable {

  private final Path spool;
  private @Nullable DataOutputStream out;

  private Refused(Path spool) {
    this.spool = spool;
  }

  /// Starts over for the file with this number, from 0.
  static Refused start(Path folder, int file) throws IOException {
    Path spool = fresh(folder, file);
    Files.deleteIfExists(spool);
    return new Refused(spool);
  }

  /// The import succeeded: its refused rows replace those of the last one.
  static void keep(Path folder, int files) throws IOException {
    for (int file = 0; file < files; file++) {
      Files.deleteIfExists(spool(folder, file));
      if (Files.exists(fresh(folder, file))) {
        Files.move(fresh(folder, file), spool(folder, file));
      }
    }
  }

  private static Path fresh(Path folder, int file) {
    return folder.resolve("refused-" + file + ".new");
  }

  private static Path spool(Path folder, int file) {
    return folder.resolve("refused-" + file + ".bin");
  }

  void add(Reject reject) throws IOException {
    if (out == null) {
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spool)));
    }
    out.writeUTF(reject.file().toString());
    out.writeLong(reject.line());
    out.writeUTF(reject.column());
    out.writeUTF(reject.reason());
    out.writeUTF(reject.raw());
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  /// Receives refused rows.
  @FunctionalInterface
  interface Sink {
    void take(Reject reject) throws IOException;
  }

  /// The refused rows of all files in order.
  static void each(Path folder, int files, Sink sink) throws IOException {
    for (int file = 0; file < files; file++) {
      Path spool = spool(folder, file);
      if (Files.exists(spool)) {
        read(spool, sink);
      }
    }
  }

  private static void read(Path spool, Sink sink) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(spool)))) {
      while (true) {
        in.mark(1);
        if (in.read() < 0) {
          return;
        }
        in.reset();
        Path path = Path.of(in.readUTF());
        long line = in.readLong();
        sink.take(new Reject(path, line, in.readUTF(), in.readUTF(), in.readUTF()));
      }
    }
  }
}
