package org.clicktrail.data.template;

import static org.clicktrail.core.schema.ColumnType.CATEGORY;
import static org.clicktrail.core.schema.ColumnType.ID;
import static org.clicktrail.core.schema.ColumnType.YES_NO;

import java.util.List;
import org.clicktrail.core.schema.Role;

/// Leads and customers, a row each, that everybody learns with.
final class CustomerTemplates {

  static final List<Template> ALL =
      List.of(leadScoring().customers(), telcoChurn().customers(), marketingCampaign().customers());

  private CustomerTemplates() {}

  private static ColumnSpec feature(String key) {
    return ColumnSpec.of(key, Role.FEATURE);
  }

  private static ColumnSpec words(String key, Role role, String... words) {
    return ColumnSpec.of(key, role, CATEGORY).looks(Look.words(words));
  }

  private static ColumnSpec yesNo(String key) {
    return feature(key).looks(Look.yesNo());
  }

  private static ColumnSpec count(String key, double most) {
    return feature(key).nonNegative().looks(Look.number(0, most));
  }

  private static Template leadScoring() {
    return Template.sessions(
            "lead-scoring",
            ColumnSpec.of("prospectid", Role.SESSION, ID)
                .looks(Look.like(0.6, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")),
            ColumnSpec.of("leadnumber", Role.IGNORED, ID).looks(Look.whole(500000, 700000)),
            words(
                "leadorigin",
                Role.CHANNEL,
                "api",
                "landing page submission",
                "lead add form",
                "lead import",
                "quick add form"),
            ColumnSpec.of("leadsource", Role.CHANNEL, CATEGORY)
                .looks(
                    Look.words(
                        0.7,
                        "olark chat",
                        "organic search",
                        "direct traffic",
                        "google",
                        "referral sites",
                        "welingak website",
                        "reference",
                        "facebook",
                        "blog",
                        "pay per click ads",
                        "bing",
                        "social media",
                        "webref_ad",
                        "click2call",
                        "live chat",
                        "testone",
                        "press_release",
                        "youtubechannel",
                        "nc_edm")),
            ColumnSpec.of("converted", Role.OUTCOME, YES_NO).looks(Look.words(0.3, "0", "1")),
            count("totalvisits", 300),
            count("totaltimespentonwebsite", 3000).unit("s"),
            ColumnSpec.of("lastactivity", Role.FEATURE, CATEGORY).knownLater().looks(activities()),
            ColumnSpec.of("country", Role.COUNTRY, CATEGORY)
                .maybe()
                .looks(
                    Look.words(
                        0.3,
                        "india",
                        "united states",
                        "united arab emirates",
                        "singapore",
                        "saudi arabia",
                        "united kingdom",
                        "australia",
                        "qatar",
                        "hong kong",
                        "bahrain",
                        "oman",
                        "france",
                        "unknown",
                        "south africa",
                        "nigeria",
                        "germany",
                        "kuwait",
                        "canada",
                        "sweden",
                        "china",
                        "asia/pacific region",
                        "uganda",
                        "bangladesh",
                        "italy",
                        "belgium",
                        "netherlands",
                        "ghana",
                        "philippines",
                        "russia",
                        "switzerland",
                        "vietnam",
                        "denmark",
                        "tanzania",
                        "liberia",
                        "malaysia",
                        "kenya",
                        "sri lanka",
                        "indonesia")),
            ColumnSpec.of("tags", Role.FEATURE, CATEGORY)
                .knownLater()
                .looks(
                    Look.words(
                        0.7,
                        "interested in other courses",
                        "ringing",
                        "will revert after reading the email",
                        "lost to eins",
                        "in confusion whether part time or dlp",
                        "busy",
                        "switched off",
                        "in touch with eins",
                        "already a student",
                        "diploma holder (not eligible)",
                        "graduation in progress",
                        "closed by horizzon",
                        "number not provided",
                        "opp hangup",
                        "not doing further education",
                        "invalid number",
                        "wrong number given",
                        "interested  in full time mba",
                        "still thinking",
                        "lost to others",
                        "shall take in the next coming month",
                        "lateral student",
                        "interested in next batch",
                        "recognition issue (dec approval)",
                        "want to take admission but has financial problems",
                        "university not recognized")),
            words(
                    "leadquality",
                    Role.FEATURE,
                    "low in relevance",
                    "might be",
                    "not sure",
                    "worst",
                    "high in relevance")
                .maybe()
                .knownLater(),
            words(
                    "leadprofile",
                    Role.FEATURE,
                    "select",
                    "potential lead",
                    "other leads",
                    "lateral student",
                    "dual specialization student",
                    "student of someschool")
                .maybe()
                .knownLater(),
            words("asymmetriqueactivityindex", Role.FEATURE, "01.high", "02.medium", "03.low")
                .maybe()
                .knownLater(),
            words("asymmetriqueprofileindex", Role.FEATURE, "01.high", "02.medium", "03.low")
                .maybe()
                .knownLater(),
            feature("asymmetriqueactivityscore").maybe().knownLater().looks(Look.whole(7, 18)),
            feature("asymmetriqueprofilescore").maybe().knownLater().looks(Look.whole(11, 20)),
            feature("lastnotableactivity").maybe().knownLater().looks(activities()))
        .outcome("column {converted}=1")
        .absent("Select");
  }

  private static Look activities() {
    return Look.words(
        0.7,
        "page visited on website",
        "email opened",
        "unreachable",
        "converted to lead",
        "olark chat conversation",
        "email bounced",
        "email link clicked",
        "form submitted on website",
        "unsubscribed",
        "had a phone conversation",
        "view in browser link clicked",
        "approached upfront",
        "sms sent",
        "visited booth in tradeshow",
        "resubscribed to emails",
        "email received",
        "email marked spam",
        "modified");
  }

  private static Template telcoChurn() {
    return Template.sessions(
            "telco-churn",
            ColumnSpec.of("customerid", Role.SESSION, ID).looks(Look.like(0.9, "\\d{4}-[A-Z]{5}")),
            words("gender", Role.FEATURE, "female", "male").maybe(),
            ColumnSpec.of("seniorcitizen", Role.FEATURE, YES_NO).looks(Look.words(0.3, "0", "1")),
            yesNo("partner").maybe(),
            yesNo("dependents").maybe(),
            count("tenure", 72),
            yesNo("phoneservice").maybe(),
            words("multiplelines", Role.FEATURE, "yes", "no", "no phone service").maybe(),
            words("internetservice", Role.FEATURE, "dsl", "fiber optic", "no").maybe(),
            onTheLine("onlinesecurity"),
            onTheLine("onlinebackup"),
            onTheLine("deviceprotection"),
            onTheLine("techsupport"),
            onTheLine("streamingtv"),
            onTheLine("streamingmovies"),
            words("contract", Role.FEATURE, "month-to-month", "one year", "two year"),
            yesNo("paperlessbilling").maybe(),
            words(
                "paymentmethod",
                Role.FEATURE,
                "electronic check",
                "mailed check",
                "bank transfer (automatic)",
                "credit card (automatic)"),
            count("monthlycharges", 120),
            count("totalcharges", 9000),
            ColumnSpec.of("churn", Role.OUTCOME, YES_NO).looks(Look.yesNo()))
        .outcome("column {churn}=Yes");
  }

  private static ColumnSpec onTheLine(String key) {
    return words(key, Role.FEATURE, "yes", "no", "no internet service").maybe();
  }

  private static Template marketingCampaign() {
    return Template.sessions(
            "marketing-campaign",
            ColumnSpec.of("id", Role.SESSION, ID).looks(Look.whole(0, 12000)),
            feature("yearbirth").looks(Look.whole(1890, 2000).weigh(0.5)),
            words("education", Role.FEATURE, "graduation", "phd", "master", "basic", "2n cycle"),
            words(
                "maritalstatus",
                Role.FEATURE,
                "single",
                "together",
                "married",
                "divorced",
                "widow",
                "alone",
                "absurd",
                "yolo"),
            count("income", 1e6),
            count("kidhome", 2).maybe(),
            count("teenhome", 2).maybe(),
            feature("dtcustomer").looks(Look.like(0.5, "201[234]-\\d\\d-\\d\\d")),
            feature("recency").looks(Look.whole(0, 99)),
            count("mntwines", 1500),
            count("mntfruits", 200).maybe(),
            count("mntmeatproducts", 1800).maybe(),
            count("mntfishproducts", 260).maybe(),
            count("mntsweetproducts", 270).maybe(),
            count("mntgoldprods", 400).maybe(),
            count("numdealspurchases", 15).maybe(),
            count("numwebpurchases", 30).maybe(),
            count("numcatalogpurchases", 30).maybe(),
            count("numstorepurchases", 15).maybe(),
            count("numwebvisitsmonth", 20).maybe(),
            yesNo("acceptedcmp3").maybe(),
            yesNo("acceptedcmp4").maybe(),
            yesNo("acceptedcmp5").maybe(),
            yesNo("acceptedcmp1").maybe(),
            yesNo("acceptedcmp2").maybe(),
            yesNo("complain").maybe(),
            feature("zcostcontact").maybe().looks(Look.whole(3, 3)),
            feature("zrevenue").maybe().looks(Look.whole(11, 11)),
            ColumnSpec.of("response", Role.OUTCOME, YES_NO).looks(Look.yesNo()))
        .outcome("column {response}=1");
  }
}
