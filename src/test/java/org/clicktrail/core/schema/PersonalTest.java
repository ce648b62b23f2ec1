package org.clicktrail.core.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalTest {

  /// Made-up cells; addresses are those kept for documentation (RFC 5737, RFC 3849, RFC 2606).
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c1|ann@example.com;bo@example.org|MAIL",
        "email|5f4dcc3b5aa765d6;7c6a180b36896a0a|MAIL",
        "c2|192.0.2.1;198.51.100.23:443|IP",
        "addr|2001:db8::1;2001:db8:0:0:0:0:2:1|IP",
        "c3|+49 170 1234567;+1 (202) 555-0143|PHONE",
        "billing_phone|2025550143;2025550199|PHONE",
        "First Name|Ann;Bo|NAME",
        "Billing Name|Ann Example;Bo Example|NAME",
        "Shipping Street|1 High St;2 Low Rd|ADDRESS",
        "zip|12345;54321|ADDRESS",
        "event_name|purchase;view|",
        "app_version|1.2.3;10.0.4|",
        "time|2024-01-01 10:00:00;2024-01-02 10:00:00|",
        "contact|cellular;telephone|",
        "Do Not Email|Yes;No|",
        "price|12.50;13.99|",
        "user_id|541312140;554748717|",
        "ip|yes;no|",
        "customer_name|1;2|",
      })
  void isToldByNameOrCells(String column, String words, String kind) {
    assertEquals(
        Optional.ofNullable(kind).map(Personal::valueOf),
        Personal.of(column, ColumnType.CATEGORY, List.of(words.split(";", -1))));
  }
}
