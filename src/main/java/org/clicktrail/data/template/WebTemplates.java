package org.clicktrail.data.template;

import static org.clicktrail.core.schema.ColumnType.CATEGORY;
import static org.clicktrail.core.schema.ColumnType.DATE;
import static org.clicktrail.core.schema.ColumnType.ID;
import static org.clicktrail.core.schema.ColumnType.INSTANT;
import static org.clicktrail.core.schema.ColumnType.WHOLE;
import static org.clicktrail.core.schema.ColumnType.YES_NO;

import java.util.List;
import org.clicktrail.core.schema.Role;

/// Visits and reports of web statistics, and the logs of web servers.
final class WebTemplates {

  static final List<Template> ALL =
      List.of(matomo(), plausible(), plausibleReport(), serverLog(), nginxJson());

  private static final String ADDRESS = "[0-9a-fA-F.:]{3,45}(:\\d+)?";

  private WebTemplates() {}

  private static ColumnSpec word(String key, Role role) {
    return ColumnSpec.of(key, role, CATEGORY);
  }

  private static ColumnSpec later(String key) {
    return ColumnSpec.of(key, Role.FEATURE).maybe().knownLater();
  }

  private static ColumnSpec ignored(String key) {
    return ColumnSpec.of(key, Role.IGNORED).maybe();
  }

  private static Template matomo() {
    return Template.sessions(
            "matomo",
            ColumnSpec.of("idvisit", Role.SESSION, ID).looks(Look.numbered()),
            ignored("visitip").looks(Look.like(0.4, ADDRESS)),
            ColumnSpec.of("visitorid", Role.CUSTOMER, ID)
                .also("fingerprint")
                .maybe()
                .looks(Look.like(0.5, "[0-9a-f]{16}")),
            later("goalconversions"),
            ignored("lastactiontimestamp").looks(Look.like(0.4, "1\\d{9}")),
            ignored("lastactiondatetime").looks(Look.type(INSTANT)),
            ColumnSpec.of("firstactiontimestamp", Role.TIME, INSTANT)
                .looks(Look.like(0.4, "1\\d{9}")),
            word("visitortype", Role.FEATURE)
                .looks(Look.words("new", "returning", "returningcustomer")),
            ColumnSpec.of("visitconverted", Role.OUTCOME, YES_NO).looks(Look.yesNo()),
            ColumnSpec.of("visitcount", Role.FEATURE).looks(Look.whole(1, 100_000)),
            word("visitecommercestatus", Role.FEATURE)
                .maybe()
                .knownLater()
                .looks(Look.words("none", "ordered", "abandonedcart", "orderedthenabandonedcart")),
            ColumnSpec.of("visitduration", Role.FEATURE)
                .unit("s")
                .nonNegative()
                .looks(Look.whole(0, 1_000_000)),
            ignored("visitdurationpretty").looks(Look.like(0.7, ".*\\d+ ?(s|min|h|days).*")),
            ColumnSpec.of("actions", Role.FEATURE).nonNegative().looks(Look.whole(0, 1_000_000)),
            word("referrertype", Role.CHANNEL)
                .looks(Look.words("direct", "search", "website", "campaign", "social", "ai")),
            word("referrername", Role.CHANNEL).maybe(),
            word("devicetype", Role.DEVICE)
                .looks(
                    Look.words(
                        0.7,
                        "desktop",
                        "smartphone",
                        "tablet",
                        "phablet",
                        "tv",
                        "console",
                        "unknown")),
            word("country", Role.COUNTRY).looks(Look.like(0.4, "[A-Z][\\p{L}]+( .*)?")),
            ignored("latitude"),
            ignored("longitude"),
            later("revenue"))
        .outcome("column {visitconverted}=1")
        .traps(
            Trap.decide("end", "visitduration", "actions"),
            Trap.note("actions"),
            Trap.note("goals", "goalconversions"));
  }

  private static Template plausible() {
    return Template.sessions(
            "plausible",
            ColumnSpec.of("sessionid", Role.SESSION, ID).looks(Look.like(0.6, "\\d{16,20}")),
            ColumnSpec.of("sign", Role.FEATURE, WHOLE).looks(Look.words(0.8, "-1", "1")),
            ColumnSpec.of("userid", Role.CUSTOMER, ID).looks(Look.like(0.6, "\\d{16,20}")),
            ColumnSpec.of("timestamp", Role.IGNORED, INSTANT).looks(Look.type(INSTANT)),
            ColumnSpec.of("start", Role.TIME, INSTANT).looks(Look.type(INSTANT)),
            ColumnSpec.of("isbounce", Role.FEATURE, YES_NO).knownLater().looks(Look.yesNo()),
            word("entrypage", Role.PAGE).looks(Look.like(0.6, "/.*")),
            word("exitpage", Role.FEATURE).knownLater().looks(Look.like(0.6, "/.*")),
            ColumnSpec.of("pageviews", Role.FEATURE).nonNegative().looks(Look.whole(0, 1_000_000)),
            ColumnSpec.of("events", Role.FEATURE).nonNegative().looks(Look.whole(0, 1_000_000)),
            ColumnSpec.of("duration", Role.FEATURE)
                .unit("s")
                .nonNegative()
                .looks(Look.whole(0, 10_000_000)),
            word("referrersource", Role.CHANNEL).maybe(),
            word("utmmedium", Role.CHANNEL).maybe(),
            word("utmsource", Role.CHANNEL).maybe(),
            word("utmcampaign", Role.CHANNEL).maybe(),
            word("countrycode", Role.COUNTRY).maybe().looks(Look.like(0.4, "[A-Z]{2}")),
            word("screensize", Role.DEVICE)
                .maybe()
                .looks(Look.words("desktop", "mobile", "tablet", "laptop", "ultra-wide")),
            word("operatingsystem", Role.DEVICE).maybe(),
            word("browser", Role.DEVICE).maybe())
        .traps(Trap.decide("sign", "sign"), Trap.note("ids", "sessionid", "userid"));
  }

  private static Template plausibleReport() {
    return Template.sessions(
            "plausible-report",
            ColumnSpec.of("date", Role.TIME, DATE),
            ColumnSpec.of("visitors", Role.FEATURE).nonNegative(),
            ColumnSpec.of("pageviews", Role.FEATURE).nonNegative(),
            ColumnSpec.of("visits", Role.FEATURE).nonNegative(),
            ColumnSpec.of("bouncerate", Role.FEATURE).also("bounces").maybe(),
            ColumnSpec.of("visitduration", Role.FEATURE).unit("s").maybe())
        .noPurchase()
        .documented("https://plausible.io/docs/csv-import")
        .traps(Trap.decide("totals"));
  }

  /// The columns are those that the reader of server logs makes of a line.
  private static Template serverLog() {
    return Template.events(
            "server-log",
            word("vhost", Role.FEATURE).maybe(),
            ColumnSpec.of("address", Role.CUSTOMER, ID).looks(Look.like(0.7, ADDRESS)),
            ignored("user"),
            ColumnSpec.of("time", Role.TIME, INSTANT)
                .looks(
                    Look.like(
                        0.7,
                        "\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d.*|\\d{4}-\\d\\d-.*")),
            word("method", Role.FEATURE)
                .looks(
                    Look.words(
                        "get", "post", "head", "options", "put", "delete", "patch", "connect")),
            word("path", Role.PAGE).looks(Look.like(0.5, "(/|https?://|\\*).*")),
            word("status", Role.CODE).looks(Look.whole(100, 599).weigh(0.5)),
            ColumnSpec.of("bytes", Role.FEATURE).looks(Look.like(0.3, "-|\\d+")),
            word("referrer", Role.CHANNEL).maybe(),
            word("agent", Role.FEATURE).maybe().looks(Look.like(0.5, ".*/\\d.*|-")))
        .absent("-")
        .noPurchase()
        .traps(
            Trap.decide("address", "address"), Trap.decide("robots"), Trap.note("assets", "path"));
  }

  private static Template nginxJson() {
    return Template.events(
            "nginx-json",
            ColumnSpec.of("ip", Role.CUSTOMER, ID)
                .also("remoteaddr", "requestremoteip", "clienthost")
                .looks(Look.like(0.7, ADDRESS)),
            word("path", Role.PAGE).also("requesturi", "uri", "requestpath", "request"),
            word("status", Role.CODE).also("downstreamstatus"),
            ColumnSpec.of("date", Role.TIME, INSTANT)
                .also("timelocal", "timeiso8601", "ts", "timestamp", "startutc", "time"),
            word("host", Role.FEATURE).also("requesthost").maybe(),
            word("referrer", Role.CHANNEL).also("httpreferer", "requestreferer").maybe(),
            word("useragent", Role.FEATURE).also("httpuseragent", "requestuseragent").maybe())
        .absent("-")
        .noPurchase()
        .traps(Trap.decide("address", "ip"), Trap.decide("robots"));
  }
}
