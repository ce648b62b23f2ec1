package org.clicktrail.data.template;

/// Column names as expressions write them.
final class Names {

  private Names() {}

  /// A plain word stays, anything else goes into double quotes.
  static String inExpression(String name) {
    return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? name : '"' + name.replace("\"", "") + '"';
  }
}
