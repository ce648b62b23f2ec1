package org.clicktrail.core.schema;

/// One column of the file: how it is read and what it means.
///
/// @param name as in the header; made unique by a suffix where the file repeats it
/// @param label for the user ("Time on product pages"); the name where nothing better is known
/// @param type how its text is read
/// @param role what it means
/// @param unit "s", "%", "", shown behind numbers; [org.clicktrail.core.text.Formats#SHARE]: from 0
///   to 1, shown in percent
/// @param sure false where the guess should be confirmed (amber border)
public record Field(
    String name, String label, ColumnType type, Role role, String unit, boolean sure) {

  public Field withRole(Role other) {
    return new Field(name, label, type, other, unit, true);
  }

  public Field withType(ColumnType other) {
    return new Field(name, label, other, role, unit, true);
  }
}
