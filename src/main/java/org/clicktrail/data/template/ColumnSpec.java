package org.clicktrail.data.template;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Role;

/// What a template knows of one column. Its label is the text `template.TEMPLATE.column.KEY`, if
/// there is one.
///
/// @param key its name without case and signs
/// @param others other names it goes by, written the same way
/// @param role what it means
/// @param type how it must be read; empty: as its cells suggest
/// @param unit of its numbers
/// @param look what its cells look like
/// @param traits what else is known
record ColumnSpec(
    String key,
    Set<String> others,
    Role role,
    Optional<ColumnType> type,
    String unit,
    Optional<Look> look,
    Traits traits) {

  /// @param needed whether a file of this kind always has it
  /// @param later whether it is written at or after the outcome
  /// @param nonNegative whether a number below zero is impossible
  record Traits(boolean needed, boolean later, boolean nonNegative) {}

  /// A column that every file of the kind has.
  static ColumnSpec of(String key, Role role) {
    return new ColumnSpec(
        key,
        Set.of(),
        role,
        Optional.empty(),
        "",
        Optional.empty(),
        new Traits(true, false, false));
  }

  static ColumnSpec of(String key, Role role, ColumnType type) {
    return of(key, role).type(type);
  }

  /// Whether it goes by a name, given without case and signs.
  boolean named(String name) {
    return key.equals(name) || others.contains(name);
  }

  /// All names it goes by.
  Stream<String> names() {
    return Stream.concat(Stream.of(key), others.stream().sorted());
  }

  boolean needed() {
    return traits.needed;
  }

  ColumnSpec type(ColumnType other) {
    return new ColumnSpec(key, others, role, Optional.of(other), unit, look, traits);
  }

  ColumnSpec also(String... names) {
    return new ColumnSpec(key, Set.of(names), role, type, unit, look, traits);
  }

  ColumnSpec looks(Look other) {
    return new ColumnSpec(key, others, role, type, unit, Optional.of(other), traits);
  }

  ColumnSpec unit(String other) {
    return new ColumnSpec(key, others, role, type, other, look, traits);
  }

  ColumnSpec maybe() {
    return with(new Traits(false, traits.later, traits.nonNegative));
  }

  ColumnSpec knownLater() {
    return with(new Traits(traits.needed, true, traits.nonNegative));
  }

  ColumnSpec nonNegative() {
    return with(new Traits(traits.needed, traits.later, true));
  }

  private ColumnSpec with(Traits other) {
    return new ColumnSpec(key, others, role, type, unit, look, other);
  }
}
