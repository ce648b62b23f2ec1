package org.clicktrail.ui.predict;

import java.util.Map;
import java.util.Optional;
import org.clicktrail.core.feature.Visit;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;

/// Which session the form was filled from.
///
/// @param values by input id; empty for the typical session
/// @param visit its events, where the form asks for a visit
record Subject(String title, String note, Map<String, String> values, Optional<Visit> visit) {

  private static final int LONGEST = 16;

  Subject {
    values = Map.copyOf(values);
  }

  static Subject typical(Noun noun) {
    return new Subject(
        Messages.text("predictscreen.subject.typical", noun),
        Messages.text("predictscreen.subject.typical.note"),
        Map.of(),
        Optional.empty());
  }

  static Subject of(Noun noun, String session, String note, Map<String, String> values) {
    return new Subject(
        Messages.text("predictscreen.subject.session", noun, brief(session)),
        note,
        values,
        Optional.empty());
  }

  static Subject of(Visit visit, String note) {
    return new Subject(
        Messages.text("predictscreen.subject.session", brief(visit.session())),
        note,
        Map.of(),
        Optional.of(visit));
  }

  /// Long ids are cut: the whole one is no title.
  private static String brief(String id) {
    return id.length() <= LONGEST ? id : id.substring(0, LONGEST / 2) + "…";
  }
}
