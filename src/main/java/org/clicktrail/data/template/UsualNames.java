package org.clicktrail.data.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Role;

/// Names that columns with a role usually have.
final class UsualNames {

  /// A rule that may give a column its role.
  private record Guess(Role role, Pattern names, Set<ColumnType> types) {}

  private static final Set<ColumnType> ANY = Set.of(ColumnType.values());
  private static final Set<ColumnType> WORDS =
      Set.of(ColumnType.CATEGORY, ColumnType.ID, ColumnType.TEXT);
  private static final Set<ColumnType> KEYS =
      Set.of(ColumnType.ID, ColumnType.CATEGORY, ColumnType.WHOLE);
  private static final Set<ColumnType> NUMBERS = Set.of(ColumnType.WHOLE, ColumnType.DECIMAL);
  private static final Set<ColumnType> TIMES = Set.of(ColumnType.INSTANT, ColumnType.DATE);
  private static final Set<ColumnType> YES = Set.of(ColumnType.YES_NO);

  /// First match wins; a name is tried as its key.
  private static final List<Guess> GUESSES =
      List.of(
          guess(
              Role.OUTCOME,
              "(is|has)?(churn(ed)?|converted|conversion|purchased?|bought|revenue|response"
                  + "|responded|ordered|outcome|target|label|y|subscribed|won|success|buyer|renewed"
                  + "|cancell?ed|signedup)(flag)?",
              YES),
          guess(
              Role.SESSION,
              "(user|ga|visit|web)?session(id|key|no|number|uuid)?|visit(id|key|no|number)?|idvisit|sessid"
                  + "|invoice(no|number|id)?|basketid|orderid|transactionid"
                  + "|(id)?(visite|visita|sitzung|besuch|sesion|sessione|bezoek)(s?id|nummer|nr)?",
              KEYS),
          guess(
              Role.CUSTOMER,
              "(user|customer|client|visitor|member|household|shopper|person|account|contact)"
                  + "(pseudo)?(id|key|no|number|uuid|hash)|userpseudoid|distinctid|customer|user"
                  + "|account|member|client|visitor|fullvisitorid|deviceid|clientid|cookieid"
                  + "|kunden?(nummer|nr|id)?|kdnr|numeroclient|idcliente?|cliente(id)?"
                  + "|(id)?(visiteur|utilisateur|besucher|benutzer|nutzer|visitante|usuario|visitatore|utente"
                  + "|bezoeker)(id|nummer|nr)?",
              KEYS),
          guess(
              Role.TIME,
              ".*(time|date|timestamp|tstamp|day|at|ts)|when|created|time.*|horodatage"
                  + "|(.*zeit)?(stempel|punkt)|.*datum|uhrzeit|fecha|marcatemporal",
              TIMES),
          guess(
              Role.EVENT,
              "event(type|name|action)?|action(type)?|behaviou?r(type)?|activity(type)?"
                  + "|aktion|ereignis(typ|art)?|evenement|evento|accion|azione|actie|gebeurtenis",
              Set.of(ColumnType.CATEGORY)),
          guess(
              Role.ORDER,
              "order|position|sequence|seq|step|hit(number)?|clickorder|eventnumber",
              Set.of(ColumnType.WHOLE)),
          guess(
              Role.PRODUCT,
              "(product|item|sku|article|stock)(id|code|no|number|key|name)?|asin|model",
              KEYS),
          guess(
              Role.PRICE,
              "(unit|item|product|sale|sales|list)?price|amount.{0,4}|value|salesvalue|revenue"
                  + "|total(price|amount)?|cost|(first|last)?invoice(amount|value|total)?|mrr"
                  + "|(montant|betrag|preis|prix|importe|importo|precio|prezzo|bedrag|prijs|kwota|cena)"
                  + "(eur|usd|gbp|chf|pln)?",
              NUMBERS),
          guess(Role.QUANTITY, "quantity|qty|units|count|itemcount", NUMBERS),
          guess(Role.CATEGORY, "(product|item|main)?category(code|id|name)?|department", ANY),
          guess(
              Role.CHANNEL,
              "channel(grouping)?|(traffic|utm|lead)?(source|medium)|campaign|referr?er|traffictype"
                  + "|kanal|herkunft|quelle|canal|origine|provenance|origen|canale",
              WORDS),
          guess(
              Role.DEVICE,
              "device(type|category)?|browser|os|operatingsystems?|platform"
                  + "|appareil|ger(ä|ae)t(etyp|eart)?|dispositivo|apparaat",
              ANY),
          guess(
              Role.COUNTRY,
              "country(code)?|region|market|geo|nation|land|pays|pais|país|paese",
              ANY),
          guess(
              Role.PAGE,
              "page(url|path|title|type|location)?|url|path|screen(name)?|landingpage|seite|pagina|página",
              WORDS));

  /// Outcomes in other languages, of columns with two words one of which means yes.
  private static final Pattern OUTCOME_ABROAD =
      Pattern.compile(
          "(ist|hat)?(gekauft|bestellt|konvertiert|gek.{1,2}ndigt|abgeschlossen|k.{1,2}ufer|abonniert"
              + "|erfolg)|achete|achat|converti|abonne|resilie|commande|compro|compra|comprado"
              + "|convertido|suscrito|acquistato|acquisto|gekocht|besteld|opgezegd|kupil|zakup");

  private UsualNames() {}

  /// Whether a column of two words, yes and no, is named as an outcome is in another language.
  static boolean outcomeAbroad(String key) {
    return OUTCOME_ABROAD.matcher(key).matches();
  }

  private static Guess guess(Role role, String names, Set<ColumnType> types) {
    return new Guess(role, Pattern.compile(names), types);
  }

  /// The role that a column of this name and type usually has.
  static Optional<Role> role(String key, ColumnType type) {
    return GUESSES.stream()
        .filter(guess -> guess.types().contains(type) && guess.names().matcher(key).matches())
        .map(Guess::role)
        .findFirst();
  }
}
