package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;

/// Text with any separator in any encoding. What is known to hold no such text is refused by name.
final class TextFormat implements FileFormat {

  private static final int HEAD = 1 << 14;

  /// Control characters that stand in texts: tab, line and page ends, end of file, escape.
  private static final String TEXT_CONTROLS = "\t\n\r\f\u001A\u001B";

  private static final int MANY_KINDS = 6;

  /// How files begin that are something else.
  private record Foreign(String start, String reason) {}

  private static final List<Foreign> FOREIGN =
      List.of(
          new Foreign("%PDF", "pdf"),
          new Foreign("ORC", "columns"),
          new Foreign("Obj\u0001", "columns"),
          new Foreign("ARROW1", "columns"),
          new Foreign("FEA1", "columns"),
          new Foreign("{\\rtf", "document"),
          new Foreign("7z\u00BC\u00AF", "archive"),
          new Foreign("Rar!", "archive"),
          new Foreign("\u00FD7zXZ", "archive"),
          new Foreign("\u0089PNG", "document"),
          new Foreign("\u00FF\u00D8\u00FF", "document"),
          new Foreign("\u0080\u0004\u0095", "program"),
          new Foreign("\u00AC\u00ED\u0000\u0005", "program"),
          new Foreign("<?xml", "xml"),
          new Foreign("<!doctype html", "html"),
          new Foreign("<html", "html"),
          new Foreign("<table", "html"));

  @Override
  public String id() {
    return "text";
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "tsv", "tab", "txt", "psv", "dat");
  }

  @Override
  public boolean matches(Bytes bytes, byte[] head) {
    return true;
  }

  @Override
  public Optional<Converted> convert(
      Bytes bytes, Choice choice, Workshop workshop, Progress progress) throws IOException {
    String start = new String(bytes.head(256), StandardCharsets.ISO_8859_1);
    String words = start.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
    for (Foreign foreign : FOREIGN) {
      boolean markup = foreign.start.startsWith("<");
      if (markup ? words.startsWith(foreign.start) : start.startsWith(foreign.start)) {
        throw new UnreadableException(Messages.text("format.foreign." + foreign.reason));
      }
    }
    if (binary(bytes.head(HEAD))) {
      throw new UnreadableException(Messages.text("format.foreign.binary"));
    }
    return Optional.empty();
  }

  /// Whether bytes are no text of any encoding of one byte, or several without zeros: several
  /// control characters, each time anew. A few broken ones are let pass, and so is a file that
  /// separates by them.
  private static boolean binary(byte[] head) {
    Set<Byte> kinds = new HashSet<>();
    int controls = 0;
    int zeros = 0;
    for (byte b : head) {
      zeros += b == 0 ? 1 : 0;
      if (b > 0 && b < ' ' && TEXT_CONTROLS.indexOf(b) < 0) {
        controls++;
        kinds.add(b);
      }
    }
    // text of two bytes a sign has a zero in every second of them
    boolean many = kinds.size() > MANY_KINDS && controls > head.length / 50;
    // in a short file there is no room for many
    boolean few = kinds.size() > 1 && controls == kinds.size() && controls * 20 >= head.length;
    return zeros <= head.length / 8 && (many || few);
  }
}
