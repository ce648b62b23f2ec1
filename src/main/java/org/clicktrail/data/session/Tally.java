package org.clicktrail.data.session;

/// Something that is kept about the current session while its events pass by.
interface Tally {

  /// A new session begins.
  void start();

  /// More events of the session: rows `from` to before `to` of a part.
  void add(Events events, int from, int to);

  /// What a feature that reads this wants to know, after the events so far; NaN if missing.
  double value(Reading reading);

  /// Takes a whole part, with all values that are read on the way. The loop stands in every class
  /// again: shared by all it would be compiled for none, and be three times as slow.
  ///
  /// @param wanted by draft
  void pass(Events events, Runs runs, Reading[][] wanted);
}
