package org.clicktrail.data.read;

import java.util.List;

/// What was found in a file besides its rows.
///
/// @param empty rows without anything in them, left out
/// @param remarks lines that begin with #, left out
/// @param strays rows with a quote that is neither at the border of a cell nor doubled, taken as
///   text
/// @param repairs what was done to the first rows that were mended, in words
/// @param repaired rows mended
/// @param tables lines in which further tables begin below the first
/// @param kinds how many of them have a header of their own kind
/// @param undecoded signs that could not be decoded
/// @param controls control characters read as the letters that Windows has in their place
record Oddities(
    long empty,
    long remarks,
    long strays,
    List<String> repairs,
    long repaired,
    List<Long> tables,
    int kinds,
    long undecoded,
    long controls) {

  static final Oddities NONE = new Oddities(0, 0, 0, List.of(), 0, List.of(), 0, 0, 0);

  Oddities {
    repairs = List.copyOf(repairs);
    tables = List.copyOf(tables);
  }
}
