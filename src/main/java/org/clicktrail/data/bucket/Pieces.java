package org.clicktrail.data.bucket;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.clicktrail.core.job.Crew;
import org.clicktrail.core.job.ProblemException;

/// Pieces on their way from the thread that makes them to those that cut them: few at a time.
public final class Pieces {

  private static final int WAITING = 2;
  private static final long PATIENCE = 10;

  private final ArrayBlockingQueue<Filled> filled = new ArrayBlockingQueue<>(WAITING);
  private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Exception> problems = new ConcurrentLinkedQueue<>();
  private int next;
  private volatile boolean ended;

  /// A piece with its place among the others.
  private static final class Filled {
    private final int number;
    private final byte[] text;
    private final int length;

    Filled(int number, byte[] text, int length) {
      this.number = number;
      this.text = text;
      this.length = length;
    }
  }

  Pieces() {}

  /// Room for records.
  public byte[] buffer() {
    byte[] used = free.poll();
    return used == null ? new byte[Piece.ARRAY] : used;
  }

  /// Hands a piece over.
  ///
  /// @param text from [#buffer], of which at least eight bytes are left free; no longer the
  ///   caller's
  /// @throws IOException if it is of no more use, as a piece before was not plain
  public void take(byte[] text, int length) throws IOException {
    Filled piece = new Filled(next++, text, length);
    try {
      while (!filled.offer(piece, PATIENCE, TimeUnit.MILLISECONDS)) {
        if (!problems.isEmpty()) {
          throw new IOException("stopped");
        }
      }
    } catch (InterruptedException e) {
      throw Crew.interrupted(e);
    }
  }

  /// Lets workers cut what is handed over.
  void run(Feed feed, List<Piece> workers, Spill spill)
      throws IOException, OddFileException, ProblemException {
    try (ExecutorService threads = Crew.of(workers.size())) {
      workers.forEach(worker -> threads.execute(() -> work(worker, spill)));
      try {
        feed.run(this);
      } catch (IOException e) {
        Buckets.fail(problems);
        throw e;
      } finally {
        ended = true;
      }
    }
    Buckets.fail(problems);
  }

  private void work(Piece worker, Spill spill) {
    try {
      Optional<Filled> piece = next();
      while (piece.isPresent() && problems.isEmpty()) {
        Filled found = piece.get();
        worker.cut(found.number, found.text, 0, found.length, spill);
        free.add(found.text);
        piece = next();
      }
    } catch (IOException | OddFileException | RuntimeException e) {
      problems.add(e);
    }
  }

  /// @return empty if no more will come
  private Optional<Filled> next() {
    try {
      while (true) {
        boolean last = ended;
        Filled piece = filled.poll(PATIENCE, TimeUnit.MILLISECONDS);
        if (piece != null) {
          return Optional.of(piece);
        }
        if (last) {
          return Optional.empty();
        }
      }
    } catch (InterruptedException e) {
      throw Crew.interrupted(e);
    }
  }
}
