package org.clicktrail.core.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the columns of a file mean.
///
/// @param grain what a row is
/// @param fields every column in file order
/// @param knownAfter names of columns known only after the moment of decision
public record Mapping(Grain grain, List<Field> fields, Set<String> knownAfter) {

  public Mapping {
    fields = List.copyOf(fields);
    knownAfter = Set.copyOf(knownAfter);
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /// The first column with the role.
  public Optional<Field> first(Role role) {
    return fields.stream().filter(field -> field.role() == role).findFirst();
  }

  public List<Field> all(Role role) {
    return fields.stream().filter(field -> field.role() == role).toList();
  }

  /// The columns that name a session: its own; or the customer with the session number, if there is
  /// one; empty if nothing names it.
  public List<Field> sessionKey() {
    Optional<Field> session = first(Role.SESSION);
    Optional<Field> customer = first(Role.CUSTOMER);
    if (session.isPresent() || customer.isEmpty()) {
      return session.stream().toList();
    }
    return Stream.concat(customer.stream(), first(Role.VISIT).stream()).toList();
  }

  public boolean has(Role role) {
    return first(role).isPresent();
  }

  /// Whether it tells which customer did what when, so that customers can be asked about.
  public boolean hasCustomers() {
    return grain == Grain.EVENTS && has(Role.CUSTOMER) && has(Role.TIME);
  }

  public Mapping with(Field changed) {
    return new Mapping(
        grain,
        fields.stream()
            .map(field -> field.name().equals(changed.name()) ? changed : field)
            .toList(),
        knownAfter);
  }
}
