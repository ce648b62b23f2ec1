package org.clicktrail.data.bucket;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.read.Words;

/// The rows of a large file by session: every session lies whole in one of the buckets, and a
/// bucket is small enough to be held. Close it to remove its file.
public final class Buckets implements AutoCloseable {

  /// Bytes of the file in a bucket; a quarter of what a bucket may hold if that is less.
  private static final long BYTES = 16L << 20;

  private static final int THREADS = 2;
  private static final int MARK = 3;

  private final Records records;
  private final Spill spill;
  private final Words[] words;
  private final int[][][] codes;
  private final Ranges ranges;
  private final long rows;

  private Buckets(PlainFile file, Spill spill, List<Piece> workers) {
    this.records = new Records(file.words(), file.numbers());
    this.spill = spill;
    this.words = new Words[file.words()];
    this.codes = new int[workers.size()][words.length][];
    this.ranges = workers.getFirst().ranges();
    workers.stream().skip(1).forEach(worker -> ranges.add(worker.ranges()));
    this.rows = workers.stream().mapToLong(Piece::rows).sum();
    for (int word = 0; word < words.length; word++) {
      words[word] = workers.getFirst().words()[word];
      for (int worker = 1; worker < workers.size(); worker++) {
        codes[worker][word] = words[word].takeOver(workers.get(worker).words()[word]);
        workers.get(worker).words()[word] = new Words(1);
      }
    }
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
    int buckets = Integer.highestOneBit((int) (1 + size / Math.min(BYTES, most / 4 + 1)));
    Spill spill = new Spill(folder, pieces, buckets);
    try {
      List<Piece> workers =
          IntStream.range(0, THREADS).mapToObj(_ -> new Piece(file, from, size, buckets)).toList();
      run(file, workers, spill, progress);
      Piece.checkWords(workers);
      Buckets all = new Buckets(file, spill, workers);
      for (int bucket = 0; bucket < buckets; bucket++) {
        if (spill.length(bucket) > most) {
          throw new OddFileException("bucket of " + spill.length(bucket) + " bytes");
        }
      }
      return all;
    } catch (IOException | OddFileException | RuntimeException e) {
      spill.close();
      throw e;
    }
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

  private static void run(PlainFile file, List<Piece> workers, Spill spill, Progress progress)
      throws IOException, OddFileException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    ConcurrentLinkedQueue<Exception> problems = new ConcurrentLinkedQueue<>();
    IntStream.range(0, workers.size())
        .parallel()
        .forEach(worker -> {
          try (FileChannel in = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            int piece = next.getAndIncrement();
            while (piece < spill.pieces() && problems.isEmpty()) {
              workers.get(worker).run(piece, worker, in, spill);
              progress.report(done.incrementAndGet(), spill.pieces());
              piece = next.getAndIncrement();
            }
          } catch (IOException | OddFileException | RuntimeException e) {
            problems.add(e);
          }
        });
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

  public Ranges ranges() {
    return ranges;
  }

  /// The different words of a column, by code.
  public Words words(int word) {
    return words[word];
  }

  /// Reads a bucket. May be called by several threads.
  public Bucket load(int bucket) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(spill.length(bucket))];
    int at = 0;
    List<Bucket.Part> parts = new ArrayList<>();
    for (int piece = 0; piece < spill.pieces(); piece++) {
      int length = spill.length(piece, bucket);
      if (length > 0) {
        spill.read(piece, bucket, bytes, at);
        parts.add(new Bucket.Part(piece, at + length, spill.worker(piece)));
        at += length;
      }
    }
    return new Bucket(records, bytes, parts, codes);
  }

  @Override
  public void close() throws IOException {
    spill.close();
  }
}
