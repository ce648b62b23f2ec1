package org.clicktrail.data.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.text.Messages;

/// A file on disk that shall hold text: plain or gzip, in any encoding.
///
/// @param zipped whether it is gzip, by its first bytes
/// @param size bytes on disk
record TextFile(Path path, boolean zipped, long size) {

  private static final int HEAD = 1 << 18;

  /// @throws ProblemException if it is missing, a folder, empty, not ours to read, or of a kind
  ///   that is not text
  static TextFile of(Path path) throws ProblemException {
    if (Files.isDirectory(path)) {
      throw unreadable(path, "import.folder");
    }
    if (!Files.exists(path)) {
      throw unreadable(path, "import.absent");
    }
    try {
      long size = Files.size(path);
      if (size == 0) {
        throw new ProblemException(Problem.Kind.FILE_EMPTY, path);
      }
      byte[] start = new byte[8];
      int read;
      try (InputStream in = Files.newInputStream(path)) {
        read = in.readNBytes(start, 0, start.length);
      }
      boolean zipped = read > 2 && start[0] == 0x1F && start[1] == (byte) 0x8B;
      refuseOtherKinds(path, new String(start, 0, read, StandardCharsets.ISO_8859_1));
      return new TextFile(path, zipped, size);
    } catch (IOException e) {
      throw problem(path, e);
    }
  }

  private static void refuseOtherKinds(Path path, String start) throws ProblemException {
    if (start.startsWith("PK\u0003\u0004")) {
      throw unreadable(path, "import.zip");
    }
    if (start.startsWith("PAR1")) {
      throw unreadable(path, "import.parquet");
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0") || start.startsWith("%PDF")) {
      throw unreadable(path, "import.document");
    }
  }

  /// The first bytes, unzipped.
  byte[] head() throws ProblemException {
    try (InputStream in = bytes(Files.newInputStream(path))) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw problem(path, e);
    }
  }

  /// A larger part that holds bytes beyond ASCII, for telling encodings apart.
  byte[] beyondAscii() throws ProblemException {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    try (InputStream in = bytes(Files.newInputStream(path))) {
      int read;
      while (sample.size() < HEAD * 4 && (read = in.readNBytes(piece, 0, piece.length)) > 0) {
        byte any = 0;
        for (int i = 0; i < read; i++) {
          any |= piece[i];
        }
        if (any < 0) {
          sample.write(piece, 0, read);
        }
      }
    } catch (IOException e) {
      throw problem(path, e);
    }
    return sample.toByteArray();
  }

  /// The whole text as UTF-8, hashed on its way. A file said to be UTF-8 comes as it is; one in
  /// another encoding is transcoded, what cannot be decoded becoming U+FFFD.
  Utf8 open(Charset charset, boolean strict) throws IOException {
    MessageDigest digest = sha256();
    InputStream raw = new DigestInputStream(Files.newInputStream(path), digest);
    InputStream plain = bytes(raw);
    boolean asIs = strict && charset.equals(StandardCharsets.UTF_8);
    return new Utf8(asIs ? plain : new Transcoding(plain, charset), raw, digest);
  }

  private InputStream bytes(InputStream raw) throws IOException {
    return zipped ? new GZIPInputStream(new BufferedInputStream(raw, 1 << 16), 1 << 16) : raw;
  }

  /// @param text UTF-8
  /// @param raw the bytes on disk
  record Utf8(InputStream text, InputStream raw, MessageDigest digest) {

    /// Hash of the bytes on disk; reads what is left of them.
    String sha256() throws IOException {
      byte[] rest = new byte[1 << 16];
      while (raw.read(rest) >= 0) {
        // Only for the hash.
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  static ProblemException problem(Path path, IOException e) {
    String reason =
        e instanceof AccessDeniedException
            ? Messages.text("import.denied")
            : String.valueOf(e.getMessage());
    return new ProblemException(Problem.of(Problem.Kind.FILE_NOT_READABLE, path, reason), e);
  }

  private static ProblemException unreadable(Path path, String key) {
    return new ProblemException(Problem.Kind.FILE_NOT_READABLE, path, Messages.text(key));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
