package org.clicktrail.data.template;

import java.util.List;

/// Something to know of a kind of export before trusting its rows. Its texts are
/// `template.TEMPLATE.trap.NAME` and the same with `.detail`.
///
/// @param name of the trap within its template
/// @param decide whether the user should decide something
/// @param keys columns concerned; it is told only where the file has them all
record Trap(String name, boolean decide, List<String> keys) {

  static Trap note(String name, String... keys) {
    return new Trap(name, false, List.of(keys));
  }

  static Trap decide(String name, String... keys) {
    return new Trap(name, true, List.of(keys));
  }
}
