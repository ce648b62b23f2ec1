package org.clicktrail.data.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.data.format.Failure;
import org.clicktrail.data.format.Part;

/// Text to be read as a table, in any encoding.
record TextFile(Part part) {

  /// Bytes by which dialect and header are found.
  static final int HEAD = 1 << 18;

  /// The user's file and, in an archive, the file in it.
  Path path() {
    return part.place();
  }

  /// Bytes to expect, roughly.
  long size() {
    return part.size();
  }

  /// The first bytes, unpacked.
  byte[] head() throws ProblemException {
    try (InputStream in = part.open()) {
      return in.readNBytes(HEAD);
    } catch (IOException e) {
      throw Failure.of(path(), e);
    }
  }

  /// A larger part that holds bytes beyond ASCII, for telling encodings apart.
  byte[] beyondAscii() throws ProblemException {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    byte[] piece = new byte[1 << 16];
    try (InputStream in = part.open()) {
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
      throw Failure.of(path(), e);
    }
    return sample.toByteArray();
  }

  /// The whole text as UTF-8. A file said to be UTF-8 comes as it is; one in another encoding is
  /// transcoded, what cannot be decoded becoming U+FFFD.
  Utf8 open(Charset charset, boolean strict) throws IOException {
    Part.Hashed bytes = part.openHashed();
    return new Utf8(utf8(bytes.text(), charset, strict), Optional.of(bytes));
  }

  /// The same without the hash of the file.
  Utf8 openQuickly(Charset charset, boolean strict) throws IOException {
    return new Utf8(utf8(part.open(), charset, strict), Optional.empty());
  }

  private static InputStream utf8(InputStream bytes, Charset charset, boolean strict) {
    boolean asIs = strict && charset.equals(StandardCharsets.UTF_8);
    return asIs ? bytes : new Transcoding(bytes, charset);
  }

  /// @param text UTF-8
  /// @param bytes hashes the user's file, if asked to
  record Utf8(InputStream text, Optional<Part.Hashed> bytes) {

    /// Signs so far that could not be decoded; U+FFFD stands in their place.
    long undecoded() {
      return text instanceof Transcoding other ? other.undecoded() : 0;
    }

    /// Control characters so far that were read as the letters of Windows.
    long controls() {
      return text instanceof Transcoding other ? other.controls() : 0;
    }

    /// Hash of the bytes on disk; reads what is left of them. Empty if nobody asked for it.
    String sha256() throws IOException {
      return bytes.isPresent() ? bytes.get().sha256() : "";
    }
  }
}
