package org.clicktrail.data.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Messages;

/// The tables in what the user chose. Close it when they are read: it takes temporary files away.
public final class Parts implements AutoCloseable {

  /// Bytes by which formats are found.
  static final int HEAD = 1 << 16;

  private final Workshop workshop;
  private final Choice choice;
  private final List<Part> all = new ArrayList<>();

  private Parts(Path folder, Choice choice) {
    this.workshop = new Workshop(folder);
    this.choice = choice;
  }

  /// Finds the tables; unpacks and converts what is not text.
  ///
  /// @param chosen files, folders (every table directly in them) and patterns such as `2024-*.csv`,
  ///   by name within each
  /// @param folder for temporary files
  /// @throws ProblemException if something is not there or holds no table
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Parts of(List<Path> chosen, Choice choice, Path folder, Progress progress)
      throws ProblemException {
    Parts parts = new Parts(folder, choice);
    try {
      for (int at = 0; at < chosen.size(); at++) {
        Progress part =
            progress.part((double) at / chosen.size(), (double) (at + 1) / chosen.size());
        parts.add(chosen.get(at), part);
      }
      return parts;
    } catch (ProblemException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /// In the order chosen, by name within a folder or an archive; at least one.
  public List<Part> all() {
    return List.copyOf(all);
  }

  @Override
  public void close() {
    workshop.close();
  }

  private void add(Path chosen, Progress progress) throws ProblemException {
    List<Path> files = Chosen.files(chosen);
    for (int at = 0; at < files.size(); at++) {
      Path file = files.get(at);
      Progress part = progress.part((double) at / files.size(), (double) (at + 1) / files.size());
      try {
        if (Files.size(file) == 0) {
          throw new ProblemException(Problem.Kind.FILE_EMPTY, file);
        }
        addFile(file, part);
      } catch (IOException e) {
        throw Failure.of(file, e);
      }
    }
  }

  private void addFile(Path file, Progress progress) throws IOException {
    Bytes whole = new Bytes.Whole(file, Files.size(file));
    if (ZipArchive.matches(whole.head(4))) {
      ZipArchive zip = ZipArchive.of(file, workshop.folder());
      if (!zip.document()) {
        List<Bytes.Entry> entries = zip.tables();
        for (int at = 0; at < entries.size(); at++) {
          List<Note> notes = at == 0 ? zip.notes() : List.of();
          Origin origin =
              new Origin(
                  file,
                  entries.get(at).entry(),
                  List.of(Messages.text("format.packing.zip")),
                  notes);
          addBytes(
              entries.get(at),
              origin,
              progress.part((double) at / entries.size(), (double) (at + 1) / entries.size()));
        }
        return;
      }
    }
    addBytes(whole, new Origin(file, "", List.of(), List.of()), progress);
  }

  /// Where bytes come from.
  private record Origin(Path file, String inner, List<String> words, List<Note> notes) {}

  private void addBytes(Bytes found, Origin origin, Progress progress) throws IOException {
    Bytes bytes = found;
    List<String> words = new ArrayList<>(origin.words);
    byte[] head = bytes.head(HEAD);
    // Twice, because web servers pack what is packed already.
    for (int layer = 0; layer < 2; layer++) {
      Optional<Packing> packing = Packing.of(head);
      if (packing.isPresent()) {
        words.add(packing.get().words());
        bytes = new Bytes.Unpacked(bytes, packing.get(), workshop.folder());
        head = bytes.head(HEAD);
      }
    }
    boolean archive = ZipArchive.matches(head) && !ZipArchive.office(head);
    if (Packing.of(head).isPresent() || (archive && !(bytes instanceof Bytes.Whole))) {
      throw new UnreadableException(Messages.text("format.nested", bytes.name()));
    }
    FileFormat format = FileFormats.of(bytes, head);
    Optional<Converted> converted = format.convert(bytes, choice, workshop, progress);
    if (converted.isPresent()) {
      String table = converted.get().table();
      words.add(
          Messages.text("format." + format.id())
              + (table.isEmpty() ? "" : Messages.text("format.table", table)));
    }
    List<Note> notes = new ArrayList<>(origin.notes);
    converted.ifPresent(table -> notes.addAll(table.notes()));
    all.add(new Part(origin.file, origin.inner, bytes, words, converted, notes));
  }
}
