package org.clicktrail.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipOutputStream;

/// SHA-256 of several things, one after the other.
final class Fingerprint {

  private final MessageDigest digest = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Writes an entry of a project file and adds its bytes.
  void entry(ZipOutputStream zip, String name, ProjectFile.Content content) throws IOException {
    ProjectFile.entry(zip, name, out -> content.writeTo(new DigestOutputStream(out, digest)));
  }

  Fingerprint add(byte[] bytes) {
    return add(bytes, bytes.length);
  }

  /// @param count so many of the bytes, from the front
  Fingerprint add(byte[] bytes, int count) {
    digest.update(bytes, 0, count);
    return this;
  }

  Fingerprint add(String words) {
    return add(words.getBytes(StandardCharsets.UTF_8));
  }

  /// Of all that was added so far.
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
