package org.clicktrail.data.template;

import static org.clicktrail.core.schema.ColumnType.CATEGORY;
import static org.clicktrail.core.schema.ColumnType.ID;
import static org.clicktrail.core.schema.ColumnType.WHOLE;
import static org.clicktrail.core.schema.ColumnType.YES_NO;

import java.util.List;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;

/// Sessions and clicks of shops, and calls of a bank, that everybody learns with.
final class StudyTemplates {

  private static final Template UCI553 = uci553();

  static final List<Template> ALL =
      List.of(
          uci468(),
          UCI553.variant("uci553-guvi", "page1_main_category", "session_id"),
          UCI553,
          bankMarketing().customers());

  private StudyTemplates() {}

  private static ColumnSpec feature(String key) {
    return ColumnSpec.of(key, Role.FEATURE);
  }

  private static ColumnSpec words(String key, Role role, String... words) {
    return ColumnSpec.of(key, role, CATEGORY).looks(Look.words(words));
  }

  private static ColumnSpec yesNo(String key) {
    return feature(key).looks(Look.yesNo());
  }

  private static ColumnSpec code(String key, double most) {
    return ColumnSpec.of(key, Role.CODE, CATEGORY).looks(Look.whole(1, most));
  }

  private static ColumnSpec count(String key, double most) {
    return feature(key).nonNegative().looks(Look.number(0, most));
  }

  private static Template uci468() {
    return Template.sessions(
            "uci468",
            count("administrative", 30),
            count("administrativeduration", 1e5).unit("s"),
            count("informational", 30),
            count("informationalduration", 1e5).unit("s"),
            count("productrelated", 1000),
            count("productrelatedduration", 1e5).unit("s"),
            count("bouncerates", 0.2).unit(Formats.SHARE),
            count("exitrates", 0.2).unit(Formats.SHARE),
            count("pagevalues", 500).knownLater(),
            feature("specialday").looks(Look.words(0.8, "0", "0.2", "0.4", "0.6", "0.8", "1")),
            ColumnSpec.of("month", Role.TIME, CATEGORY)
                .looks(
                    Look.words(
                        "jan", "feb", "mar", "apr", "may", "june", "jul", "aug", "sep", "oct",
                        "nov", "dec")),
            code("operatingsystems", 8),
            code("browser", 13),
            code("region", 9),
            code("traffictype", 20),
            words("visitortype", Role.FEATURE, "returning_visitor", "new_visitor", "other"),
            yesNo("weekend"),
            ColumnSpec.of("revenue", Role.OUTCOME, YES_NO).looks(Look.yesNo()))
        .outcome("column {revenue}=TRUE")
        .yearless();
  }

  private static Template uci553() {
    return Template.events(
            "uci553",
            ColumnSpec.of("year", Role.TIME, WHOLE).looks(Look.whole(2008, 2008).weigh(0.7)),
            ColumnSpec.of("month", Role.TIME, WHOLE).looks(Look.whole(4, 8).weigh(0.5)),
            ColumnSpec.of("day", Role.TIME, WHOLE).looks(Look.whole(1, 31)),
            ColumnSpec.of("order", Role.ORDER, WHOLE).looks(Look.whole(1, 195)),
            ColumnSpec.of("country", Role.COUNTRY, CATEGORY).looks(Look.whole(1, 47)),
            ColumnSpec.of("sessionid", Role.SESSION, ID).looks(Look.whole(1, 24026)),
            ColumnSpec.of("page1maincategory", Role.CATEGORY, CATEGORY).looks(Look.whole(1, 4)),
            ColumnSpec.of("page2clothingmodel", Role.PRODUCT, ID)
                .looks(Look.like(0.95, "[ABCP]\\d{1,2}")),
            code("colour", 14),
            code("location", 6),
            code("modelphotography", 2),
            ColumnSpec.of("price", Role.PRICE).unit("$").nonNegative().looks(Look.whole(18, 82)),
            code("price2", 2),
            ColumnSpec.of("page", Role.PAGE, WHOLE).looks(Look.whole(1, 5)))
        .noPurchase()
        .traps(Trap.note("price2", "price2"), Trap.note("stage", "page"));
  }

  private static Template bankMarketing() {
    return Template.sessions(
            "bank-marketing",
            feature("age").looks(Look.whole(17, 98)),
            words(
                "job",
                Role.FEATURE,
                "admin.",
                "blue-collar",
                "entrepreneur",
                "housemaid",
                "management",
                "retired",
                "self-employed",
                "services",
                "student",
                "technician",
                "unemployed",
                "unknown"),
            words("marital", Role.FEATURE, "married", "single", "divorced", "unknown"),
            feature("education"),
            yesNo("default").looks(Look.words(0.3, "yes", "no", "unknown")),
            feature("balance").maybe().looks(Look.whole(-10000, 200000).weigh(0.2)),
            yesNo("housing").looks(Look.words(0.3, "yes", "no", "unknown")),
            yesNo("loan").looks(Look.words(0.3, "yes", "no", "unknown")),
            words("contact", Role.FEATURE, "cellular", "telephone", "unknown"),
            feature("day").maybe().looks(Look.whole(1, 31)),
            words(
                "month",
                Role.FEATURE,
                "jan",
                "feb",
                "mar",
                "apr",
                "may",
                "jun",
                "jul",
                "aug",
                "sep",
                "oct",
                "nov",
                "dec"),
            words("dayofweek", Role.FEATURE, "mon", "tue", "wed", "thu", "fri").maybe(),
            count("duration", 5000).unit("s").knownLater(),
            feature("campaign").looks(Look.whole(1, 70)),
            feature("pdays").looks(Look.whole(-1, 999)),
            feature("previous").looks(Look.whole(0, 300)),
            words(
                "poutcome", Role.FEATURE, "failure", "nonexistent", "success", "other", "unknown"),
            feature("empvarrate").maybe().looks(Look.number(-4, 2)),
            feature("conspriceidx").maybe().looks(Look.number(92, 95).weigh(0.6)),
            feature("consconfidx").maybe().looks(Look.number(-51, -26).weigh(0.6)),
            feature("euribor3m").maybe().looks(Look.number(0.5, 5.1)),
            feature("nremployed").maybe().looks(Look.number(4900, 5300).weigh(0.6)),
            ColumnSpec.of("y", Role.OUTCOME, YES_NO).looks(Look.yesNo()))
        .outcome("column {y}=yes")
        .traps(Trap.note("pdays", "pdays"));
  }
}
