package org.clicktrail.data.session;

/// Something that is kept about the current session while its events pass by.
interface Tally {

  /// A new session begins.
  void start();

  /// One more event.
  void add(Events event);
}
