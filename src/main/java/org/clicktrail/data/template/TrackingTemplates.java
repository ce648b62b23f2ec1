package org.clicktrail.data.template;

import static org.clicktrail.core.schema.ColumnType.CATEGORY;
import static org.clicktrail.core.schema.ColumnType.ID;
import static org.clicktrail.core.schema.ColumnType.INSTANT;
import static org.clicktrail.core.schema.ColumnType.WHOLE;
import static org.clicktrail.core.schema.ColumnType.YES_NO;

import java.util.List;
import org.clicktrail.core.schema.Role;

/// Raw events of analytics products, a row an event.
final class TrackingTemplates {

  static final List<Template> ALL =
      List.of(postHog(), mixpanel(), amplitude(), snowplow(), adobe());

  private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private TrackingTemplates() {}

  private static ColumnSpec word(String key, Role role) {
    return ColumnSpec.of(key, role, CATEGORY).maybe();
  }

  private static ColumnSpec ignored(String key) {
    return ColumnSpec.of(key, Role.IGNORED).maybe();
  }

  private static Template postHog() {
    return Template.events(
            "posthog",
            ColumnSpec.of("uuid", Role.IGNORED, ID).looks(Look.like(0.4, UUID)),
            ColumnSpec.of("event", Role.EVENT, CATEGORY)
                .looks(
                    Look.some(
                        0.9,
                        "$pageview",
                        "$pageleave",
                        "$autocapture",
                        "$identify",
                        "$screen",
                        "$set",
                        "$rageclick",
                        "$web_vitals",
                        "$feature_flag_called")),
            ColumnSpec.of("distinctid", Role.CUSTOMER, ID),
            ColumnSpec.of("timestamp", Role.TIME, INSTANT).looks(Look.type(INSTANT)),
            ignored("personid"),
            ignored("properties"),
            ignored("personproperties"),
            ignored("createdat"),
            ignored("teamid"),
            ColumnSpec.of("propertiessessionid", Role.SESSION, ID).maybe(),
            word("propertiescurrenturl", Role.PAGE),
            word("propertiesbrowser", Role.DEVICE),
            word("propertiesdevicetype", Role.DEVICE),
            word("propertiesgeoipcountrycode", Role.COUNTRY),
            word("propertiesreferringdomain", Role.CHANNEL))
        .documented("https://posthog.com/docs/data-pipelines/batch-exports/s3")
        .traps(
            Trap.note("person", "distinctid"),
            Trap.note("nested", "properties"),
            Trap.note("twice", "uuid"));
  }

  private static Template mixpanel() {
    return Template.events(
            "mixpanel",
            ColumnSpec.of("event", Role.EVENT, CATEGORY),
            ColumnSpec.of("propertiestime", Role.TIME, INSTANT).also("time"),
            ColumnSpec.of("propertiesdistinctid", Role.CUSTOMER, ID).also("distinctid").maybe(),
            ColumnSpec.of("propertiesinsertid", Role.IGNORED, ID).also("insertid"),
            ColumnSpec.of("propertiesmpprocessingtimems", Role.IGNORED)
                .also("mpprocessingtimems")
                .maybe(),
            word("propertiescurrenturl", Role.PAGE).also("currenturl"),
            word("propertiesbrowser", Role.DEVICE).also("browser"),
            word("propertiesmpcountrycode", Role.COUNTRY).also("mpcountrycode", "countrycode"),
            word("propertiesinitialreferringdomain", Role.CHANNEL).also("initialreferringdomain"))
        .documented("https://docs.mixpanel.com/docs/export-methods")
        .traps(
            Trap.decide("zone", "propertiestime"),
            Trap.note("twice", "propertiesinsertid"),
            Trap.decide("customer", "propertiesdistinctid"));
  }

  private static Template amplitude() {
    return Template.events(
            "amplitude",
            ColumnSpec.of("deviceid", Role.IGNORED).type(ID).looks(Look.like(0.3, UUID + "R?")),
            ignored("serveruploadtime").looks(Look.type(INSTANT)),
            ignored("insertid"),
            ColumnSpec.of("amplitudeid", Role.CUSTOMER, ID).looks(Look.like(0.4, "\\d{9,13}")),
            ignored("clienteventtime").looks(Look.type(INSTANT)),
            ignored("clientuploadtime").looks(Look.type(INSTANT)),
            word("country", Role.COUNTRY),
            word("devicefamily", Role.DEVICE),
            ignored("eventproperties").looks(Look.like(0.8, "\\{.*}")),
            ColumnSpec.of("eventtime", Role.TIME, INSTANT).looks(Look.type(INSTANT)),
            ColumnSpec.of("eventtype", Role.EVENT, CATEGORY).looks(Look.type(CATEGORY)),
            word("platform", Role.DEVICE),
            ignored("processedtime").looks(Look.type(INSTANT)),
            ignored("serverreceivedtime").looks(Look.type(INSTANT)),
            ColumnSpec.of("sessionid", Role.VISIT, ID).looks(Look.like(0.8, "-1|1[4-9]\\d{11}")),
            ignored("usercreationtime").looks(Look.type(INSTANT)),
            ignored("userid"),
            ignored("userproperties").looks(Look.like(0.6, "\\{.*}")),
            ignored("uuid").looks(Look.like(0.5, UUID)))
        .absent("-1")
        .traps(Trap.note("outside", "sessionid"), Trap.note("twice", "insertid"));
  }

  private static Template snowplow() {
    return Template.events(
            "snowplow",
            word("appid", Role.FEATURE),
            word("platform", Role.FEATURE)
                .looks(Look.words(0.5, "web", "mob", "app", "pc", "srv", "tv", "iot", "cnsl")),
            ignored("collectortstamp").looks(Look.type(INSTANT)),
            ignored("dvcecreatedtstamp"),
            word("event", Role.FEATURE)
                .looks(
                    Look.words(
                        0.9,
                        "page_view",
                        "page_ping",
                        "struct",
                        "unstruct",
                        "transaction",
                        "transaction_item")),
            ColumnSpec.of("eventid", Role.IGNORED, ID).looks(Look.like(0.4, UUID)),
            ignored("useripaddress"),
            ColumnSpec.of("domainuserid", Role.CUSTOMER, ID).looks(Look.like(0.4, UUID)),
            ColumnSpec.of("domainsessionidx", Role.FEATURE).maybe().looks(Look.whole(1, 100_000)),
            word("pageurl", Role.PAGE),
            word("pageurlpath", Role.PAGE),
            word("mktmedium", Role.CHANNEL),
            word("mktsource", Role.CHANNEL),
            word("refrmedium", Role.CHANNEL),
            word("geocountry", Role.COUNTRY),
            ColumnSpec.of("trtotal", Role.PRICE).maybe().nonNegative(),
            word("brname", Role.DEVICE),
            word("dvcetype", Role.DEVICE),
            ColumnSpec.of("domainsessionid", Role.SESSION, ID).looks(Look.like(0.4, UUID)),
            ColumnSpec.of("derivedtstamp", Role.TIME, INSTANT).looks(Look.type(INSTANT)),
            ColumnSpec.of("eventname", Role.EVENT, CATEGORY))
        .outcome("event=transaction")
        .revenue("sum({trtotal} where event=transaction)")
        .documented("https://docs.snowplow.io/docs/fundamentals/canonical-event/")
        .traps(
            Trap.note("pings", "eventname"),
            Trap.note("clocks", "derivedtstamp", "collectortstamp"),
            Trap.note("twice", "eventid"));
  }

  private static Template adobe() {
    return Template.events(
            "adobe",
            ColumnSpec.of("postvisidhigh", Role.CUSTOMER, ID)
                .also("visidhigh")
                .looks(Look.like(0.3, "\\d{15,20}")),
            ColumnSpec.of("postvisidlow", Role.IGNORED, ID)
                .also("visidlow")
                .looks(Look.like(0.3, "\\d{15,20}")),
            ColumnSpec.of("visitnum", Role.VISIT, ID).looks(Look.whole(1, 100_000)),
            ColumnSpec.of("hittimegmt", Role.TIME, INSTANT)
                .also("custhittimegmt")
                .looks(Look.like(0.5, "1[0-9]{9}")),
            ColumnSpec.of("posteventlist", Role.IGNORED).also("eventlist"),
            ColumnSpec.of("excludehit", Role.FEATURE, WHOLE).looks(Look.whole(0, 15)),
            ignored("datetime"),
            ColumnSpec.of("visitpagenum", Role.ORDER, WHOLE).maybe(),
            ColumnSpec.of("duplicatepurchase", Role.FEATURE, YES_NO).maybe(),
            word("postpagename", Role.PAGE).also("pagename"),
            ignored("postproductlist").also("productlist"),
            word("vareftype", Role.CHANNEL).also("reftype"),
            word("geocountry", Role.COUNTRY),
            word("browser", Role.DEVICE))
        .documented(
            "https://experienceleague.adobe.com/en/docs/analytics/export/analytics-data-feed/data-feed-contents/datafeeds-reference")
        .traps(
            Trap.decide("exclude", "excludehit"),
            Trap.note("events", "posteventlist"),
            Trap.note("post"),
            Trap.note("visit", "postvisidhigh", "postvisidlow", "visitnum"));
  }
}
