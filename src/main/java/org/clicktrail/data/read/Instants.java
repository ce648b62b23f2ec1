package org.clicktrail.data.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clicktrail.data.engine.Sql;

/// SQL that turns written days and instants into UTC timestamps.
final class Instants {

  private Instants() {}

  /// An expression over `{}`; null where no pattern fits.
  static String sql(List<PatternUse> uses, boolean monthFirst) {
    Set<String> plain = new LinkedHashSet<>();
    Set<String> offset = new LinkedHashSet<>();
    boolean iso = false;
    for (PatternUse use : uses) {
      DatePattern pattern = use.pattern();
      if (pattern.iso()) {
        iso = true;
      } else if (pattern.hasOffset()) {
        offset.addAll(pattern.formats(monthFirst));
      } else {
        plain.addAll(pattern.formats(monthFirst));
      }
    }
    List<String> ways = new ArrayList<>();
    if (iso) {
      // The cast takes " UTC" and "Z", but silently drops an offset: only seen ones come here.
      ways.add(
          offset.isEmpty()
              ? "try_cast(replace({},' GMT','') as timestamp)"
              : "case when not regexp_matches({},'[+-][0-9:]+$') or length({}) <= 10"
                  + " then try_cast({} as timestamp) end");
    }
    if (!plain.isEmpty()) {
      ways.add("try_strptime({}," + list(plain) + ")");
    }
    if (!offset.isEmpty()) {
      ways.add("make_timestamp(epoch_us(try_strptime({}," + list(offset) + ")))");
    }
    return ways.size() == 1 ? ways.getFirst() : "coalesce(" + String.join(",", ways) + ")";
  }

  private static String list(Set<String> formats) {
    return formats.stream().map(Sql::text).collect(Collectors.joining(",", "[", "]"));
  }
}
