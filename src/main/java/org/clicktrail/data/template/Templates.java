package org.clicktrail.data.template;

import static org.clicktrail.core.schema.ColumnType.CATEGORY;
import static org.clicktrail.core.schema.ColumnType.ID;
import static org.clicktrail.core.schema.ColumnType.WHOLE;
import static org.clicktrail.core.schema.ColumnType.YES_NO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;

/// The registry of known exports; whatever none of them recognises is generic.
public final class Templates {

  /// Every known export, the most particular first.
  static final List<Template> ALL =
      List.of(
          uci468(),
          uci553("uci553-guvi", Set.of("page1_main_category", "session_id")),
          uci553("uci553", Set.of()),
          rees46(),
          bankMarketing(),
          leadScoring(),
          telcoChurn(),
          marketingCampaign(),
          onlineRetail());

  private Templates() {}

  /// What the columns of a file mean.
  ///
  /// @param roles what the user says, by name in the file; it wins over every guess
  public static Recognised recognise(List<ColumnProfile> columns, Map<String, Role> roles) {
    return ALL.stream()
        .flatMap(template -> template.recognise(columns).stream())
        .findFirst()
        .map(found -> found.withFields(Generic.told(found.fields(), columns, roles)))
        .orElseGet(() -> Generic.recognise(columns, roles));
  }

  /// Ids of all templates, `generic` last.
  public static List<String> ids() {
    return Stream.concat(ALL.stream().map(Template::id), Stream.of(Generic.ID)).toList();
  }

  /// The name of a template for the user.
  public static String name(String id) {
    return Messages.text("template." + id + ".name");
  }

  private static ColumnSpec feature(String key) {
    return ColumnSpec.of(key, Role.FEATURE);
  }

  private static ColumnSpec code(String key) {
    return ColumnSpec.of(key, Role.CODE, CATEGORY);
  }

  private static Template uci468() {
    return new Template(
        "uci468",
        "uci468",
        Grain.SESSIONS,
        List.of(
            feature("administrative").nonNegative(),
            feature("administrativeduration").unit("s").nonNegative(),
            feature("informational").nonNegative(),
            feature("informationalduration").unit("s").nonNegative(),
            feature("productrelated").nonNegative(),
            feature("productrelatedduration").unit("s").nonNegative(),
            feature("bouncerates").nonNegative(),
            feature("exitrates").nonNegative(),
            feature("pagevalues").knownLater(),
            feature("specialday"),
            ColumnSpec.of("month", Role.TIME, CATEGORY),
            code("operatingsystems"),
            code("browser"),
            code("region"),
            code("traffictype"),
            ColumnSpec.of("visitortype", Role.FEATURE, CATEGORY),
            feature("weekend"),
            ColumnSpec.of("revenue", Role.OUTCOME, YES_NO)),
        List.of(),
        Optional.of("column {revenue}=TRUE"),
        Optional.empty(),
        new Template.Facts(false, true, Set.of(), Set.of()));
  }

  /// One kind of file under two ways of writing its header.
  private static Template uci553(String id, Set<String> exactNames) {
    return new Template(
        id,
        "uci553",
        Grain.EVENTS,
        List.of(
            ColumnSpec.of("year", Role.TIME, WHOLE),
            ColumnSpec.of("month", Role.TIME, WHOLE),
            ColumnSpec.of("day", Role.TIME, WHOLE),
            ColumnSpec.of("order", Role.ORDER, WHOLE),
            ColumnSpec.of("country", Role.COUNTRY, CATEGORY),
            ColumnSpec.of("sessionid", Role.SESSION, ID),
            ColumnSpec.of("page1maincategory", Role.CATEGORY, CATEGORY),
            ColumnSpec.of("page2clothingmodel", Role.PRODUCT, ID),
            code("colour"),
            code("location"),
            code("modelphotography"),
            ColumnSpec.of("price", Role.PRICE).unit("$").nonNegative(),
            code("price2"),
            ColumnSpec.of("page", Role.PAGE, WHOLE)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new Template.Facts(true, false, exactNames, Set.of()));
  }

  private static Template rees46() {
    return new Template(
        "rees46",
        "rees46",
        Grain.EVENTS,
        List.of(
            ColumnSpec.of("eventtime", Role.TIME),
            ColumnSpec.of("eventtype", Role.EVENT, CATEGORY),
            ColumnSpec.of("productid", Role.PRODUCT, ID),
            ColumnSpec.of("categoryid", Role.CODE, ID),
            ColumnSpec.of("categorycode", Role.CATEGORY, CATEGORY),
            ColumnSpec.of("brand", Role.FEATURE, CATEGORY),
            ColumnSpec.of("price", Role.PRICE).nonNegative(),
            ColumnSpec.of("userid", Role.CUSTOMER, ID),
            ColumnSpec.of("usersession", Role.SESSION, ID)),
        List.of(),
        Optional.of("event=purchase"),
        Optional.of("sum({price} where event=purchase)"),
        Template.Facts.none());
  }

  private static Template bankMarketing() {
    return new Template(
        "bank-marketing",
        "bank-marketing",
        Grain.SESSIONS,
        Stream.concat(
                Stream.of(
                        "age",
                        "job",
                        "marital",
                        "education",
                        "default",
                        "housing",
                        "loan",
                        "contact",
                        "month",
                        "campaign",
                        "pdays",
                        "previous",
                        "poutcome")
                    .map(Templates::feature),
                Stream.of(
                    feature("duration").unit("s").knownLater().nonNegative(),
                    ColumnSpec.of("y", Role.OUTCOME, YES_NO)))
            .toList(),
        List.of(feature("day"), feature("dayofweek"), feature("balance")),
        Optional.of("column {y}=yes"),
        Optional.empty(),
        Template.Facts.none());
  }

  private static Template leadScoring() {
    return new Template(
        "lead-scoring",
        "lead-scoring",
        Grain.SESSIONS,
        List.of(
            ColumnSpec.of("prospectid", Role.SESSION, ID),
            ColumnSpec.of("leadnumber", Role.IGNORED, ID),
            ColumnSpec.of("leadorigin", Role.CHANNEL, CATEGORY),
            ColumnSpec.of("leadsource", Role.CHANNEL, CATEGORY),
            ColumnSpec.of("converted", Role.OUTCOME, YES_NO),
            feature("totalvisits").nonNegative(),
            feature("totaltimespentonwebsite").unit("s").nonNegative(),
            feature("tags").knownLater(),
            feature("lastactivity").knownLater()),
        List.of(
            feature("leadquality").knownLater(),
            feature("leadprofile").knownLater(),
            feature("lastnotableactivity").knownLater(),
            feature("asymmetriqueactivityindex").knownLater(),
            feature("asymmetriqueprofileindex").knownLater(),
            feature("asymmetriqueactivityscore").knownLater(),
            feature("asymmetriqueprofilescore").knownLater(),
            ColumnSpec.of("country", Role.COUNTRY, CATEGORY)),
        Optional.of("column {converted}=1"),
        Optional.empty(),
        new Template.Facts(false, false, Set.of(), Set.of("Select")));
  }

  private static Template telcoChurn() {
    return new Template(
        "telco-churn",
        "telco-churn",
        Grain.SESSIONS,
        List.of(
            ColumnSpec.of("customerid", Role.SESSION, ID),
            ColumnSpec.of("seniorcitizen", Role.FEATURE, YES_NO),
            feature("tenure").nonNegative(),
            feature("contract"),
            feature("paymentmethod"),
            feature("monthlycharges").nonNegative(),
            feature("totalcharges").nonNegative(),
            ColumnSpec.of("churn", Role.OUTCOME, YES_NO)),
        List.of(),
        Optional.of("column {churn}=Yes"),
        Optional.empty(),
        Template.Facts.none());
  }

  private static Template marketingCampaign() {
    return new Template(
        "marketing-campaign",
        "marketing-campaign",
        Grain.SESSIONS,
        List.of(
            ColumnSpec.of("id", Role.SESSION, ID),
            feature("yearbirth"),
            ColumnSpec.of("education", Role.FEATURE, CATEGORY),
            ColumnSpec.of("maritalstatus", Role.FEATURE, CATEGORY),
            feature("income").nonNegative(),
            ColumnSpec.of("dtcustomer", Role.FEATURE),
            feature("recency"),
            feature("mntwines").nonNegative(),
            ColumnSpec.of("response", Role.OUTCOME, YES_NO)),
        List.of(),
        Optional.of("column {response}=1"),
        Optional.empty(),
        Template.Facts.none());
  }

  private static Template onlineRetail() {
    return new Template(
        "online-retail",
        "online-retail",
        Grain.EVENTS,
        List.of(
            ColumnSpec.of("invoiceno", Role.SESSION, ID),
            ColumnSpec.of("stockcode", Role.PRODUCT, ID),
            ColumnSpec.of("quantity", Role.QUANTITY),
            ColumnSpec.of("invoicedate", Role.TIME),
            ColumnSpec.of("unitprice", Role.PRICE).nonNegative(),
            ColumnSpec.of("customerid", Role.CUSTOMER, ID),
            ColumnSpec.of("country", Role.COUNTRY, CATEGORY)),
        List.of(ColumnSpec.of("description", Role.FEATURE, CATEGORY)),
        Optional.empty(),
        Optional.of("sum({quantity}*{unitprice})"),
        Template.Facts.none());
  }
}
