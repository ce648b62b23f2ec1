package org.clicktrail.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Role;
import org.junit.jupiter.api.Test;

class ReadingOptionsTest {

  @Test
  void readsPairsAndTheCommaAsSeparator() throws Exception {
    ReadingOptions options = new ReadingOptions();
    options.read = "sep=,,decimal=comma";
    options.roles = "session=Session ID,customer=user";
    options.knownAfter = "Tags,\"Lead, Quality\"";
    assertEquals(Map.of("sep", ",", "decimal", "comma"), options.options().read());
    assertEquals(
        Map.of("Session ID", Role.SESSION, "user", Role.CUSTOMER), options.options().roles());
    assertEquals(Set.of("Tags", "Lead, Quality"), options.options().knownAfter());
  }

  @Test
  void namesAnUnknownRole() {
    ReadingOptions options = new ReadingOptions();
    options.roles = "visitor=user";
    ProblemException thrown = assertThrows(ProblemException.class, options::options);
    assertEquals("--role visitor", thrown.problem().args().getFirst());
  }

  @Test
  void aTypeMayBeSaidOfSeveralColumns() throws Exception {
    ReadingOptions options = new ReadingOptions();
    options.types = "category=zone,category=\"shop, no\",id=sku";
    assertEquals(
        Map.of("zone", ColumnType.CATEGORY, "shop, no", ColumnType.CATEGORY, "sku", ColumnType.ID),
        options.options().types());
  }

  @Test
  void quotesProtectCommas() {
    assertEquals(List.of("a", "b, c"), ReadingOptions.list("a, \"b, c\","));
  }
}
