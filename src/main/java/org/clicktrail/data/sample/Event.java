package org.clicktrail.data.sample;

/// One act of a visit at its time.
///
/// @param time seconds since 1970-01-01 UTC
/// @param price the price shown at that time
record Event(long time, Act act, double price) {}
