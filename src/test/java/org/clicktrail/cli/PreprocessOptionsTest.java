package org.clicktrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.clicktrail.core.job.Problem;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.learn.PreprocessSpec;
import org.clicktrail.core.learn.PreprocessSpec.Balance;
import org.clicktrail.core.learn.PreprocessSpec.Calibration;
import org.clicktrail.core.learn.PreprocessSpec.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreprocessOptionsTest {

  private static PreprocessSpec spec(String balance, String calibrate, String select)
      throws ProblemException {
    PreprocessOptions options = new PreprocessOptions();
    options.balance = Optional.of(balance);
    options.calibrate = Optional.of(calibrate);
    options.select = Optional.of(select);
    return options.spec();
  }

  @Test
  void nothingIsDoneUnasked() throws ProblemException {
    assertEquals(PreprocessSpec.none(), new PreprocessOptions().spec());
    assertEquals(PreprocessSpec.none(), spec("none", "none", "none"));
  }

  @Test
  void readsChoicesAndNumbers() throws ProblemException {
    assertEquals(
        new PreprocessSpec(Balance.SMOTE, 0.5, Calibration.AUTO, Selection.K, 7),
        spec("smote:0.5", "auto", "7"));
    assertEquals(
        new PreprocessSpec(
            Balance.WEIGHTS, 1, Calibration.PLATT, Selection.AUTO, PreprocessSpec.COLUMNS),
        spec("weights", "Platt", "auto"));
  }

  @ParameterizedTest
  @CsvSource({
    "rose,none,none",
    "smote:0,none,none",
    "smote:2,none,none",
    "over:x,none,none",
    "none,beta,none",
    "none,none,0",
    "none,none,some"
  })
  void refusesWhatIsNoChoice(String balance, String calibrate, String select) {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> spec(balance, calibrate, select));
    assertEquals(Problem.Kind.UNKNOWN_CHOICE, problem.problem().kind());
  }
}
