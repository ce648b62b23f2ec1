package org.clicktrail.data.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.clicktrail.core.job.Afterwards;
import org.jspecify.annotations.Nullable;

/// A temporary folder that belongs to one engine of one process. Who lives holds a lock on a file
/// beside it: folder `clicktrail-ID-…`, lock `clicktrail-ID.lock`. The lock is there before the
/// folder and goes after it, so whenever a process dies, a free lock names all it left.
final class OwnFolder implements AutoCloseable {

  private static final String PREFIX = "clicktrail-";
  private static final String ENDING = ".lock";

  private static final String LIBRARY = "libduckdb_java*.so";

  /// Longer than any process takes from unpacking the library to having it.
  private static final Duration LOADING = Duration.ofMinutes(1);

  /// Locks of this process. Closing any channel of such a file drops the lock, so a sweep of ours
  /// must not open it.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final Path lock;
  private final FileChannel channel;

  private OwnFolder(Path path, Path lock, FileChannel channel) {
    this.path = path;
    this.lock = lock;
    this.channel = channel;
  }

  /// Makes a new folder below `parent` after removing those of dead processes.
  static synchronized OwnFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path real = parent.toRealPath();
    sweep(real);
    sweepLibraries(real);
    while (true) {
      Path lock = Files.createTempFile(real, PREFIX, ENDING);
      FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
      channel.lock();
      // Another process may have swept the file before it was locked.
      if (Files.exists(lock)) {
        OWN.add(lock);
        return new OwnFolder(Files.createTempDirectory(real, stem(lock)), lock, channel);
      }
      channel.close();
    }
  }

  Path path() {
    return path;
  }

  /// How the folders of a lock begin.
  private static String stem(Path lock) {
    String name = lock.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length()) + "-";
  }

  private static void sweep(Path parent) throws IOException {
    try (var locks = Files.newDirectoryStream(parent, PREFIX + "*" + ENDING)) {
      for (Path lock : locks) {
        if (!OWN.contains(lock)) {
          sweepIfOrphaned(lock);
        }
      }
    }
  }

  private static void sweepIfOrphaned(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        @Nullable FileLock held = channel.tryLock()) {
      if (held != null) {
        try (var folders = Files.newDirectoryStream(lock.getParent(), stem(lock) + "*")) {
          for (Path folder : folders) {
            remove(folder);
          }
        }
        Files.deleteIfExists(lock);
      }
    } catch (NoSuchFileException | AccessDeniedException _) {
      // Not ours to judge: another user's, or gone meanwhile.
    }
  }

  /// The database's driver unpacks its library into a file of its own at every start; a process
  /// that is killed leaves it. One in use stays on Windows and is not needed elsewhere.
  private static void sweepLibraries(Path parent) throws IOException {
    Instant loadedByNow = Instant.now().minus(LOADING);
    try (var libraries = Files.newDirectoryStream(parent, LIBRARY)) {
      for (Path library : libraries) {
        if (Files.getLastModifiedTime(library).toInstant().isBefore(loadedByNow)) {
          Files.deleteIfExists(library);
        }
      }
    } catch (FileSystemException e) {
      System.getLogger(OwnFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "a library is in use, or not ours to remove", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem)
              throws IOException {
            if (problem instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw problem;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem)
              throws IOException {
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// A folder with much in it goes soon, not at once; its lock goes after it.
  @Override
  public void close() {
    if (large()) {
      Afterwards.run(this::remove);
    } else {
      remove();
    }
  }

  private boolean large() {
    try (var files = Files.walk(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum() > Afterwards.LARGE;
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(OwnFolder.class.getName())
          .log(System.Logger.Level.DEBUG, "temporary folder cannot be looked at", e);
      return false;
    }
  }

  private void remove() {
    try (channel) {
      remove(path);
      Files.deleteIfExists(lock);
    } catch (IOException e) {
      System.getLogger(OwnFolder.class.getName())
          .log(System.Logger.Level.WARNING, "temporary folder is left for the next start", e);
    } finally {
      OWN.remove(lock);
    }
  }
}
