package org.clicktrail.data.session;

/// Something that is kept about the current session while its events pass by.
interface Tally {

  /// A new session begins.
  void start();

  /// More events of the session: rows `from` to before `to` of a part.
  void add(Events events, int from, int to);
}
