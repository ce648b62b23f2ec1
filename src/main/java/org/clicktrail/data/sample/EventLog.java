package org.clicktrail.data.sample;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.clicktrail.data.sample.Catalogue.Product;
import org.clicktrail.data.sample.Session.Event;

/// Sessions as text: the event log in the REES46 shape, and the truth beside it.
final class EventLog {
  private static final String HEADER =
      "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session";
  private static final String TRUTH_HEADER =
      "user_session,visitor,channel,device,p_start,p_after_3,p_first_cart,p_end,bought";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final List<Session> sessions;

  EventLog(List<Session> sessions) {
    this.sessions = List.copyOf(sessions);
  }

  /// The lines of the log, the header first, by time.
  List<String> lines() {
    record Line(long time, String text) {}
    List<Line> lines = new ArrayList<>();
    for (Session session : sessions) {
      for (Event event : session.events()) {
        lines.add(new Line(event.time(), line(session, event)));
      }
    }
    // A stable sort: events of one second stay in the order in which they happened.
    lines.sort(Comparator.comparingLong(Line::time));
    List<String> text = new ArrayList<>(lines.size() + 1);
    text.add(HEADER);
    lines.forEach(line -> text.add(line.text()));
    return text;
  }

  private static String line(Session session, Event event) {
    Product product = event.act().product();
    return String.join(
        ",",
        TIME.format(Instant.ofEpochSecond(event.time())),
        event.act().type().label(),
        Long.toString(product.id()),
        Long.toString(product.category().id()),
        product.category().code(),
        product.brand(),
        CsvFile.decimal(event.price(), 2),
        Long.toString(session.customer()),
        session.id().toString());
  }

  /// One line a session with its true chances.
  String truth() {
    StringBuilder text = new StringBuilder(TRUTH_HEADER).append('\n');
    for (Session session : sessions) {
      Session.Truth truth = session.truth();
      text.append(
              String.join(
                  ",",
                  session.id().toString(),
                  truth.visitor(),
                  truth.channel(),
                  truth.device(),
                  CsvFile.decimal(truth.atStart(), 4),
                  CsvFile.decimal(truth.afterThree(), 4),
                  CsvFile.decimal(truth.atFirstCart(), 4),
                  CsvFile.decimal(truth.atEnd(), 4),
                  Boolean.toString(truth.bought())))
          .append('\n');
    }
    return text.toString();
  }
}
