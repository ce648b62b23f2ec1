package org.clicktrail.data.template;

import static org.clicktrail.core.schema.ColumnType.CATEGORY;
import static org.clicktrail.core.schema.ColumnType.ID;
import static org.clicktrail.core.schema.ColumnType.INSTANT;

import java.util.List;
import org.clicktrail.core.schema.Role;

/// Events of Google Analytics 4, as exported and as flattened.
final class GoogleTemplates {

  /// Names of events that Google proposes or collects by itself.
  private static final Look GA4_EVENTS =
      Look.some(
          0.95,
          "page_view",
          "session_start",
          "first_visit",
          "user_engagement",
          "scroll",
          "click",
          "view_item",
          "view_item_list",
          "select_item",
          "select_promotion",
          "view_promotion",
          "add_to_cart",
          "remove_from_cart",
          "view_cart",
          "begin_checkout",
          "add_shipping_info",
          "add_payment_info",
          "purchase",
          "refund",
          "add_to_wishlist",
          "search",
          "view_search_results",
          "file_download",
          "video_start",
          "video_progress",
          "video_complete",
          "form_start",
          "form_submit",
          "login",
          "sign_up",
          "generate_lead",
          "share",
          "checkout");

  static final List<Template> ALL = List.of(ga4(), ga4Flat());

  private GoogleTemplates() {}

  private static ColumnSpec word(String key, Role role) {
    return ColumnSpec.of(key, role, CATEGORY).maybe();
  }

  private static ColumnSpec ignored(String key) {
    return ColumnSpec.of(key, Role.IGNORED).maybe();
  }

  private static Template ga4() {
    return Template.events(
            "ga4",
            ignored("eventdate").looks(Look.like(0.6, "20\\d{6}")),
            ColumnSpec.of("eventtimestamp", Role.TIME, INSTANT)
                .looks(Look.like(0.7, "1[5-9]\\d{14}")),
            ColumnSpec.of("eventname", Role.EVENT, CATEGORY).looks(GA4_EVENTS),
            ignored("eventparams"),
            ColumnSpec.of("userpseudoid", Role.CUSTOMER, ID)
                .looks(Look.like(0.4, "\\d+\\.\\d+|[0-9a-fA-F]{32}|\\d{8,}")),
            ColumnSpec.of("eventparamsgasessionid", Role.VISIT, ID)
                .also("gasessionid", "sessionid")
                .maybe()
                .looks(Look.like(0.5, "1[5-9]\\d{8}")),
            word("eventparamspagelocation", Role.PAGE).also("pagelocation"),
            word("devicecategory", Role.DEVICE),
            word("geocountry", Role.COUNTRY),
            word("trafficsourcemedium", Role.CHANNEL).also("medium"),
            word("trafficsourcesource", Role.CHANNEL).also("source"),
            ColumnSpec.of("ecommercepurchaserevenue", Role.PRICE)
                .also("purchaserevenue", "ecommercepurchaserevenueinusd", "eventvalueinusd")
                .maybe()
                .nonNegative(),
            word("platform", Role.FEATURE),
            ignored("userid"),
            ignored("ecommercetransactionid"),
            ignored("eventprevioustimestamp"),
            ignored("userfirsttouchtimestamp"),
            ignored("eventbundlesequenceid"),
            ignored("streamid"))
        .outcome("event=purchase")
        .revenue("sum({ecommercepurchaserevenue} where event=purchase)")
        .documented("https://support.google.com/analytics/answer/7029846")
        .traps(
            Trap.note("late"),
            Trap.note("visit", "userpseudoid", "eventparamsgasessionid"),
            Trap.note("nested", "eventparams"));
  }

  /// One column a parameter, as pipelines flatten the export.
  private static Template ga4Flat() {
    return Template.events(
            "ga4-flat",
            ColumnSpec.of("date", Role.IGNORED),
            word("devicecategory", Role.DEVICE)
                .looks(Look.words(0.8, "desktop", "mobile", "tablet", "smart tv")),
            word("geocountry", Role.COUNTRY),
            ColumnSpec.of("name", Role.EVENT, CATEGORY).looks(GA4_EVENTS),
            word("platform", Role.FEATURE).looks(Look.words(0.5, "web", "ios", "android", "app")),
            ColumnSpec.of("timestamp", Role.TIME, INSTANT).looks(Look.type(INSTANT)),
            word("trafficsourcemedium", Role.CHANNEL)
                .looks(
                    Look.some(
                        0.5,
                        "organic",
                        "referral",
                        "cpc",
                        "(none)",
                        "email",
                        "affiliate",
                        "paid_search")),
            word("trafficsourcename", Role.CHANNEL),
            ignored("userfirsttouchtimestamp"),
            ignored("userid"),
            ColumnSpec.of("userpseudoid", Role.CUSTOMER, ID)
                .looks(Look.like(0.2, "[\\w.]*\\d+[\\w.]*")),
            ColumnSpec.of("ecommercepurchaserevenueinusd", Role.PRICE)
                .maybe()
                .nonNegative()
                .unit("$"),
            ignored("ecommercetransactionid"),
            ColumnSpec.of("paramgasessionid", Role.VISIT, ID)
                .looks(Look.like(0.2, "[\\w.]*\\d+[\\w.]*")),
            ignored("fivetranid"),
            ignored("fivetransynced"))
        .outcome("event=purchase")
        .revenue("sum({ecommercepurchaserevenueinusd} where event=purchase)")
        .traps(Trap.note("late"), Trap.note("visit", "userpseudoid", "paramgasessionid"));
  }
}
