package org.clicktrail.data.template;

import static org.clicktrail.core.schema.ColumnType.CATEGORY;
import static org.clicktrail.core.schema.ColumnType.ID;
import static org.clicktrail.core.schema.ColumnType.INSTANT;

import java.util.List;
import org.clicktrail.core.schema.Role;

/// Orders of a Shopify shop: the export of the admin, and the tables of its two programming
/// interfaces as pipelines store them.
final class OrderTemplates {

  private static final Look STATUS =
      Look.words(
          "paid",
          "pending",
          "authorized",
          "refunded",
          "voided",
          "partially_paid",
          "partially_refunded");

  static final List<Template> ALL =
      List.of(
          adminOrders(),
          orderLines(),
          graphOrderLines(),
          orders(),
          graphOrders(),
          checkouts(),
          visits(),
          customers());

  private static final String MAIL = "[^@\\s]+@[^@\\s]+";

  private OrderTemplates() {}

  private static ColumnSpec key(String key, Role role) {
    return ColumnSpec.of(key, role, ID);
  }

  private static ColumnSpec money(String key, Role role) {
    return ColumnSpec.of(key, role).nonNegative().looks(Look.number(0, 1e6));
  }

  private static ColumnSpec later(String key) {
    return ColumnSpec.of(key, Role.FEATURE).maybe().knownLater();
  }

  private static Template adminOrders() {
    return Template.events(
            "shopify-orders",
            key("name", Role.SESSION).looks(Look.like(0.8, "#\\d+.*")),
            key("email", Role.CUSTOMER).looks(Look.like(0.4, MAIL)),
            ColumnSpec.of("financialstatus", Role.FEATURE, CATEGORY).knownLater().looks(STATUS),
            later("paidat"),
            ColumnSpec.of("fulfillmentstatus", Role.FEATURE, CATEGORY).maybe().knownLater(),
            later("fulfilledat"),
            ColumnSpec.of("acceptsmarketing", Role.FEATURE).maybe().looks(Look.yesNo()),
            ColumnSpec.of("currency", Role.FEATURE, CATEGORY).maybe(),
            money("subtotal", Role.FEATURE).maybe(),
            money("shipping", Role.FEATURE).maybe(),
            money("taxes", Role.FEATURE).maybe(),
            money("total", Role.FEATURE),
            ColumnSpec.of("discountcode", Role.FEATURE, CATEGORY).maybe(),
            money("discountamount", Role.FEATURE).maybe(),
            ColumnSpec.of("shippingmethod", Role.FEATURE, CATEGORY).maybe(),
            ColumnSpec.of("createdat", Role.TIME, INSTANT)
                .looks(Look.like(0.6, "20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}")),
            ColumnSpec.of("lineitemquantity", Role.QUANTITY).looks(Look.whole(0, 100_000)),
            key("lineitemname", Role.PRODUCT),
            money("lineitemprice", Role.PRICE),
            ColumnSpec.of("shippingcountry", Role.COUNTRY, CATEGORY).maybe(),
            later("cancelledat"),
            ColumnSpec.of("paymentmethod", Role.FEATURE, CATEGORY).maybe(),
            later("refundedamount"))
        .revenue("sum({total})")
        .documented(
            "https://help.shopify.com/en/manual/fulfillment/managing-orders/exporting-orders")
        .traps(Trap.decide("total", "name", "total"), Trap.note("buyers"));
  }

  private static Template orders() {
    return Template.sessions(
            "shopify-order-table",
            key("id", Role.SESSION).looks(Look.like(0.2, "\\d{6,}")),
            money("totalprice", Role.PRICE),
            ColumnSpec.of("createdat", Role.TIME).looks(Look.type(INSTANT)),
            key("customerid", Role.CUSTOMER).looks(Look.like(0.2, "\\d+")),
            ColumnSpec.of("financialstatus", Role.FEATURE, CATEGORY).knownLater().looks(STATUS),
            money("totaldiscounts", Role.FEATURE),
            later("cancelledat"),
            later("fulfillmentstatus"),
            later("closedat"),
            ColumnSpec.of("sourcename", Role.CHANNEL, CATEGORY).maybe())
        .revenue("column {totalprice}")
        .traps(Trap.note("buyers"));
  }

  private static Template graphOrders() {
    return Template.sessions(
            "shopify-order-table-graphql",
            key("id", Role.SESSION),
            ColumnSpec.of("createdat", Role.TIME),
            key("customerid", Role.CUSTOMER),
            ColumnSpec.of("displayfinancialstatus", Role.FEATURE, CATEGORY)
                .knownLater()
                .looks(STATUS),
            later("displayfulfillmentstatus"),
            money("totalpricesetshopamount", Role.PRICE),
            later("cancelledat"),
            later("cancelreason"),
            later("closedat"),
            ColumnSpec.of("sourcename", Role.CHANNEL, CATEGORY).maybe())
        .revenue("column {totalpricesetshopamount}")
        .traps(Trap.note("buyers"));
  }

  private static Template orderLines() {
    return Template.events(
            "shopify-order-lines",
            key("orderid", Role.SESSION),
            key("id", Role.IGNORED),
            key("productid", Role.PRODUCT),
            key("variantid", Role.IGNORED),
            money("price", Role.PRICE),
            ColumnSpec.of("quantity", Role.QUANTITY),
            key("sku", Role.IGNORED),
            later("fulfillmentstatus"))
        .revenue("sum({price}*{quantity})")
        .traps(Trap.note("buyers"));
  }

  private static Template graphOrderLines() {
    return Template.events(
            "shopify-order-lines-graphql",
            key("id", Role.IGNORED),
            key("orderid", Role.SESSION),
            money("originaltotalsetshopamount", Role.PRICE),
            key("productid", Role.PRODUCT),
            ColumnSpec.of("quantity", Role.QUANTITY),
            key("variantid", Role.IGNORED))
        .revenue("sum({originaltotalsetshopamount})")
        .traps(Trap.note("buyers"));
  }

  private static Template checkouts() {
    return Template.sessions(
            "shopify-checkouts",
            key("abandonedcheckouturl", Role.IGNORED)
                .looks(Look.like(0.8, "https?://.*/checkouts/.*")),
            ColumnSpec.of("createdat", Role.TIME).looks(Look.type(INSTANT)),
            key("customerid", Role.CUSTOMER).looks(Look.like(0.2, "\\d+")),
            key("id", Role.SESSION).looks(Look.like(0.2, "\\d+")),
            ColumnSpec.of("currency", Role.FEATURE, CATEGORY)
                .maybe()
                .looks(Look.like(0.4, "[A-Z]{3}")),
            ColumnSpec.of("email", Role.IGNORED).maybe().looks(Look.like(0.4, MAIL)),
            ColumnSpec.of("landingsitebaseurl", Role.PAGE, CATEGORY)
                .maybe()
                .looks(Look.like(0.4, "/.*")),
            ColumnSpec.of("name", Role.IGNORED).type(ID).looks(Look.like(0.8, "#\\d+.*")),
            ColumnSpec.of("completedat", Role.FEATURE).knownLater())
        .traps(Trap.decide("abandoned"));
  }

  private static Template visits() {
    return Template.events(
            "shopify-visits",
            key("id", Role.IGNORED),
            key("orderid", Role.SESSION),
            ColumnSpec.of("landingpage", Role.PAGE, CATEGORY),
            ColumnSpec.of("occurredat", Role.TIME),
            ColumnSpec.of("source", Role.CHANNEL, CATEGORY),
            ColumnSpec.of("sourcetype", Role.FEATURE, CATEGORY))
        .traps(Trap.decide("buyers"));
  }

  private static Template customers() {
    return Template.sessions(
        "shopify-customers",
        key("id", Role.SESSION),
        ColumnSpec.of("email", Role.IGNORED, ID),
        ColumnSpec.of("orderscount", Role.FEATURE).nonNegative(),
        money("totalspent", Role.FEATURE),
        ColumnSpec.of("createdat", Role.TIME),
        ColumnSpec.of("verifiedemail", Role.FEATURE));
  }
}
