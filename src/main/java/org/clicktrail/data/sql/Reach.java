package org.clicktrail.data.sql;

/// Over which events an aggregate goes: over the group it is selected for, or over a session up to
/// the event it stands beside.
///
/// @param over what stands behind the call; "" for a group
record Reach(String over) {

  /// The events of the group.
  static final Reach GROUP = new Reach("");

  /// The events up to this one; the query has a window of that name.
  static final Reach RUNNING = new Reach(" over run");

  String of(String call) {
    return call + over;
  }
}
