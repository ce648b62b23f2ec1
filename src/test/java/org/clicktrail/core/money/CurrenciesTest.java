package org.clicktrail.core.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CurrenciesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Jahresbetrag (EUR)|€",
        "price_usd|$",
        "€ 12,50|€",
        "Fr. 10 CHF|CHF\u00a0",
        "Europe|",
        "neuro|",
        "EUR or USD|",
        "amount|"
      })
  void aColumnNamesItsCurrency(String text, String sign) {
    assertEquals(sign == null ? "" : sign, Currencies.in(text).orElse(""));
  }
}
