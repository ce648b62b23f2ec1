package org.clicktrail.core.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clicktrail.SharedData;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;

class SeparationTest {

  private static final double[][] ROWS = {{0, 0}, {0, 1}, {4, 0}, {4, 2}, {9, 9}};
  private static final int[] GROUPS = {0, 0, 1, 1, 2};

  // By hand: row 0: inside 1, nearest other (4 + sqrt(20)) / 2 = 4.236068 → 0.763932; row 1: inside
  // 1, (sqrt(17) + sqrt(17)) / 2 = 4.123106 → 0.757464; row 2: inside 2, (4 + sqrt(17)) / 2 =
  // 4.061553 → 0.507577; row 3: inside 2, (sqrt(20) + sqrt(17)) / 2 = 4.297620 → 0.534626; row 4
  // alone 0. Mean 0.512720. scikit-learn silhouette_score gives the same.
  @Test
  void silhouetteByHand() {
    double[] found = Separation.silhouettes(ROWS, List.of(GROUPS), 1, Progress.none());
    assertEquals(0.512720, found[0], 1e-6);
  }

  // By hand: centres (0, .5), (4, 1), (9, 9); spreads .5, 1, 0; distances sqrt(16.25) = 4.031129,
  // sqrt(81 + 72.25) = 12.379418, sqrt(25 + 64) = 9.433981. Worst: 1.5 / 4.031129 = 0.372104 for
  // both, and for the third max(.5 / 12.379418, 1 / 9.433981) = 0.106000. Mean 0.283403.
  @Test
  void daviesBouldinByHand() {
    assertEquals(0.283403, Separation.daviesBouldin(ROWS, GROUPS, 3), 1e-6);
  }

  // scikit-learn: adjusted_rand_score([0,0,1,1,2],[0,0,1,2,2]) = 0.375; the same groups under other
  // numbers 1.
  @Test
  void agreementAsInScikitLearn() {
    assertEquals(
        0.375, Separation.agreement(new int[] {0, 0, 1, 1, 2}, new int[] {0, 0, 1, 2, 2}), 1e-12);
    assertEquals(1, Separation.agreement(new int[] {0, 0, 1}, new int[] {1, 1, 0}));
  }

  // R: eigen(cov) of (2, 1; 1, 2) has values 3 and 1, axes along (1, 1) and (1, −1).
  @Test
  void componentsOfAKnownMatrix() {
    double a = Math.sqrt(3.0);
    double b = 1;
    double[][] rows = {{a, a}, {-a, -a}, {b, -b}, {-b, b}};
    Components components = Components.of(rows);
    assertEquals(3, components.variance(0), 1e-12);
    assertEquals(1, components.variance(1), 1e-12);
    assertEquals(0.75, components.explained(1), 1e-12);
    assertEquals(a * Math.sqrt(2), components.coordinate(rows[0], 0), 1e-12);
  }

  // data/README.md: income × score, k = 5: silhouette 0.5539, Davies–Bouldin 0.573.
  @Test
  void mallCustomersAsPublished() throws Exception {
    Path file = SharedData.file("mall-customers/Mall_Customers.csv");
    double[][] raw =
        Files.readAllLines(file).stream()
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(line -> line.split(",", -1))
            .map(cells -> new double[] {Double.parseDouble(cells[3]), Double.parseDouble(cells[4])})
            .toArray(double[][]::new);
    int[] groups = new Lloyd().fit(raw, 5, 1, Progress.none());
    double[] found = Separation.silhouettes(raw, List.of(groups), 1, Progress.none());
    assertEquals(0.5539, found[0], 0.0005);
    assertEquals(0.573, Separation.daviesBouldin(raw, groups, 5), 0.001);
    assertTrue(raw.length == 200, "rows " + raw.length);
  }
}
