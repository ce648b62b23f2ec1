package org.clicktrail.data.sql;

/// What engines write differently. Everything else of a [SessionQuery] is standard SQL: common
/// table expressions, window functions with frames, `stddev_samp`.
///
/// Arguments are SQL expressions; so are results.
public interface Dialect {

  /// DuckDB 1.3 and later.
  Dialect DUCKDB = new DuckDb();

  /// A quoted identifier.
  String name(String identifier);

  /// A quoted text.
  String text(String value);

  /// Any value as text.
  String words(String value);

  /// Any value as a double; null where it is not a number.
  String number(String value);

  /// A yes or no as 1 or 0; null where it is neither.
  String flag(String value);

  /// Whole microseconds since 1970 of a point in time.
  String micros(String time);

  /// The point in time of microseconds since 1970.
  String time(String micros);

  /// The point in time of microseconds since 1970 as a clock shows it there.
  ///
  /// @param zone name of a time zone: "Europe/Berlin"
  String time(String micros, String zone);

  /// The day of a point in time.
  String day(String time);

  /// Hour of a point in time, 0 to 23.
  String hour(String time);

  /// Day of the week of a point in time, Monday is 1.
  String weekday(String time);

  /// Month of a point in time, 1 to 12.
  String month(String time);

  /// Aggregate, also over a frame: the value that is not null where `order` is smallest.
  String first(String value, String order);

  /// Aggregate, also over a frame: the value that is not null where `order` is largest.
  String last(String value, String order);

  /// A value before this row, among those that are not null.
  ///
  /// @param steps 1 for the latest of them
  /// @param window between the parentheses of `over`
  String previous(String value, int steps, String window);
}
