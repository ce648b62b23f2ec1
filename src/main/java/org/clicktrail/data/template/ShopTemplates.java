package org.clicktrail.data.template;

import static org.clicktrail.core.schema.ColumnType.CATEGORY;
import static org.clicktrail.core.schema.ColumnType.DATE;
import static org.clicktrail.core.schema.ColumnType.DECIMAL;
import static org.clicktrail.core.schema.ColumnType.ID;
import static org.clicktrail.core.schema.ColumnType.INSTANT;
import static org.clicktrail.core.schema.ColumnType.WHOLE;

import java.util.List;
import org.clicktrail.core.schema.Role;

/// Event logs of shops, as research and teaching pass them on.
final class ShopTemplates {

  /// Asked of customers where every row is a purchase: whether they come back.
  private static final String AGAIN = "count()>0 within 30d";

  static final List<Template> ALL =
      List.of(
          rees46(),
          retailRocket(),
          yoochooseBuys(),
          yoochooseClicks(),
          taobao(),
          digineticaPurchases(),
          digineticaViews(),
          onlineRetail(),
          cdnow(),
          completeJourney());

  private ShopTemplates() {}

  private static Template rees46() {
    return Template.events(
            "rees46",
            ColumnSpec.of("eventtime", Role.TIME)
                .looks(Look.like(0.6, "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC")),
            ColumnSpec.of("eventtype", Role.EVENT, CATEGORY)
                .looks(Look.words("view", "cart", "remove_from_cart", "purchase")),
            ColumnSpec.of("productid", Role.PRODUCT, ID).looks(Look.whole(1_000_000, 110_000_000)),
            ColumnSpec.of("categoryid", Role.CODE, ID).looks(Look.like(0.8, "[12]\\d{18}")),
            ColumnSpec.of("categorycode", Role.CATEGORY, CATEGORY)
                .looks(Look.like(0.6, "[a-z_]+(\\.[a-z_]+)+")),
            ColumnSpec.of("brand", Role.FEATURE, CATEGORY).looks(Look.like(0.2, "[^A-Z.]+")),
            ColumnSpec.of("price", Role.PRICE)
                .type(DECIMAL)
                .nonNegative()
                .looks(Look.number(0, 10_000)),
            ColumnSpec.of("userid", Role.CUSTOMER, ID).looks(Look.whole(1_000_000, 1_000_000_000)),
            ColumnSpec.of("usersession", Role.SESSION, ID)
                .looks(Look.like(0.6, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")))
        .outcome("event=purchase")
        .revenue("sum({price} where event=purchase)")
        .traps(Trap.note("cart", "eventtype"));
  }

  private static Template retailRocket() {
    return Template.events(
            "retailrocket",
            ColumnSpec.of("timestamp", Role.TIME, INSTANT).looks(Look.like(0.6, "14\\d{11}")),
            ColumnSpec.of("visitorid", Role.CUSTOMER, ID).looks(Look.whole(0, 2_000_000)),
            ColumnSpec.of("event", Role.EVENT, CATEGORY)
                .looks(Look.words("view", "addtocart", "transaction")),
            ColumnSpec.of("itemid", Role.PRODUCT, ID).looks(Look.whole(0, 500_000)),
            ColumnSpec.of("transactionid", Role.IGNORED, ID).looks(Look.whole(0, 50_000)))
        .outcome("event=transaction")
        .documented("https://www.kaggle.com/datasets/retailrocket/ecommerce-dataset")
        .traps(Trap.note("price"), Trap.note("later", "transactionid"));
  }

  private static ColumnSpec zulu(String key) {
    return ColumnSpec.of(key, Role.TIME)
        .looks(Look.like(0.8, "2014-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
  }

  private static Template yoochooseClicks() {
    return Template.events(
            "yoochoose-clicks",
            ColumnSpec.of("sessionid", Role.SESSION, ID).looks(Look.whole(1, 12_000_000)),
            zulu("timestamp"),
            ColumnSpec.of("itemid", Role.PRODUCT, ID).looks(Look.like(0.6, "[26]\\d{8}|115\\d{7}")),
            ColumnSpec.of("category", Role.CATEGORY, CATEGORY)
                .looks(Look.like(0.4, "S|\\d|1[0-2]|\\d{8,10}")))
        .noPurchase()
        .documented("https://2015.recsyschallenge.com/challenge.html");
  }

  private static Template yoochooseBuys() {
    return Template.events(
            "yoochoose-buys",
            ColumnSpec.of("sessionid", Role.SESSION, ID).looks(Look.whole(1, 12_000_000)),
            zulu("timestamp"),
            ColumnSpec.of("itemid", Role.PRODUCT, ID).looks(Look.like(0.6, "[26]\\d{8}|115\\d{7}")),
            ColumnSpec.of("price", Role.PRICE).nonNegative().looks(Look.whole(0, 400_000)),
            ColumnSpec.of("quantity", Role.QUANTITY, WHOLE).looks(Look.whole(0, 100)))
        .revenue("sum({price}*{quantity})")
        .documented("https://2015.recsyschallenge.com/challenge.html")
        .traps(Trap.decide("buyers"), Trap.note("zero", "price", "quantity"));
  }

  private static Template taobao() {
    return Template.events(
            "taobao",
            ColumnSpec.of("userid", Role.CUSTOMER, ID).looks(Look.whole(1, 2_000_000)),
            ColumnSpec.of("itemid", Role.PRODUCT, ID).looks(Look.whole(1, 6_000_000)),
            ColumnSpec.of("categoryid", Role.CATEGORY, ID).looks(Look.whole(1, 6_000_000)),
            ColumnSpec.of("behavior", Role.EVENT, CATEGORY)
                .also("behaviour", "behaviortype")
                .looks(Look.words("pv", "cart", "fav", "buy")),
            ColumnSpec.of("ts", Role.TIME, INSTANT)
                .also("timestamp")
                .looks(Look.like(0.6, "2017-1[12]-\\d\\dT?.*|15\\d{8}")))
        .outcome("event=buy")
        .traps(Trap.note("price"));
  }

  private static Template digineticaViews() {
    return Template.events(
            "diginetica-views",
            ColumnSpec.of("sessionid", Role.SESSION, ID).looks(Look.whole(1, 700_000)),
            ColumnSpec.of("userid", Role.IGNORED, ID).looks(Look.like(0.3, "NA|\\d{1,6}")),
            ColumnSpec.of("itemid", Role.PRODUCT, ID).looks(Look.whole(1, 800_000)),
            ColumnSpec.of("timeframe", Role.ORDER, WHOLE).looks(Look.whole(0, 20_000_000_000L)),
            ColumnSpec.of("eventdate", Role.TIME, DATE).looks(Look.like(0.8, "2016-0\\d-\\d\\d")))
        .noPurchase()
        .traps(Trap.note("clock", "timeframe", "eventdate"));
  }

  private static Template digineticaPurchases() {
    return Template.events(
            "diginetica-purchases",
            ColumnSpec.of("sessionid", Role.SESSION, ID).looks(Look.whole(1, 700_000)),
            ColumnSpec.of("userid", Role.IGNORED, ID).looks(Look.like(0.3, "NA|\\d{1,6}")),
            ColumnSpec.of("timeframe", Role.ORDER, WHOLE).looks(Look.whole(0, 20_000_000_000L)),
            ColumnSpec.of("eventdate", Role.TIME, DATE).looks(Look.like(0.8, "2016-0\\d-\\d\\d")),
            ColumnSpec.of("ordernumber", Role.IGNORED, ID).looks(Look.whole(1, 500_000)),
            ColumnSpec.of("itemid", Role.PRODUCT, ID).looks(Look.whole(1, 800_000)))
        .traps(Trap.decide("buyers"), Trap.note("clock", "timeframe", "eventdate"));
  }

  private static Template onlineRetail() {
    return Template.events(
            "online-retail",
            ColumnSpec.of("invoiceno", Role.SESSION, ID)
                .also("invoice")
                .looks(Look.like(0.8, "[CA]?\\d{6}")),
            ColumnSpec.of("stockcode", Role.PRODUCT, ID)
                .looks(
                    Look.like(
                        0.8, "\\d{5}[A-Za-z]{0,2}|[A-Z]\\d?|POST|DOT|PADS|BANK CHARGES|DCGS.*")),
            ColumnSpec.of("description", Role.FEATURE, CATEGORY)
                .maybe()
                .looks(Look.like(0.5, "[^a-z]*|.*[?a-z].*")),
            ColumnSpec.of("quantity", Role.QUANTITY).looks(Look.whole(-100_000, 100_000)),
            ColumnSpec.of("invoicedate", Role.TIME)
                .looks(Look.like(0.5, ".*20(09|10|11).* \\d\\d?:\\d\\d.*")),
            ColumnSpec.of("unitprice", Role.PRICE)
                .also("price")
                .nonNegative()
                .looks(Look.number(-20_000, 50_000)),
            ColumnSpec.of("customerid", Role.CUSTOMER, ID)
                .looks(Look.like(0.5, "1[2-8]\\d{3}(\\.0)?")),
            ColumnSpec.of("country", Role.COUNTRY, CATEGORY)
                .looks(Look.like(0.4, "[A-Z][A-Za-z]+( [A-Z][a-z]+)*|EIRE|USA|RSA")))
        .outcome(AGAIN)
        .revenue("sum({quantity}*{unitprice})")
        .traps(Trap.note("returns", "quantity"), Trap.note("buyers"));
  }

  private static Template cdnow() {
    return Template.events(
            "cdnow",
            ColumnSpec.of("customerid", Role.CUSTOMER, ID)
                .also("userid")
                .looks(Look.like(0.5, "\\d{5}")),
            ColumnSpec.of("date", Role.TIME, DATE)
                .also("orderdt")
                .looks(Look.like(0.8, "199[78]-?\\d\\d-?\\d\\d")),
            ColumnSpec.of("ncds", Role.QUANTITY, WHOLE)
                .also("orderproducts")
                .looks(Look.whole(1, 99)),
            ColumnSpec.of("amountusd", Role.PRICE, DECIMAL)
                .also("orderamount")
                .nonNegative()
                .looks(Look.number(0, 1300)))
        .outcome(AGAIN)
        .revenue("sum({amountusd})")
        .traps(Trap.note("buyers"));
  }

  private static Template completeJourney() {
    return Template.events(
            "complete-journey",
            ColumnSpec.of("householdid", Role.CUSTOMER, ID).looks(Look.whole(1, 2500)),
            ColumnSpec.of("storeid", Role.CODE, CATEGORY).looks(Look.whole(1, 40_000)),
            ColumnSpec.of("basketid", Role.SESSION, ID).looks(Look.like(0.8, "[34]\\d{10}")),
            ColumnSpec.of("productid", Role.PRODUCT, ID).looks(Look.whole(1, 20_000_000)),
            ColumnSpec.of("quantity", Role.QUANTITY, WHOLE).looks(Look.whole(0, 100_000)),
            ColumnSpec.of("salesvalue", Role.PRICE, DECIMAL)
                .nonNegative()
                .looks(Look.number(0, 1000)),
            ColumnSpec.of("retaildisc", Role.FEATURE).looks(Look.number(0, 200)),
            ColumnSpec.of("coupondisc", Role.FEATURE).looks(Look.number(0, 60)),
            ColumnSpec.of("couponmatchdisc", Role.FEATURE).looks(Look.number(0, 10)),
            ColumnSpec.of("week", Role.FEATURE).looks(Look.whole(1, 53)),
            ColumnSpec.of("transactiontimestamp", Role.TIME)
                .looks(Look.like(0.6, "201[78]-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")))
        .revenue("sum({salesvalue})")
        .traps(Trap.note("total", "salesvalue", "quantity"));
  }
}
