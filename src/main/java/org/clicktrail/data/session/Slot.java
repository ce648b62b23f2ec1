package org.clicktrail.data.session;

import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;

/// One column of the file as the kernel reads it.
///
/// @param index position among the slots, also of its column in the log
/// @param field the column of the file
/// @param kind words as codes (from 0, most frequent word first), or numbers
/// @param dictionary table of its words: `w`, `code`, `num` (the word as a number, or null); "" for
///   numbers
/// @param distinct different words; 0 for numbers
record Slot(int index, Field field, Kind kind, String dictionary, int distinct) {

  enum Kind {
    NUMBERS,
    WORDS,
    /// The kernel has no use for it.
    NONE
  }

  boolean words() {
    return kind == Kind.WORDS;
  }

  /// Its column in the log.
  String column() {
    return "c" + index;
  }

  /// How a column of this role and type is read.
  static Kind kind(Field field) {
    Kind byType =
        switch (field.type()) {
          case WHOLE, DECIMAL, YES_NO -> Kind.NUMBERS;
          case CATEGORY, ID -> Kind.WORDS;
          case TEXT, INSTANT, DATE -> Kind.NONE;
        };
    return switch (field.role()) {
      case SESSION, VISIT -> Kind.NONE;
      case TIME -> field.type() == ColumnType.CATEGORY ? Kind.WORDS : Kind.NONE;
      case CUSTOMER, EVENT, PRODUCT, CATEGORY, CHANNEL, DEVICE, COUNTRY, PAGE, CODE -> Kind.WORDS;
      case PRICE, QUANTITY, ORDER -> Kind.NUMBERS;
      case OUTCOME, FEATURE, IGNORED -> byType;
    };
  }
}
