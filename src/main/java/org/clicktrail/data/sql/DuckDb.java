package org.clicktrail.data.sql;

import org.clicktrail.data.engine.Sql;

/// The embedded engine.
final class DuckDb implements Dialect {

  @Override
  public String name(String identifier) {
    return Sql.name(identifier);
  }

  @Override
  public String text(String value) {
    return Sql.text(value);
  }

  @Override
  public String words(String value) {
    return "cast(" + value + " as varchar)";
  }

  @Override
  public String number(String value) {
    return "nullif(try_cast(" + value + " as double), 'nan'::double)";
  }

  @Override
  public String flag(String value) {
    return "try_cast(try_cast(" + value + " as boolean) as double)";
  }

  @Override
  public String micros(String time) {
    return "epoch_us(" + time + ")";
  }

  @Override
  public String time(String micros) {
    return "make_timestamp(" + micros + ")";
  }

  @Override
  public String time(String micros, String zone) {
    return "timezone(" + text(zone) + ", make_timestamptz(" + micros + "))";
  }

  @Override
  public String day(String time) {
    return "cast(" + time + " as date)";
  }

  @Override
  public String hour(String time) {
    return "hour(" + time + ")";
  }

  @Override
  public String weekday(String time) {
    return "isodow(" + time + ")";
  }

  @Override
  public String month(String time) {
    return "month(" + time + ")";
  }

  @Override
  public String first(String value, String order) {
    return "arg_min(" + value + ", " + order + ")";
  }

  @Override
  public String last(String value, String order) {
    return "arg_max(" + value + ", " + order + ")";
  }

  @Override
  public String previous(String value, int steps, String window) {
    return "lag(" + value + ", " + steps + " ignore nulls) over (" + window + ")";
  }
}
