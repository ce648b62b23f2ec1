package org.clicktrail.ml.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import org.clicktrail.ml.TwinRows;
import org.junit.jupiter.api.Test;

/// Against scikit-learn 1.2.1 on [TwinRows], with `positive = np.exp(amounts / 10)`.
class GeneralizedTest {

  private static double[] weights(Family family) {
    double[] positive = Arrays.stream(TwinRows.amounts()).map(y -> Math.exp(y / 10)).toArray();
    SumLoss loss = new SumLoss(family, TwinRows.rows(), positive, 2, Progress.none());
    return LogisticFit.minimum(loss, 4, 0);
  }

  /// PoissonRegressor(alpha=2/n, tol=1e-12).
  @Test
  void findsThePoissonWeightsOfScikitLearn() {
    assertArrayEquals(
        new double[] {0.2190819039, -0.0567428101, 0.0001406296, 0.1455373554, -0.0367515868},
        weights(Family.POISSON),
        1e-4);
  }

  /// GammaRegressor(alpha=2/n, tol=1e-12).
  @Test
  void findsTheGammaWeightsOfScikitLearn() {
    assertArrayEquals(
        new double[] {0.1672017943, -0.0936226534, -0.0505836065, 0.1658202534, -0.0448901865},
        weights(Family.GAMMA),
        1e-4);
  }

  /// TweedieRegressor(power=1.5, link='log', alpha=2/n, tol=1e-12).
  @Test
  void findsTheTweedieWeightsOfScikitLearn() {
    assertArrayEquals(
        new double[] {0.1864076252, -0.0782220285, -0.029745932, 0.1538542901, -0.0318646981},
        weights(Family.TWEEDIE),
        1e-4);
  }

  /// LinearSVC(C=0.5, tol=1e-10, intercept_scaling=1000), whose intercept so is free as well.
  @Test
  void findsTheSupportVectorWeightsOfLiblinear() {
    assertArrayEquals(
        new double[] {0.2370088332, -0.1848786936, -0.1507832378, 0.2398460377, -0.0584955294},
        LinearSvmLearner.weights(TwinRows.rows(), TwinRows.classes(), 0.5, Progress.none()),
        1e-4);
  }

  /// ElasticNet(alpha=10/n, l1_ratio=.5) on centred rows.
  @Test
  void findsTheElasticNetOfScikitLearn() {
    double[][] rows = TwinRows.rows();
    for (int j = 0; j < 4; j++) {
      int column = j;
      double mean = Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElseThrow();
      Arrays.stream(rows).forEach(row -> row[column] -= mean);
    }
    Gram gram = new Gram(rows, TwinRows.amounts(), Progress.none());
    assertArrayEquals(
        new double[] {1.5262450288, -0.8657567533, -0.5871420525, 1.4153605484},
        new ElasticFit(5, 5).amounts(gram, Progress.none()),
        1e-6);
  }

  /// y = x² has the products' weights of a perfect fit: x² alone.
  @Test
  void writesProductsAsAForm() {
    double[][] rows = {{-2}, {-1}, {0}, {1}, {2}};
    double[] squares = {4, 1, 0, 1, 4};
    Products products = new Products(rows, new int[] {0}, Progress.none());
    Gram gram = new Gram(products.rows(), squares, Progress.none());
    double[] weights = new Cholesky(gram.products, 0).solved(gram.moments);
    var scorer = products.scorer(gram.mean, weights);
    assertEquals(2.25, scorer.score(new double[] {1.5}), 1e-9);
    assertEquals(9, scorer.score(new double[] {-3}), 1e-9);
  }
}
