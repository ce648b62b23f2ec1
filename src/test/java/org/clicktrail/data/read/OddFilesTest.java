package org.clicktrail.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Quality;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Reject;
import org.clicktrail.data.engine.Query;
import org.clicktrail.data.engine.WithEngine;
import org.junit.jupiter.api.Test;

/// Files in which more than rows stands.
class OddFilesTest extends WithEngine {

  @Test
  void aSecondTableBelowIsKeptInTheRejects() throws Exception {
    Imported imported = read("a,b,c\n1,x,\n2,y,\na,b\n3,z\n4,w\n");
    assertEquals(List.of("1|x|", "2|y|"), rows());
    assertEquals(List.of(4L, 5L, 6L), lines(imported));
    assertEquals(1, count(imported, "lower_tables"));
  }

  /** As a newcomer tried: a line of text, and bytes of a picture; then 4,000 bytes by chance. */
  @Test
  void bytesThatAreNoTextAreRefusedInASentence() throws Exception {
    byte[] chance = new byte[4_000];
    new java.util.Random(7).nextBytes(chance);
    byte[] few = "this is not a table\n\0\1\2".getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] bytes : List.of(few, chance)) {
      Path file = Files.write(write("").resolveSibling("noise.csv"), bytes);
      ProblemException problem =
          assertThrows(ProblemException.class, () -> stored(file, ReadOptions.none()));
      assertTrue(
          problem.problem().sentence().contains("its bytes are no text"),
          problem.problem()::sentence);
    }
  }

  /** Hive writes control character 1 between cells; one stray in a text is no picture. */
  @Test
  void aControlCharacterBetweenCellsIsText() throws Exception {
    read("a\u0001b\n1\u00012\n3\u00014\n");
    read("a,b\n1,x\u0003y\n2,z\n");
    assertEquals(2, rows().size());
  }

  /// As a newcomer tried.
  @Test
  void aLetterDoesNotLookLikeATable() throws Exception {
    Imported letter =
        read(
            """
            Dear Ms Miller,

            thank you for your letter of May 3rd, which I read with interest, as always.
            We would like to meet you; please tell us when.

            Kind regards,
            John
            """);
    Quality found =
        letter.report().quality().stream()
            .filter(one -> one.finding().equals("prose"))
            .findFirst()
            .orElseThrow();
    assertEquals("This does not look like a table", found.title());
    assertTrue(found.examples().getFirst().startsWith("thank you for"), found.examples()::toString);
  }

  @Test
  void oneColumnOfAnythingElseMayBeATable() throws Exception {
    for (String text :
        List.of(
            "visitor\nann\nbob\ncarl\n",
            "17\n18\n21\n",
            "comment\nI like how fast it came to my house\nIt broke on the day after I had it\n",
            "red shoes\nshoes for men who run\nsummer dress\n",
            """
            2024-01-01 10:00:00 INFO the server has been started by the main thread
            2024-01-01 10:00:01 WARN no one has asked for anything so far
            """)) {
      assertEquals(0, count(read(text), "prose"), text);
    }
  }

  @Test
  void aTableWithATitleAfterEmptyRowsIsAnother() throws Exception {
    Imported imported =
        read("day,shop,n\n1/2/20,x,5\n2/2/20,y,6\n,,\nVisits,,\nwho,shop,n\nann,x,7\n");
    assertEquals(List.of("1/2/20|x|5", "2/2/20|y|6"), rows());
    assertEquals(List.of(5L, 6L, 7L), lines(imported));
    assertEquals(1, count(imported, "empty_rows"));
  }

  @Test
  void aRepeatedHeaderMayBeReadOver() throws Exception {
    Path file = write("a,b\n1,x\na,b\n2,y\n");
    stored(file, ReadOptions.none());
    assertEquals(List.of("1|x"), rows());
    Imported all =
        stored(file, new ReadOptions(Map.of("repeated_header", "skip"), Map.of(), Set.of()));
    assertEquals(List.of("1|x", "2|y"), rows());
    assertEquals(List.of(3L), lines(all));
  }

  @Test
  void moreThanTwoKindsOfTablesAreRefusedWithTheirLines() {
    ProblemException problem =
        assertThrows(
            ProblemException.class,
            () ->
                read(
                    """
                    day,shop,n
                    1/2/20,x,5
                    ,,
                    A,,
                    who,shop,
                    ann,x,
                    ,,
                    B,,
                    what,where,
                    x,y,
                    """));
    assertTrue(problem.problem().sentence().contains("5, 9"), problem.problem().sentence());
  }

  @Test
  void aNoteInAGapIsARow() throws Exception {
    read("day,shop,n\n1/2/20,x,5\n,,\nAll of these are net,,\n2/2/20,y,6\n,,\nEnd,,\n");
    assertEquals(List.of("1/2/20|x|5", "All of these are net||", "2/2/20|y|6", "End||"), rows());
  }

  @Test
  void remarksAreLeftOutAndCounted() throws Exception {
    Imported imported = read("# made by x\na;b\n# and this\n1;3\n6;7\n# over");
    assertEquals(List.of("1|3", "6|7"), rows());
    assertEquals(2, count(imported, "remarks"));
  }

  @Test
  void moreRemarksThanRowsAreNoTable() throws Exception {
    read("# one\n# two\na;b\n# three\n1;3\n# four\n6;7\n# five\n");
    assertEquals(List.of("1|3", "6|7"), rows());
  }

  @Test
  void rowsAboveTheTableAreSaid() throws Exception {
    Imported imported = read("Report of May\nday,n,m\n1/2/20,1,2\n2/2/20,3,4\n");
    assertEquals(1, count(imported, "preamble"));
  }

  @Test
  void aRowThatComesAgainAndAgainIsNoHeader() throws Exception {
    read("x-1,y\n".repeat(8));
    assertEquals(8, rows().size());
  }

  @Test
  void aMissingSeparatorIsPutBackWhereOneWayFits() throws Exception {
    StringBuilder text = new StringBuilder("day,n,code\n");
    for (int row = 10; row < 20; row++) {
      text.append(row).append("/1/2020,").append(row % 7).append(",AB-").append(row).append('\n');
    }
    Imported imported = read(text + "20/1/2020,7AB-20\n21/1/2020,,3,AB-21\n22/1/2020;4;AB-22\n");
    assertEquals(
        List.of("20/1/2020|7|AB-20", "21/1/2020|3|AB-21", "22/1/2020|4|AB-22"),
        rows().subList(10, 13));
    assertEquals(3, count(imported, "mended"));
  }

  @Test
  void aRowThatFitsInSeveralWaysIsRefused() throws Exception {
    StringBuilder text = new StringBuilder("day,who,what\n");
    for (int row = 10; row < 20; row++) {
      text.append(row).append("/1/2020,ann ").append(row).append(",bob\n");
    }
    Imported imported = read(text + "20/1/2020,carla\n21/1/2020,dora,emil,frieda\n");
    assertEquals(10, imported.report().rows());
    assertEquals(List.of(12L, 13L), lines(imported));
  }

  @Test
  void controlCharactersAreTheLettersOfWindows() throws Exception {
    Imported imported = read("a,b\n7 \u0096 8,x\n\u0091y\u0092,z\n");
    assertEquals(List.of("7 – 8|x", "‘y’|z"), rows());
    assertEquals(3, count(imported, "controls"));
  }

  @Test
  void separatorsOfTwoSignsAreRead() throws Exception {
    read("a||b||c\n1||\"x||y\"||p,q\n2||z||r\"s\n");
    assertEquals(List.of("1|x||y|p,q", "2|z|r\"s"), rows());
  }

  private Path write(String text) throws IOException {
    return Files.write(folder.resolve("odd.csv"), text.getBytes(StandardCharsets.UTF_8));
  }

  private Imported read(String text) throws IOException, ProblemException {
    return stored(write(text), ReadOptions.none());
  }

  /// The text of all rows, cells joined by a bar.
  private List<String> rows() throws ProblemException {
    try (Query query = Query.on(engine, Progress.none())) {
      return query
          .texts("select * exclude (\"#row\", \"#file\") from raw order by \"#row\"")
          .stream()
          .map(cells -> String.join("|", cells))
          .toList();
    }
  }

  private static List<Long> lines(Imported imported) {
    return imported.report().rejects().stream().map(Reject::line).toList();
  }

  private static long count(Imported imported, String finding) {
    return imported.report().quality().stream()
        .filter(found -> found.finding().equals(finding))
        .mapToLong(Quality::count)
        .sum();
  }
}
