package org.clicktrail.ml.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.clicktrail.core.job.Progress;
import org.junit.jupiter.api.Test;

/// Expected weights by scikit-learn 1.2.1 of Debian 12 (`/usr/bin/python3`):
///
/// ```
/// X=np.array([[((i*7+j*3)%11)-5.0 for j in range(4)] for i in range(44)]); X=X-X.mean(0)
/// y=np.array([2*r[0]-1*r[1]+0.1*r[2]+((i*5)%7-3) for i,r in enumerate(X)],float)
/// Lasso(alpha=2,tol=1e-12).fit(X,y).coef_
/// LogisticRegression(penalty='l1',C=1/3,solver='saga',tol=1e-12,max_iter=200000)
///     .fit(X,(y>y.mean()).astype(int))
/// ```
class LassoTest {

  private final double[][] rows = new double[44][4];
  private final double[] amounts = new double[44];

  LassoTest() {
    for (int i = 0; i < 44; i++) {
      for (int j = 0; j < 4; j++) {
        rows[i][j] = (i * 7 + j * 3) % 11 - 5;
      }
      amounts[i] = 2 * rows[i][0] - rows[i][1] + 0.1 * rows[i][2] + ((i * 5) % 7 - 3);
    }
  }

  /// The penalty counts all rows: 2 × 44.
  @Test
  void findsTheWeightsOfAmountsScikitLearnFinds() {
    Gram gram = new Gram(rows, amounts, Progress.none());
    assertArrayEquals(
        new double[] {1.7515151515, -0.6927272727, 0, 0.0312121212},
        new ElasticFit(88, 0).amounts(gram, Progress.none()),
        1e-6);
  }

  @Test
  void findsTheLogOddsScikitLearnFinds() {
    double mean = Arrays.stream(amounts).average().orElseThrow();
    double[] target = Arrays.stream(amounts).map(amount -> amount > mean ? 1 : 0).toArray();
    assertArrayEquals(
        new double[] {0.8964866171, -0.2629086230, 0, 0, -1.47462572},
        new ElasticFit(3, 0).logOdds(rows, target, Progress.none()),
        1e-4);
  }
}
