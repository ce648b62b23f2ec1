package org.clicktrail.core.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  @ParameterizedTest
  @CsvSource({
    "5, 6, 5",
    "48, 53, 50",
    "49.97, 50.02, 50",
    "0, 1, 0",
    "-2, 3, 0",
    "0.0123, 0.0131, 0.013",
    "99.5, 100, 100",
    "12, 19, 15",
    "1234, 1241, 1240",
    "-53, -48, -50"
  })
  void theRoundestNumberBetweenTheValuesIsTaken(double low, double high, double expected) {
    assertEquals(expected, Limits.roundest(low, high));
  }
}
