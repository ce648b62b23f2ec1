package org.clicktrail.data.read;

/// What the text of a cell looks like, before anything is decided about its column.
enum CellShape {
  /// Nothing, or blanks.
  EMPTY(0),
  /// A word that means nothing is there: NA, null, …
  ABSENT_WORD(1),
  /// Digits with or without sign.
  WHOLE(2),
  /// 12.5, 1e-3
  POINT(3),
  /// 1.234: a decimal, or a thousand
  POINT_THREE(4),
  /// 1.234.567
  POINT_GROUPS(5),
  /// 12,5
  COMMA(6),
  /// 1,234: a thousand, or a decimal
  COMMA_THREE(7),
  /// 1,234,567
  COMMA_GROUPS(8),
  /// 1,234.5
  GROUPS_THEN_POINT(9),
  /// 1.234,5
  GROUPS_THEN_COMMA(10),
  /// 1 234 567 or 1'234'567
  BLANK_GROUPS(11),
  /// 1 234.5
  BLANK_GROUPS_POINT(12),
  /// 1 234,5
  BLANK_GROUPS_COMMA(13),
  /// true, no, …
  YES_NO(14),
  /// Feb, March, …
  MONTH(15),
  /// A day, with or without a time; the column keeps their patterns.
  TEMPORAL(16),
  /// Letters and digits without a blank.
  CODE(17),
  /// Anything else.
  WORDS(18);

  private final int place;

  CellShape(int place) {
    this.place = place;
  }

  /// Where arrays by shape hold it.
  int place() {
    return place;
  }
}
