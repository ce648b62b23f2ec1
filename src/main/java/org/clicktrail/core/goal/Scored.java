package org.clicktrail.core.goal;

/// Who is scored at a moment.
///
/// @param sessions scored: reached the moment, outcome still open
/// @param notReached ended before the moment
/// @param alreadyDecided their outcome had happened by then
public record Scored(long sessions, long notReached, long alreadyDecided) {}
