package org.clicktrail.data.bucket;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.read.Words;

/// The rows of a large file by session: every session lies whole in one of the buckets, and a
/// bucket is small enough to be held. Close it to remove its file.
public final class Buckets implements AutoCloseable {

  /// Bytes of the file in a bucket; a quarter of what a bucket may hold if that is less.
  private static final long BYTES = 16L << 20;

  private static final int THREADS = 2;
  private static final int MOST_WORDS = 1 << 23;
  private static final int MARK = 3;

  private final Records records;
  private final Spill spill;
  private final List<Words> words;
  private final Ranges ranges;
  private final long rows;
  private final long lines;

  private Buckets(Records records, Spill spill, List<Words> words, List<Piece> workers) {
    this.records = records;
    this.spill = spill;
    this.words = List.copyOf(words);
    this.ranges = workers.getFirst().cutter().ranges();
    workers.stream().skip(1).forEach(worker -> ranges.add(worker.cutter().ranges()));
    workers.forEach(worker -> worker.cutter().finish());
    this.rows = workers.stream().mapToLong(Piece::rows).sum();
    this.lines = workers.stream().mapToLong(Piece::lines).sum();
  }

  /// Reads a file.
  ///
  /// @param folder for the temporary file
  /// @param most bytes of rows in a bucket
  /// @throws OddFileException if the file is not as described, or a session is larger than a bucket
  ///   may be
  /// @throws java.util.concurrent.CancellationException if the user stopped it
  public static Buckets of(PlainFile file, Path folder, long most, Progress progress)
      throws IOException, OddFileException {
    long from = start(file);
    long size = Files.size(file.path());
    int pieces = Math.max(1, Math.toIntExact((size - from + Piece.BYTES - 1) / Piece.BYTES));
    return Buckets.<RuntimeException>of(
        file,
        new Extent(from, size),
        folder,
        most,
        (workers, spill) -> run(file, workers, pieces, spill, progress));
  }

  /// Reads records that somebody hands over, which are as described.
  ///
  /// @param size bytes to expect, roughly
  /// @param folder for the temporary file
  /// @param most bytes of rows in a bucket
  /// @throws OddFileException if they are not as described, or a session is larger than a bucket
  ///   may be
  public static Buckets of(PlainFile file, long size, Feed feed, Path folder, long most)
      throws IOException, OddFileException, ProblemException {
    Pieces pieces = new Pieces();
    return Buckets.<ProblemException>of(
        file,
        new Extent(0, size),
        folder,
        most,
        (workers, spill) -> pieces.run(feed, workers, spill));
  }

  /// Where the records of a file lie.
  private record Extent(long from, long size) {}

  /// Lets workers write the rows.
  private interface Cutting<E extends Exception> {
    void run(List<Piece> workers, Spill spill) throws IOException, OddFileException, E;
  }

  private static <E extends Exception> Buckets of(
      PlainFile file, Extent extent, Path folder, long most, Cutting<E> cutting)
      throws IOException, OddFileException, E {
    long size = extent.size;
    int buckets = Integer.highestOneBit((int) (1 + size / Math.min(BYTES, most / 4 + 1)));
    List<Words> words =
        IntStream.range(0, file.words()).mapToObj(_ -> new Words(mostWords())).toList();
    Plain plain = new Plain(file.separator(), file.quote());
    Records records =
        Records.of(
            IntStream.range(0, file.names().size())
                .mapToObj(name -> file.names(name, plain))
                .toList(),
            file.numbers(),
            file.words());
    Spill spill = new Spill(folder, buckets);
    boolean done = false;
    try {
      List<Piece> workers =
          IntStream.range(0, THREADS)
              .mapToObj(_ ->
                  new Piece(new Cutter(file, records, words), records, extent.from, size, buckets))
              .toList();
      cutting.run(workers, spill);
      Buckets all = new Buckets(records, spill, words, workers);
      for (int bucket = 0; bucket < buckets; bucket++) {
        long bytes = spill.rows(bucket) * records.width() * Long.BYTES;
        if (bytes > most) {
          throw new OddFileException("bucket of " + bytes + " bytes");
        }
      }
      done = true;
      return all;
    } finally {
      if (!done) {
        spill.close();
      }
    }
  }

  /// Different words of a column that are held: each takes some 200 bytes.
  private static int mostWords() {
    return (int) Math.min(MOST_WORDS, Math.max(1 << 16, Runtime.getRuntime().maxMemory() >> 10));
  }

  private static long start(PlainFile file) throws IOException, OddFileException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      in.mark(MARK);
      byte[] mark = in.readNBytes(MARK);
      long at = MARK;
      if (!Arrays.equals(mark, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
        in.reset();
        at = 0;
      }
      for (int line = 0; line < file.skip(); line++) {
        int b = in.read();
        while (b >= 0 && b != '\n') {
          if (b == file.quote() && b != 0) {
            throw new OddFileException("quote in header");
          }
          at++;
          b = in.read();
        }
        at++;
      }
      return at;
    }
  }

  private static void run(
      PlainFile file, List<Piece> workers, int pieces, Spill spill, Progress progress)
      throws IOException, OddFileException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    ConcurrentLinkedQueue<Exception> problems = new ConcurrentLinkedQueue<>();
    IntStream.range(0, workers.size())
        .parallel()
        .forEach(worker -> {
          try (FileChannel in = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            int piece = next.getAndIncrement();
            while (piece < pieces && problems.isEmpty()) {
              workers.get(worker).run(piece, in, spill);
              progress.report(done.incrementAndGet(), pieces);
              piece = next.getAndIncrement();
            }
          } catch (IOException | OddFileException | RuntimeException e) {
            problems.add(e);
          }
        });
    fail(problems);
  }

  /// Throws the first problem, if there is one.
  static void fail(ConcurrentLinkedQueue<Exception> problems) throws IOException, OddFileException {
    switch (problems.peek()) {
      case null -> {}
      case IOException problem -> throw problem;
      case OddFileException problem -> throw problem;
      case RuntimeException problem -> throw problem;
      case Exception problem -> throw new IllegalStateException(problem);
    }
  }

  public int size() {
    return spill.buckets();
  }

  /// Rows that name a session.
  public long rows() {
    return rows;
  }

  /// All rows of the file.
  public long lines() {
    return lines;
  }

  public Ranges ranges() {
    return ranges;
  }

  /// The different words of a column, by code.
  public Words words(int word) {
    return words.get(word);
  }

  /// Kinds of names a row has.
  public int names() {
    return records.keys().size();
  }

  /// What all names look like.
  ///
  /// @param name 0 for those of sessions
  public Naming.Form form(int name) {
    return records.keys().get(name).form();
  }

  /// Room for the rows of a bucket, to be used again for the next. One a thread.
  public static final class Room {
    private long[] rows = {};

    private long[] of(long longs) {
      if (rows.length < longs) {
        rows = new long[Math.toIntExact(longs)];
      }
      return rows;
    }
  }

  /// Reads a bucket. May be called by several threads.
  public Bucket load(int bucket) throws IOException {
    return load(bucket, new Room());
  }

  /// The same where the bucket read into the room before is of no more use.
  public Bucket load(int bucket, Room room) throws IOException {
    int width = records.width();
    long count = spill.rows(bucket);
    long[] rows = room.of(count * width);
    spill.read(bucket, width, rows);
    return new Bucket(records, rows, (int) count, spill.parts(bucket, width));
  }

  @Override
  public void close() throws IOException {
    spill.close();
  }
}
