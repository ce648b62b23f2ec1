package org.clicktrail.data.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One table to be read: a file, one file of an archive, a sheet.
public final class Part {

  private final Path file;
  private final String inner;
  private final Bytes bytes;
  private final List<String> words;
  private final Optional<Converted> converted;
  private final List<Note> notes;

  /// @param inner name within an archive, "" if it is the file itself
  /// @param words how it is packed and of which format, for the user
  Part(
      Path file,
      String inner,
      Bytes bytes,
      List<String> words,
      Optional<Converted> converted,
      List<Note> notes) {
    this.file = file;
    this.inner = inner;
    this.bytes = bytes;
    this.words = List.copyOf(words);
    this.converted = converted;
    this.notes = List.copyOf(notes);
  }

  /// The user's file.
  public Path file() {
    return file;
  }

  /// The user's file and, in an archive, the file in it.
  public Path place() {
    if (inner.isEmpty()) {
      return file;
    }
    try {
      return Path.of(file + "/" + inner);
    } catch (InvalidPathException _) {
      return file;
    }
  }

  /// How it is packed and of which format: "gzip", "Excel workbook, sheet “Orders”".
  public List<String> words() {
    return words;
  }

  /// Bytes of the text to expect, roughly.
  public long size() {
    return converted.map(table -> table.text().toFile().length()).orElse(bytes.size());
  }

  /// Whether it is in UTF-8 for sure.
  public boolean utf8() {
    return converted.isPresent() && !converted.get().encoded();
  }

  /// Whether a format wrote it: commas, quotes doubled.
  public boolean regular() {
    return converted.isPresent();
  }

  /// Whether its format knows the columns: the first record holds their names, and all others are
  /// rows. A sheet may hold titles above and totals below.
  public boolean exact() {
    return converted.isPresent() && converted.get().exact();
  }

  /// What is read of the file: a file of an archive, a sheet, a table; "" where it is all of it.
  public String label() {
    String table = converted.map(Converted::table).orElse("");
    return Stream.of(inner, table)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// Names of all sheets or tables, the one read among them; empty where there is only one.
  public List<String> tables() {
    return converted.map(Converted::tables).orElse(List.of());
  }

  /// What else to tell.
  public List<Note> notes() {
    return notes;
  }

  /// Where a record of the text stands in the user's file.
  ///
  /// @param record from 0
  /// @param line of the text where it begins, from 1
  public long row(long record, long line) {
    return converted.map(table -> table.numbers().of(record)).orElse(line);
  }

  /// Whether a record is one that the format refused: its first field says why, its second is the
  /// raw text.
  ///
  /// @param last its last field
  public boolean refused(int width, int fields, String last) {
    return regular() && fields == Math.max(width, 2) + 1 && last.equals(Spool.REFUSED);
  }

  /// The text alone.
  public InputStream open() throws IOException {
    return text(UnaryOperator.identity());
  }

  /// The text, and the hash of the user's file; read to its end where possible while the text is.
  public Hashed openHashed() throws IOException {
    MessageDigest digest = sha256();
    if (regular() || !bytes.straight()) {
      return new Hashed(
          open(), () -> new DigestInputStream(Files.newInputStream(file), digest), digest);
    }
    InputStream[] raw = new InputStream[1];
    InputStream text =
        text(whole -> {
          raw[0] = new DigestInputStream(whole, digest);
          return raw[0];
        });
    return new Hashed(text, () -> raw[0], digest);
  }

  private InputStream text(UnaryOperator<InputStream> tap) throws IOException {
    return converted.isPresent() ? Files.newInputStream(converted.get().text()) : bytes.open(tap);
  }

  /// Text whose file is hashed.
  public static final class Hashed {
    private final InputStream text;
    private final Opening rest;
    private final MessageDigest digest;

    Hashed(InputStream text, Opening rest, MessageDigest digest) {
      this.text = text;
      this.rest = rest;
      this.digest = digest;
    }

    /// As exported.
    public InputStream text() {
      return text;
    }

    /// SHA-256 of the user's file, lower-case hexadecimal; reads what is left of it.
    public String sha256() throws IOException {
      try (InputStream raw = rest.open()) {
        raw.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /// Opens what is left of a file.
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
