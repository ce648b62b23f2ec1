package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// The files of a zip archive that may hold a table. Nothing is ever written under their names.
final class ZipArchive {

  /// More than these are no export.
  private static final int MOST_ENTRIES = 10_000;

  /// Entries by which archives that are documents are known.
  private static final Set<String> WORKBOOK = Set.of("xl/workbook.xml");

  private static final List<String> OFFICE =
      List.of("[Content_Types].xml", "_rels/", "docProps/", "xl/");

  private final Path path;
  private final Path folder;
  private final List<ZipEntry> entries;

  private ZipArchive(Path path, Path folder, List<ZipEntry> entries) {
    this.path = path;
    this.folder = folder;
    this.entries = entries;
  }

  static boolean matches(byte[] head) {
    return head.length >= 4
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  /// Whether the first file in an archive is one that only office documents begin with.
  static boolean office(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
    return OFFICE.stream().anyMatch(name -> start.startsWith(name, 30));
  }

  /// Reads the table of contents.
  ///
  /// @param folder on the disk that takes what comes out
  /// @throws UnreadableException if it looks made to do harm, or is a document of a kind that
  ///   cannot be read
  static ZipArchive of(Path path, Path folder) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw new UnreadableException(Messages.text("format.zip.many", Formats.count(zip.size())));
      }
      zip.stream().filter(entry -> !entry.isDirectory()).forEach(entries::add);
    }
    ZipArchive archive = new ZipArchive(path, folder, entries);
    archive.refuseOtherKinds();
    return archive;
  }

  /// Whether it is a workbook rather than an archive of files.
  boolean document() {
    return names().stream().anyMatch(WORKBOOK::contains);
  }

  /// Files that may hold a table, by name.
  List<Bytes.Entry> tables() throws IOException {
    List<Bytes.Entry> tables =
        visible().stream()
            .filter(entry -> likely(entry) && entry.getSize() != 0)
            .sorted(Comparator.comparing(ZipEntry::getName))
            .map(entry ->
                new Bytes.Entry(
                    path, entry.getName(), entry.getCompressedSize(), entry.getSize(), folder))
            .toList();
    if (tables.isEmpty()) {
      throw new UnreadableException(Messages.text("format.zip.none"));
    }
    return tables;
  }

  /// Files in it that are not read.
  List<Note> notes() {
    List<String> others =
        visible().stream()
            .filter(entry -> !likely(entry) || entry.getSize() == 0)
            .map(ZipEntry::getName)
            .toList();
    return others.isEmpty()
        ? List.of()
        : List.of(
            new Note(
                "archive_others",
                List.of(),
                others.size(),
                List.of(
                    Formats.count(others.size()),
                    others.stream().limit(5).collect(Collectors.joining(", ")))));
  }

  private List<String> names() {
    return entries.stream().map(ZipEntry::getName).toList();
  }

  /// Without what operating systems add.
  private List<ZipEntry> visible() {
    return entries.stream()
        .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
        .filter(entry -> !last(entry).startsWith("."))
        .toList();
  }

  private boolean likely(ZipEntry entry) {
    boolean any = visible().stream().anyMatch(other -> FileFormats.likely(last(other)));
    return any ? FileFormats.likely(last(entry)) : visible().size() == 1;
  }

  private static String last(ZipEntry entry) {
    return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
  }

  private void refuseOtherKinds() throws UnreadableException {
    Set<String> seen = new HashSet<>();
    for (String name : names()) {
      if (!seen.add(name)) {
        throw new UnreadableException(Messages.text("format.zip.twice", name));
      }
      String slashes = name.replace('\\', '/');
      if (slashes.startsWith("/")
          || slashes.matches("[A-Za-z]:.*")
          || List.of(slashes.split("/")).contains("..")) {
        throw new UnreadableException(Messages.text("format.zip.outside", name));
      }
      switch (name.toLowerCase(Locale.ROOT)) {
        case "xl/workbook.bin", "content.xml" ->
            throw new UnreadableException(Messages.text("format.foreign.sheet"));
        case "word/document.xml", "ppt/presentation.xml" ->
            throw new UnreadableException(Messages.text("format.foreign.document"));
        case "pipeline.json" ->
            throw new UnreadableException(Messages.text("format.foreign.project"));
        default -> {
          // A file like any other.
        }
      }
    }
  }
}
