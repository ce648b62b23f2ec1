package org.clicktrail.core.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.clicktrail.core.Visits;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.table.Columns;
import org.clicktrail.core.table.Table;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  private static final int N = 600;
  private final SplittableRandom random = new SplittableRandom(5);

  /** Three kinds of visits: 1, 10 and 60 pages, a third each; the longest convert. */
  private Visits visits() {
    double[] pages = new double[N];
    double[] seconds = new double[N];
    double[] label = new double[N];
    double[] amounts = new double[N];
    double[] hour = new double[N];
    for (int i = 0; i < N; i++) {
      double size = new double[] {1, 10, 60}[i % 3];
      pages[i] = Math.ceil(size * (0.8 + 0.4 * random.nextDouble()));
      seconds[i] = size * 30 * (0.5 + random.nextDouble());
      label[i] = i % 3 == 2 && random.nextDouble() < 0.5 ? 1 : 0;
      amounts[i] = label[i] * 20;
      hour[i] = random.nextInt(24);
    }
    return new Visits(label)
        .numbers("pages", pages)
        .numbers("seconds_on_page", seconds)
        .numbers("hour", hour)
        .yesNo("bought", label)
        .revenue(amounts);
  }

  private static SegmentSpec spec(int k) {
    return new SegmentSpec("kmeans", k, List.of(), Map.of(), 1);
  }

  private Segmentation segment(Visits visits, SegmentSpec spec) throws Exception {
    return Segmenter.segment(
        visits.snapshot(), Set.of("bought"), spec, new Lloyd(), Progress.none());
  }

  @Test
  void behaviourColumnsAreChosenAndTheOutcomeIsNot() throws Exception {
    assertEquals(List.of("pages", "seconds_on_page"), segment(visits(), spec(3)).columns());
  }

  @Test
  void threePlantedKindsAreSuggestedAndComeBack() throws Exception {
    Segmentation found = segment(visits(), spec(0));
    assertEquals(3, found.spec().k());
    assertTrue(found.silhouette() > 0.6, () -> "silhouette " + found.silhouette());
    assertTrue(found.stability() > 0.95, () -> "stability " + found.stability());
    assertEquals(7, found.silhouettes().size());
    assertTrue(
        found.sentence().startsWith("3 segments, clearly apart (separation 0."), found::sentence);
    // Numbered by depth: row 0 is a one-page visit, row 2 a long one.
    assertArrayEquals(new int[] {0, 1, 2}, Arrays.copyOf(found.assignment().toArray(), 3));
  }

  /// Two orders of 80,000, both cancelled: on the plain scale they lie 17 standard deviations off.
  @Test
  void aHandfulOfOutliersIsNoSegment() throws Exception {
    double[] balance = new double[N];
    for (int i = 0; i < N; i++) {
      balance[i] = 5 * random.nextGaussian();
    }
    balance[10] = 80_000;
    balance[11] = -80_000;
    balance[200] = 80_000;
    balance[201] = -80_000;
    Segmentation found = segment(visits().numbers("balance", balance), spec(0));
    assertTrue(
        found.profiles().stream().allMatch(profile -> profile.size() >= N / 100),
        found.profiles()::toString);
  }

  @Test
  void aNameChangesNothingElse() throws Exception {
    Segmentation found = segment(visits(), spec(3));
    Segmentation named = found.named(Map.of(1, "Regulars"));
    assertEquals("Regulars", named.profiles().get(1).name());
    assertEquals(found.profiles().get(0), named.profiles().get(0));
    assertEquals(found.assignment(), named.assignment(), "the very same segments");
    assertEquals(found.profiles(), named.named(Map.of()).profiles(), "proposed names come back");
  }

  // by hand: 200 visits of each kind; merged, the last two are 400, converting half as often as the
  // last alone
  @Test
  void mergedSegmentsHaveFiguresOfTheirOwn() throws Exception {
    Visits visits = visits();
    Segmentation found = segment(visits, spec(3));
    SegmentSpec wanted = found.spec().withNames(Map.of(2, "Long")).merging(1, 2, 3);
    assertEquals(List.of(0, 1, 1), wanted.merged());
    assertEquals(Map.of(), wanted.names(), "a name is not about the merged segment");
    Segmentation merged = Merging.decided(found, visits.snapshot(), wanted);
    assertEquals(
        List.of(200L, 400L), merged.profiles().stream().map(Segmentation.Profile::size).toList());
    assertEquals(found.profiles().getFirst().rate(), merged.profiles().getFirst().rate());
    double deep = found.profiles().get(2).rate().value();
    assertEquals(deep / 2, merged.profiles().get(1).rate().value(), 1e-12);
    assertEquals(20 * deep / 2, merged.profiles().get(1).revenue().value(), 1e-9);
    assertArrayEquals(new int[] {0, 1, 1}, Arrays.copyOf(merged.assignment().toArray(), 3));
    int[] again = merged.assigner().assign(visits.snapshot().features());
    assertArrayEquals(merged.assignment().toArray(), again, "new rows follow");
    assertTrue(merged.sentence().endsWith("merged from 3 that were found"), merged::sentence);
    Segmentation apart = Merging.decided(merged, visits.snapshot(), spec(3));
    assertEquals(found.profiles(), apart.profiles(), "and apart again");
    assertArrayEquals(found.assignment().toArray(), apart.assignment().toArray());
  }

  @Test
  void mergingTwiceCountsAsShown() {
    SegmentSpec twice =
        spec(5).withActions(Map.of(0, "Mail", 4, "Call")).merging(3, 1, 5).merging(0, 2, 5);
    assertEquals(List.of(0, 1, 0, 1, 2), twice.merged());
    assertEquals(Map.of(2, "Call"), twice.actions());
  }

  @Test
  void anActionCanBeGivenAndTakenBack() throws Exception {
    Segmentation found = segment(visits(), spec(3));
    Segmentation given = found.called(Map.of(), Map.of(1, "Write to them"));
    assertEquals("Write to them", given.profiles().get(1).action());
    assertEquals(found.profiles(), given.called(Map.of(), Map.of()).profiles());
  }

  /// Merged when four were found, of which there are three now.
  @Test
  void aMergeOfOtherSegmentsIsSaidNotApplied() throws Exception {
    SegmentSpec old =
        new SegmentSpec(
            "kmeans", 3, List.of(), Map.of(), 1, Map.of(), List.of(0, 1, 1, 2), Optional.empty());
    Visits visits = visits();
    Segmentation found = segment(visits, old);
    assertEquals(3, found.profiles().size());
    assertTrue(found.sentence().contains("merge them again"), found::sentence);
    assertEquals(
        found.sentence(),
        Merging.decided(found, visits.snapshot(), old).sentence(),
        "it is said once");
  }

  @Test
  void wordsAboutOtherSegmentsAreLeftOutAndSaid() throws Exception {
    Visits visits = visits();
    Segmentation three = segment(visits, spec(3));
    SegmentSpec written = spec(3).about(three.basis()).withNames(Map.of(1, "Mine"));
    assertEquals("Mine", segment(visits, written).profiles().get(1).name());
    SegmentSpec two =
        new SegmentSpec(
            "kmeans",
            2,
            List.of(),
            written.names(),
            1,
            written.actions(),
            List.of(),
            written.about());
    Segmentation found = segment(visits, two);
    assertEquals(segment(visits, spec(2)).profiles(), found.profiles());
    assertTrue(found.sentence().endsWith("until those are found again"), found::sentence);
    assertEquals(Map.of(), two.about(found.basis()).names(), "new words are not mixed with them");
  }

  @Test
  void profilesCarryRateRevenueAndWords() throws Exception {
    List<Segmentation.Profile> profiles = segment(visits(), spec(3)).profiles();
    assertEquals(3, new HashSet<>(profiles.stream().map(p -> p.name()).toList()).size());
    Segmentation.Profile deep = profiles.get(2);
    assertEquals(200, deep.size());
    assertEquals(1.0 / 3, deep.share(), 1e-12);
    assertTrue(deep.rate().low() < deep.rate().value() && deep.rate().value() < deep.rate().high());
    assertEquals(20 * deep.rate().value(), deep.revenue().value(), 1e-9);
    assertTrue(
        deep.typical().stream().anyMatch(line -> line.startsWith("pages: 2.5 times the average")),
        () -> deep.typical().toString());
    assertEquals(0, profiles.getFirst().rate().value());
  }

  /// Rates of employment rise and fall: 14.7 times an average near zero would say nothing.
  @Test
  void aColumnOnBothSidesOfZeroHasNoRatio() throws Exception {
    double[] rates = new double[N];
    for (int i = 0; i < N; i++) {
      rates[i] = new double[] {-2, 0.5, 2}[i % 3] + 0.1 * random.nextDouble();
    }
    SegmentSpec spec = new SegmentSpec("kmeans", 3, List.of("pages", "rate"), Map.of(), 1);
    List<Segmentation.Profile> profiles = segment(visits().numbers("rate", rates), spec).profiles();
    List<String> lines =
        profiles.stream()
            .flatMap(profile -> profile.typical().stream())
            .filter(line -> line.startsWith("rate"))
            .toList();
    assertFalse(lines.isEmpty(), profiles::toString);
    assertTrue(
        lines.stream().noneMatch(line -> line.contains("times") || line.contains("%")),
        lines::toString);
  }

  @Test
  void givenNamesStay() throws Exception {
    SegmentSpec named = new SegmentSpec("kmeans", 3, List.of(), Map.of(1, "Mine"), 1);
    assertEquals("Mine", segment(visits(), named).profiles().get(1).name());
  }

  @Test
  void newRowsGetTheSegmentOfTheirLike() throws Exception {
    Segmentation found = segment(visits(), spec(3));
    int[] again = found.assigner().assign(visits().snapshot().features());
    // The same kinds drawn anew: by construction row i is of kind i mod 3.
    for (int row = 0; row < N; row++) {
      assertEquals(row % 3, again[row], "row " + row);
    }
    Table partly =
        Table.of(Columns.numbers("pages", 60, Double.NaN), Columns.numbers("other", 1, 2));
    assertEquals(2, found.assigner().assign(partly).length);
  }

  // online-retail, FEATURES.md: k-means splits off 26 of 4,338 customers.
  @Test
  void aSegmentationThatSplitsOffAFewIsCalledUseless() throws Exception {
    double[] spend = new double[N];
    double[] orders = new double[N];
    for (int i = 0; i < N; i++) {
      spend[i] = -1 - random.nextDouble() - (i < 6 ? 500 : 0);
      orders[i] = -1 - random.nextDouble() - (i < 6 ? 400 : 0);
    }
    Visits visits = new Visits(new double[N]).numbers("spend", spend).numbers("orders", orders);
    assertEquals("Not useful: it only splits off 6 of 600", segment(visits, spec(2)).sentence());
  }

  @Test
  void tooFewRowsAndNoColumnsAreProblems() {
    ProblemException few =
        assertThrows(
            ProblemException.class,
            () -> segment(new Visits(0, 1).numbers("pages", 1, 2), spec(0)));
    assertEquals(Problem.Kind.TOO_FEW_ROWS, few.problem().kind());
    ProblemException none =
        assertThrows(
            ProblemException.class,
            () -> segment(new Visits(new double[50]).yesNo("bought", new double[50]), spec(0)));
    assertEquals(Problem.Kind.NO_COLUMNS, none.problem().kind());
  }

  @Test
  void unassignedRowsStayApart() throws Exception {
    Clusterer noisy =
        new Clusterer() {
          @Override
          public String id() {
            return "dbscan";
          }

          @Override
          public boolean needsK() {
            return false;
          }

          @Override
          public int[] fit(double[][] rows, int k, long seed, Progress progress) {
            return Arrays.stream(rows)
                .mapToInt(row -> Math.abs(row[0]) < 0.7 ? -1 : row[0] > 0 ? 5 : 2)
                .toArray();
          }
        };
    Visits visits = visits();
    Segmentation found =
        Segmenter.segment(
            visits.snapshot(),
            Set.of(),
            new SegmentSpec("dbscan", 0, List.of("pages"), Map.of(), 1),
            noisy,
            Progress.none());
    assertEquals(List.of(0, 1, -1), found.profiles().stream().map(p -> p.id()).toList());
    assertEquals("Unassigned", found.profiles().getLast().name());
    assertEquals(List.of(), found.silhouettes());
    assertTrue(found.sentence().contains("belong to none"), found::sentence);
    int[] far = found.assigner().assign(Table.of(Columns.numbers("pages", 1e9)));
    assertArrayEquals(new int[] {-1}, far);
  }

  @Test
  void sameSeedSameSegments() throws Exception {
    Visits visits = visits();
    assertArrayEquals(
        segment(visits, spec(4)).assignment().toArray(),
        segment(visits, spec(4)).assignment().toArray());
  }

  /// Four kinds of visits at the corners of a rectangle, so that two and four segments separate
  /// about alike; only the shorter side goes with conversion.
  private Visits corners(double shorter) {
    double[] pages = new double[N];
    double[] seconds = new double[N];
    double[] label = new double[N];
    for (int i = 0; i < N; i++) {
      pages[i] = i % 2 * 2.1 + random.nextDouble();
      seconds[i] = i / 2 % 2 * 2 + random.nextDouble();
      label[i] = random.nextDouble() < (i / 2 % 2 == 1 ? 0.5 + shorter : 0.5 - shorter) ? 1 : 0;
    }
    return new Visits(label).numbers("pages", pages).numbers("seconds_on_page", seconds);
  }

  @Test
  void ofNumbersAsClearTheOneThatTellsMostOfConversionIsProposed() throws Exception {
    Segmentation found = segment(corners(0.4), spec(0));
    assertEquals(4, found.spec().k());
    assertFalse(found.convertAlike());
  }

  @Test
  void segmentsThatConvertAlikeAreSaidTo() throws Exception {
    Segmentation found = segment(corners(0), spec(0));
    assertTrue(found.convertAlike());
    assertTrue(found.sentence().endsWith("; they convert about alike"), found::sentence);
  }
}
