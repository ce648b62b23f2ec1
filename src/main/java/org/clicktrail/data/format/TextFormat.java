package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;

/// Text with any separator in any encoding. What is known to hold no such text is refused by name.
final class TextFormat implements FileFormat {

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
    return Optional.empty();
  }
}
