package org.clicktrail.data.session;

import static org.clicktrail.data.engine.Sql.name;

import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.schema.SessionRule;
import org.clicktrail.data.read.Imported;
import org.clicktrail.data.sql.Dialect;
import org.clicktrail.data.sql.SessionSql;

/// Which session a row of the engine's table `rows` (called `d`) belongs to, in SQL.
record RowKeys(Imported imported, Mapping mapping, SessionRule rule) {

  boolean testFiles() {
    return imported.trainFiles() < imported.report().files().size();
  }

  /// Whether it is test data.
  String test() {
    return test("d.\"#file\"");
  }

  /// @param file column with the number of the file
  String test(String file) {
    return testFiles() ? file + " >= " + imported.trainFiles() : "false";
  }

  /// What names the session before it is cut.
  String key() {
    return rule.key(mapping).stream()
        .map(field -> "cast(d." + name(field.name()) + " as varchar)")
        .reduce((customer, visit) -> customer + " || '-' || " + visit)
        .orElse("'1'");
  }

  /// Its position within the session.
  String order() {
    return mapping
        .first(Role.ORDER)
        .map(field -> "try_cast(d." + name(field.name()) + " as double)")
        .orElse("0::double");
  }

  /// Of every row that belongs to a session: `r`, `test`, `k`, `u`, `o` and `part`, the number of
  /// the part after each cut.
  String parts() {
    String keys =
        "(select d.\"#row\" as r, %s as test, %s as k, %s as u, %s as o from rows d where %2$s is not null) as keys"
            .formatted(test(), key(), Dialect.DUCKDB.micros("d.\"#time\""), order());
    return new SessionSql(Dialect.DUCKDB, rule, keys).parts();
  }
}
