package org.clicktrail.data.bucket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clicktrail.core.job.Progress;
import org.clicktrail.data.bucket.PlainFile.Column;
import org.clicktrail.data.bucket.PlainFile.Kind;
import org.clicktrail.data.read.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows come out of their buckets as they stand in the file.
class BucketsTest {

  private static final int LINES = 60_000;
  private static final int SESSIONS = 9_000;
  private static final int WORDS = 3;
  private static final long MOST = 1 << 20;

  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void everyRowHasItsWordsThoughThereAreManyAndSomeRowsNameNoSession(@TempDir Path folder)
      throws IOException, OddFileException {
    Map<String, List<List<String>>> expected = new HashMap<>();
    Map<String, Long> counts = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      String session = random.nextInt(9) == 0 ? "" : "s" + random.nextInt(SESSIONS);
      List<String> words = List.of(word(20_000), word(9_000), word(12));
      text.append(String.join(",", words)).append(',').append(session).append('\n');
      counts.merge(words.getFirst(), 1L, Long::sum);
      if (!session.isEmpty()) {
        expected.computeIfAbsent(session, _ -> new ArrayList<>()).add(words);
      }
    }
    Path path = Files.writeString(folder.resolve("many.csv"), text);
    List<Column> columns =
        List.of(
            new Column(Kind.WORD, 0),
            new Column(Kind.WORD, 1),
            new Column(Kind.WORD, 2),
            new Column(Kind.NAME, 0));
    PlainFile file =
        new PlainFile(
            path, (byte) ',', (byte) '"', 0, columns, List.of(Naming.of(List.of("s12345"))));
    try (Buckets buckets = Buckets.of(file, folder, MOST, Progress.none())) {
      assertEquals(expected, found(buckets));
      for (int code = 0; code < buckets.words(0).size(); code++) {
        assertEquals(counts.get(buckets.words(0).text(code)), buckets.words(0).count(code));
      }
    }
  }

  /// A word of any length, or none.
  private String word(int different) {
    int number = random.nextInt(different);
    return number == 0 ? "" : "abcdefghijklmnopqrstuvwxyz".substring(0, number % 27) + number;
  }

  private static Map<String, List<List<String>>> found(Buckets buckets) throws IOException {
    Map<String, List<List<String>>> found = new HashMap<>();
    for (int number = 0; number < buckets.size(); number++) {
      Bucket bucket = buckets.load(number);
      int row = 0;
      for (int session = 0; session < bucket.sessions(); session++) {
        List<List<String>> rows = new ArrayList<>();
        for (; row < bucket.end(session); row++) {
          rows.add(words(buckets, bucket, row));
        }
        found.put(new String(bucket.text(session, 0), StandardCharsets.UTF_8), rows);
      }
    }
    return found;
  }

  private static List<String> words(Buckets buckets, Bucket bucket, int row) {
    return IntStream.range(0, WORDS)
        .mapToObj(word -> text(buckets.words(word), bucket.word(row, word)))
        .toList();
  }

  private static String text(Words words, int code) {
    return code < 0 ? "" : words.text(code);
  }
}
