package org.clicktrail.data.template;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clicktrail.SharedData;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.ReadOptions;
import org.clicktrail.core.schema.Role;
import org.clicktrail.data.engine.Engine;
import org.clicktrail.data.read.Importer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every data set of ../shared/data opens as what its README.md and PROVENANCE.md say it is: as it
/// is, with its columns renamed, its rows shuffled, and thinned to a tenth. Large files by their
/// first lines; the whole ones in the slow test.
class SharedExportsTest {

  private static final int HEAD = 12_000;

  /// Fewer rows say too little to be thinned.
  private static final int THIN_FROM = 1000;

  @TempDir static Path folder;
  private static Engine engine;

  @BeforeAll
  static void open() throws ProblemException {
    engine = Engine.open(folder, 0.2);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /// @param file in ../shared/data
  /// @param template expected
  /// @param renamed expected where the columns have no names
  /// @param roles `role=column` where the names are kept, several columns behind commas
  /// @param told the same where they are not
  record Truth(String file, String template, String renamed, String roles, String told) {
    @Override
    public String toString() {
      return file;
    }
  }

  private static Truth truth(String file, String template, String roles) {
    return new Truth(file, template, template, roles, roles);
  }

  /// A dozen rows with made-up values: the cells of some columns only say what they are.
  private static Truth small(String file, String template, String roles, String told) {
    return new Truth(file, template, template, roles, told);
  }

  /// A small or unspecific table that cannot be known without its names.
  private static Truth named(String file, String template, String roles) {
    return new Truth(file, template, "generic", roles, "");
  }

  static Stream<Truth> truths() {
    return Stream.of(
        truth(
            "uci468-online-shoppers/online_shoppers_intention.csv",
            "uci468",
            "outcome=Revenue time=Month code=OperatingSystems,Browser,Region,TrafficType"),
        truth(
            "uci553-eshop-clothing/e-shop clothing 2008.csv",
            "uci553",
            "session=session ID;time=year,month,day;order=order;country=country;price=price;"
                + "product=page 2 (clothing model);category=page 1 (main category)"),
        new Truth(
            "uci553-guvi-split/train_data.csv",
            "uci553-guvi",
            "uci553",
            "session=session_id;time=year,month,day;order=order;price=price",
            "session=session_id;time=year,month,day;order=order;price=price"),
        new Truth(
            "uci553-guvi-split/test_data.csv",
            "uci553-guvi",
            "uci553",
            "session=session_id;time=year,month,day;order=order;price=price",
            "session=session_id;time=year,month,day;order=order;price=price"),
        truth(
            "rees46/2019-Oct_first_2h50m.csv",
            "rees46",
            "session=user_session customer=user_id time=event_time event=event_type price=price"
                + " product=product_id"),
        truth("bank-marketing/bank-full.csv", "bank-marketing", "outcome=y feature=duration,pdays"),
        truth(
            "bank-marketing/bank-additional-full.csv",
            "bank-marketing",
            "outcome=y feature=duration,euribor3m"),
        truth(
            "lead-scoring/Lead Scoring.csv",
            "lead-scoring",
            "outcome=Converted;session=Prospect ID;feature=Tags,Last Activity"),
        truth(
            "telco-churn/Telco-Customer-Churn.csv",
            "telco-churn",
            "outcome=Churn session=customerID"),
        truth(
            "marketing-campaign/marketing_campaign.csv",
            "marketing-campaign",
            "outcome=Response session=ID"),
        truth(
            "online-retail/online_retail.csv",
            "online-retail",
            "session=InvoiceNo customer=CustomerID time=InvoiceDate price=UnitPrice"
                + " quantity=Quantity product=StockCode"),
        truth(
            "cdnow/cdnow_restored.csv", "cdnow", "customer=customer_id time=date price=amount_usd"),
        truth(
            "completejourney/transactions_sample.csv",
            "complete-journey",
            "customer=household_id session=basket_id product=product_id price=sales_value"
                + " time=transaction_timestamp"),
        named("completejourney/campaigns.csv", "generic", "customer=household_id"),
        named(
            "completejourney/coupon_redemptions.csv",
            "generic",
            "customer=household_id time=redemption_date"),
        named("completejourney/coupons.csv", "generic", "product=product_id"),
        named("completejourney/demographics.csv", "generic", ""),
        named("completejourney/products.csv", "generic", "category=product_category"),
        named("completejourney/campaign_descriptions.csv", "generic", "time=start_date"),
        truth(
            "diginetica/sample_train-item-views.csv",
            "diginetica-views",
            "session=session_id product=item_id order=timeframe time=eventdate"),
        truth(
            "diginetica/train-purchases.csv",
            "diginetica-purchases",
            "session=sessionId product=itemId order=timeframe time=eventdate"),
        named(
            "diginetica/train_sequences_long.csv",
            "generic",
            "session=session_no order=position product=item_no"),
        named("mall-customers/Mall_Customers.csv", "generic", "session=CustomerID"),
        small(
            "export-formats/amplitude/amplitude_event_data.csv",
            "amplitude",
            "customer=amplitude_id time=event_time event=event_type",
            "customer=amplitude_id time=event_time"),
        small(
            "export-formats/ga4_bigquery/fivetran_ga4_event_data.csv",
            "ga4-flat",
            "customer=user_pseudo_id visit=param_ga_session_id time=timestamp event=name",
            "event=name"),
        small(
            "export-formats/matomo_live/Live.getLastVisitsDetails_day.UTF16LE.csv",
            "matomo",
            "session=idVisit outcome=visitConverted time=firstActionTimestamp",
            "session=idVisit"),
        truth(
            "export-formats/plausible/plausible_io_sessions_v2_14rows.csv",
            "plausible",
            "session=session_id customer=user_id time=start"),
        small(
            "export-formats/shopify/shopify_abandoned_checkout_data.csv",
            "shopify-checkouts",
            "session=id customer=customer_id time=created_at",
            ""),
        named(
            "export-formats/shopify/shopify_gql_abandoned_checkout_data.csv",
            "shopify-checkouts",
            "session=id customer=customer_id time=created_at"),
        named(
            "export-formats/shopify/shopify_customer_data.csv", "shopify-customers", "session=id"),
        named(
            "export-formats/shopify/shopify_gql_customer_data.csv",
            "shopify-customers",
            "session=id"),
        named(
            "export-formats/shopify/shopify_gql_customer_visit_data.csv",
            "shopify-visits",
            "session=order_id time=occurred_at channel=source page=landing_page"),
        named(
            "export-formats/shopify/shopify_order_data.csv",
            "shopify-order-table",
            "session=id customer=customer_id time=created_at price=total_price"),
        named(
            "export-formats/shopify/shopify_gql_order_data.csv",
            "shopify-order-table-graphql",
            "session=id customer=customer_id time=created_at price=total_price_set_shop_amount"),
        named(
            "export-formats/shopify/shopify_order_line_data.csv",
            "shopify-order-lines",
            "session=order_id product=product_id price=price quantity=quantity"),
        named(
            "export-formats/shopify/shopify_gql_order_line_data.csv",
            "shopify-order-lines-graphql",
            "session=order_id product=product_id quantity=quantity"));
  }

  @ParameterizedTest
  @MethodSource("truths")
  void opensAsWhatItIs(Truth truth) throws IOException {
    check(truth, HEAD);
  }

  @ParameterizedTest
  @MethodSource("truths")
  @Tag("slow")
  void opensAsWhatItIsInFull(Truth truth) throws IOException {
    check(truth, Integer.MAX_VALUE);
  }

  /// Formats that are no text tables: opened as they are, and their lines shuffled where they have
  /// lines.
  static Stream<Truth> others() {
    String log = "customer=address time=time page=path code=status";
    return Stream.of(
        truth(
            "taobao-ndjson/user_behavior.ndjson",
            "taobao",
            "customer=user_id product=item_id event=behavior time=ts"),
        truth(
            "online-retail/online_retail_source.parquet",
            "online-retail",
            "session=InvoiceNo customer=CustomerID time=InvoiceDate price=UnitPrice"),
        named("lead-scoring/Leads Data Dictionary.xlsx", "generic", ""),
        log("elastic_apache_logs_10000_combined.log", log),
        log("matomo_fake_logs.log", log),
        log("matomo_different_hosts.log", log + " feature=vhost"),
        log("matomo_fake_logs_visits_in_reverse_chronological_order.log", log),
        log("matomo_windows-1252.log", log),
        log("mla_common.log", log),
        log("mla_common_complete.log", log),
        log("mla_common_encoding_big5.log", log),
        log("mla_common_vhost.log", log),
        log("mla_ncsa_extended.log", log),
        log("mla_static_ignores.log", log),
        log("mla_iis.log", "customer=address time=time page=path code=status"),
        json("matomo_fake_logs_nginx_json.log", "customer=ip time=date page=path code=status"),
        json("mla_nginx_json.log", "customer=ip time=date page=path code=status"),
        json("mla_caddy_json.log", "customer=request.remote_ip time=ts page=request.uri"));
  }

  private static Truth log(String file, String roles) {
    return named("export-formats/server_logs/" + file, "server-log", roles);
  }

  private static Truth json(String file, String roles) {
    return named("export-formats/server_logs/" + file, "nginx-json", roles);
  }

  @ParameterizedTest
  @MethodSource("others")
  void opensAsWhatItIsInOtherFormats(Truth truth) throws Exception {
    Path file = SharedData.file(truth.file);
    ImportReport report = open(file);
    assertEquals(truth.template, report.template(), report.recognition().toString());
    expectRoles(report, truth.roles);
    String name = file.getFileName().toString();
    if (name.endsWith("json")) {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      Collections.shuffle(lines, new Random(1));
      Path renamed = folder.resolve("renamed.ndjson");
      Files.write(
          renamed,
          lines.stream()
              .limit(lines.size() / 10)
              .map(line ->
                  line.replace("\"user_id\"", "\"a\"")
                      .replace("\"item_id\"", "\"b\"")
                      .replace("\"category_id\"", "\"c\"")
                      .replace("\"behavior\"", "\"d\"")
                      .replace("\"ts\"", "\"e\""))
              .toList());
      ImportReport other = open(renamed);
      assertEquals(truth.renamed, other.template(), other.recognition().toString());
      expectRoles(other, "customer=a product=b event=d time=e");
    }
  }

  private static void expectRoles(ImportReport report, String roles) {
    for (String part : roles.split(" ", -1)) {
      if (!part.isEmpty()) {
        String[] pair = part.split("=", 2);
        Field field = report.mapping().field(pair[1]).orElseThrow(() -> new AssertionError(part));
        assertEquals(pair[0], field.role().id(), part);
        boolean time = field.role() == Role.TIME;
        assertTrue(!time || field.type() == ColumnType.INSTANT, part + " is " + field.type());
      }
    }
  }

  private void check(Truth truth, int lines) throws IOException {
    Rows rows = Rows.of(SharedData.file(truth.file), lines);
    Rows shuffled = rows.shuffled();
    assertAll(
        () -> expect(truth, rows, truth.template, true, "as it is"),
        () -> expect(truth, shuffled, truth.template, true, "shuffled"),
        () -> expect(truth, rows.renamed(), truth.renamed, false, "renamed"),
        () -> expect(truth, shuffled.renamed(), truth.renamed, false, "renamed and shuffled"),
        () -> expect(truth, shuffled.thinned(), truth.template, true, "thinned"),
        () ->
            expect(truth, shuffled.thinned().renamed(), truth.renamed, false, "renamed, thinned"));
  }

  private void expect(Truth truth, Rows rows, String template, boolean names, String how)
      throws Exception {
    Path file = rows.write(Files.createTempFile(folder, "rows", ".csv"));
    ImportReport report = open(file);
    List<String> columns = report.mapping().fields().stream().map(Field::name).toList();
    assertEquals(template, report.template(), how + ": " + report.recognition() + columns);
    String roles = names ? truth.roles : truth.told;
    for (String part : roles.split(roles.contains(";") ? ";" : " ", -1)) {
      if (!part.isEmpty()) {
        String[] pair = part.split("=", 2);
        Role role = Role.valueOf(pair[0].toUpperCase(Locale.ROOT));
        for (String column : pair[1].split(",", -1)) {
          int at = rows.names().indexOf(column);
          assertTrue(at >= 0, column + " is no column of " + rows.names());
          Field field = report.mapping().fields().get(at);
          assertEquals(role, field.role(), how + ": role of " + column);
        }
      }
    }
    assertTrue(names || report.recognition().confidence() < 1, "confidence is not full by cells");
  }

  private ImportReport open(Path file) throws ProblemException {
    return Importer.open(List.of(file), List.of(), ReadOptions.none(), engine, Progress.none())
        .report();
  }

  /// A file cut into its records, to be written with other names or fewer rows.
  private record Rows(Charset charset, String header, List<String> names, List<String> records) {

    static Rows of(Path file, int lines) throws IOException {
      byte[] bytes = Files.readAllBytes(file);
      Charset charset =
          bytes[0] == -1 && bytes[1] == -2
              ? StandardCharsets.UTF_16LE
              : StandardCharsets.ISO_8859_1;
      List<String> records = new ArrayList<>();
      StringBuilder record = new StringBuilder();
      boolean open = false;
      for (String line : new String(bytes, charset).split("\n", -1)) {
        record.append(line).append('\n');
        open ^= line.chars().filter(c -> c == '"').count() % 2 == 1;
        if (!open) {
          records.add(record.toString());
          record.setLength(0);
        }
        if (records.size() > lines) {
          break;
        }
      }
      String header = records.removeFirst();
      records.removeIf(String::isBlank);
      List<String> names =
          Arrays.stream(header.strip().split(separator(header), -1))
              .map(name -> name.replaceAll("^[^\\p{Alnum}_]+|[\"\u00bf]", ""))
              .toList();
      return new Rows(charset, header, names, records);
    }

    private static String separator(String header) {
      return header.contains(";") ? ";" : ",";
    }

    Rows renamed() {
      String mark = header.startsWith("\ufeff") ? "\ufeff" : "";
      String other =
          IntStream.range(0, names.size())
              .mapToObj(at -> "k" + (char) ('a' + at / 26) + (char) ('a' + at % 26))
              .collect(Collectors.joining(separator(header)));
      return new Rows(charset, mark + other + "\n", names, records);
    }

    Rows shuffled() {
      List<String> other = new ArrayList<>(records);
      Collections.shuffle(other, new Random(1));
      return new Rows(charset, header, names, other);
    }

    Rows thinned() {
      return records.size() < THIN_FROM
          ? this
          : new Rows(charset, header, names, records.subList(0, records.size() / 10));
    }

    Path write(Path file) throws IOException {
      return Files.write(file, (header + String.join("", records)).getBytes(charset));
    }
  }
}
