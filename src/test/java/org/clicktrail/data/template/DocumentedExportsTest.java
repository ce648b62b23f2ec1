package org.clicktrail.data.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports of which no real sample is at hand: small ones written after the pages named in
/// exports/README.md are recognised, say so, and have the roles that the pages describe.
class DocumentedExportsTest {

  private static final Path EXPORTS = Path.of("src", "test", "resources", "exports");

  @TempDir Path folder;
  private Engine engine;

  @BeforeEach
  void open() throws Exception {
    engine = Engine.open(folder, 0.2);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "retailrocket.csv|retailrocket|EVENTS|customer=visitorid time=timestamp event=event"
            + " product=itemid ignored=transactionid",
        "yoochoose-clicks.dat|yoochoose-clicks|EVENTS|session=0 time=1 product=2 category=3",
        "yoochoose-buys.dat|yoochoose-buys|EVENTS|session=0 time=1 product=2 price=3 quantity=4",
        "ga4-bigquery.csv|ga4|EVENTS|customer=user_pseudo_id time=event_timestamp event=event_name",
        "posthog.csv|posthog|EVENTS|customer=distinct_id time=timestamp event=event",
        "mixpanel.csv|mixpanel|EVENTS|customer=distinct_id time=time event=event",
        "snowplow.tsv|snowplow|EVENTS|session=domain_sessionid customer=domain_userid"
            + " time=derived_tstamp event=event_name price=tr_total",
        "adobe-hit-data.tsv|adobe|EVENTS|customer=post_visid_high visit=visit_num time=hit_time_gmt"
            + " order=visit_page_num",
        "shopify-orders.csv|shopify-orders|EVENTS|session=0 customer=1 time=15 quantity=16"
            + " product=17 price=18",
        "plausible-visitors.csv|plausible-report|SESSIONS|time=date",
      })
  void isKnownAndSaysWhere(String file, String template, Grain grain, String roles)
      throws Exception {
    ImportReport report = read(EXPORTS.resolve(file));
    assertEquals(template, report.template(), report.recognition().reason());
    assertTrue(report.recognition().documented().orElse("").startsWith("https://"));
    String readme = Files.readString(EXPORTS.resolve("README.md"));
    assertTrue(readme.contains(report.recognition().documented().orElseThrow()), "page is cited");
    assertEquals(grain, report.mapping().grain());
    assertEquals(0, report.rejected());
    for (String part : roles.split(" ", -1)) {
      String[] pair = part.split("=", 2);
      Role role = Role.valueOf(pair[0].toUpperCase(Locale.ROOT));
      var field =
          pair[1].matches("\\d+")
              ? report.mapping().fields().get(Integer.parseInt(pair[1]))
              : report.mapping().field(pair[1]).orElseThrow();
      assertEquals(role, field.role(), field.name());
    }
  }

  private ImportReport read(Path file) throws Exception {
    return Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none())
        .report();
  }
}
