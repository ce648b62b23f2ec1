package org.clicktrail.data.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The registry of formats, in the order in which they are asked; the last takes everything.
public final class FileFormats {

  static final List<FileFormat> ALL =
      List.of(
          new XlsxFormat(),
          new XlsFormat(),
          new ParquetFormat(),
          new DuckDbFormat(),
          new SqliteFormat(),
          new JsonFormat(),
          new ServerLogFormat(),
          new FieldsLogFormat(),
          new RequestLogFormat(),
          new TextFormat());

  private FileFormats() {}

  /// The format of these bytes.
  static FileFormat of(Bytes bytes, byte[] head) throws IOException {
    for (FileFormat format : ALL) {
      if (format.matches(bytes, head)) {
        return format;
      }
    }
    throw new IllegalStateException("the last format takes everything");
  }

  /// How names of files end that can be opened, without dot, those of packed files included.
  public static List<String> endings() {
    return Stream.concat(
            ALL.stream().flatMap(format -> format.endings().stream()),
            Stream.concat(Stream.of("zip"), Arrays.stream(Packing.values()).map(Packing::ending)))
        .distinct()
        .toList();
  }

  /// Whether a file of this name is likely to be data: where a folder holds other files, too.
  static boolean likely(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.startsWith(".")
        && !lower.startsWith("_")
        && endings().stream().anyMatch(ending -> lower.endsWith("." + ending));
  }
}
