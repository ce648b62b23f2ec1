package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The way a file is written, in words: "Comma, decimal point, UTF-8, header in line 1".
final class DialectWords {

  private DialectWords() {}

  /// @param decimalComma empty if there are no decimals
  static String of(Scans.Scanned file, Optional<Boolean> decimalComma) {
    List<String> parts = new ArrayList<>();
    boolean regular = file.file().part().regular();
    if (!regular) {
      parts.add(separator(file));
    }
    decimalComma.ifPresent(
        comma -> parts.add(Messages.text(comma ? "import.dialect.comma" : "import.dialect.point")));
    if (!file.file().part().utf8()) {
      parts.add(file.charset().displayName());
    }
    parts.addAll(regular ? 0 : parts.size(), file.file().part().words());
    Layout layout = file.layout();
    if (file.file().part().exact()) {
      return String.join(", ", parts);
    }
    parts.add(
        layout.header()
            ? Messages.text("import.dialect.header", Formats.count(layout.headerLine()))
            : Messages.text("import.dialect.no_header"));
    if (!layout.preamble().isEmpty()) {
      parts.add(Messages.text("import.dialect.preamble", layout.preamble().size()));
    }
    return String.join(", ", parts);
  }

  private static String separator(Scans.Scanned file) {
    if (file.layout().names().size() == 1) {
      return Messages.text("import.separator.single");
    }
    return switch (file.dialect().between()) {
      case "," -> Messages.text("import.separator.comma");
      case ";" -> Messages.text("import.separator.semicolon");
      case "\t" -> Messages.text("import.separator.tab");
      case "|" -> Messages.text("import.separator.pipe");
      default -> Messages.text("import.separator.other", file.dialect().between());
    };
  }
}
