package org.clicktrail.data.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A temporary folder that belongs to one engine of one process. Who lives holds a lock on a file
/// in it; a folder whose lock is free was left over by a process that died.
final class OwnFolder implements AutoCloseable {

  private static final String PREFIX = "clicktrail-";
  private static final String LOCK = "owner.lock";

  /// Folders of this process.
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private OwnFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// Makes a new folder below `parent` after removing those of dead processes.
  static OwnFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    Path real = parent.toRealPath();
    sweep(real);
    Path path = Files.createTempDirectory(real, PREFIX);
    // Closing any channel of the file drops the lock, so a sweep of ours must not open it; a sweep
    // of
    // another process must not see it before it is locked.
    OWN.add(path);
    Path fresh = path.resolve(LOCK + ".new");
    FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    Files.move(fresh, path.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
    path.toFile().deleteOnExit();
    return new OwnFolder(path, channel);
  }

  Path path() {
    return path;
  }

  private static void sweep(Path parent) throws IOException {
    try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!OWN.contains(folder)
            && Files.isRegularFile(folder.resolve(LOCK))
            && orphaned(folder.resolve(LOCK))) {
          remove(folder);
        }
      }
    }
  }

  private static boolean orphaned(Path lock) {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        @Nullable FileLock held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException _) {
      return false;
    } catch (IOException _) {
      // Not ours to judge: another user's folder, or gone meanwhile.
      return false;
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
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem)
              throws IOException {
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() {
    try {
      channel.close();
      remove(path);
    } catch (IOException e) {
      System.getLogger(OwnFolder.class.getName())
          .log(System.Logger.Level.WARNING, "temporary folder is left for the next start", e);
    } finally {
      OWN.remove(path);
    }
  }
}
