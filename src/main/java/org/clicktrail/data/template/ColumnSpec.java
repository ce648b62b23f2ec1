package org.clicktrail.data.template;

import java.util.Optional;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Role;

/// What a template knows of one column. Its label is the text `template.TEMPLATE.column.KEY`, if
/// there is one.
///
/// @param key its name without case and signs
/// @param role what it means
/// @param type how it must be read; empty: as its cells suggest
/// @param unit of its numbers
/// @param traits what else is known
record ColumnSpec(String key, Role role, Optional<ColumnType> type, String unit, Traits traits) {

  /// @param later whether it is written at or after the outcome
  /// @param nonNegative whether a number below zero is impossible
  record Traits(boolean later, boolean nonNegative) {}

  static ColumnSpec of(String key, Role role) {
    return new ColumnSpec(key, role, Optional.empty(), "", new Traits(false, false));
  }

  static ColumnSpec of(String key, Role role, ColumnType type) {
    return new ColumnSpec(key, role, Optional.of(type), "", new Traits(false, false));
  }

  ColumnSpec unit(String other) {
    return new ColumnSpec(key, role, type, other, traits);
  }

  ColumnSpec knownLater() {
    return new ColumnSpec(key, role, type, unit, new Traits(true, traits.nonNegative));
  }

  ColumnSpec nonNegative() {
    return new ColumnSpec(key, role, type, unit, new Traits(traits.later, true));
  }
}
