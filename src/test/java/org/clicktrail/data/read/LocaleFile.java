package org.clicktrail.data.read;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A generated file in the manner of some place, and what stands in it.
///
/// @param habits how it is written
/// @param names of the columns
/// @param truth by row and column: a text, a BigDecimal or a LocalDateTime
/// @param written the same as text
record LocaleFile(
    Habits habits, List<String> names, List<List<Object>> truth, List<List<String>> written) {

  private static final int ROWS = 30;

  /// Ways to write.
  ///
  /// @param group between three digits; "" for none
  /// @param order y, m and d
  /// @param narrow days up to 12 only, so that their order cannot be seen
  record Habits(
      String separator,
      String decimal,
      String group,
      String order,
      String daySign,
      String encoding,
      boolean narrow) {}

  /// Different habits, drawn without return from all that go together.
  static List<Habits> habits(int count, long seed) {
    List<Habits> all = new ArrayList<>();
    for (String separator : List.of(",", ";", "\t", "|")) {
      for (String number : List.of(".", ".,", ". ", ".\u00A0", ".'", ",", ",.", ", ", ",\u202F")) {
        for (String day : List.of("dmy.", "dmy/", "dmy-", "mdy/", "mdy-", "mdy.", "ymd-", "ymd/")) {
          for (String encoding : ENCODINGS) {
            for (boolean narrow : new boolean[] {false, true}) {
              Habits habits =
                  new Habits(
                      separator,
                      number.substring(0, 1),
                      number.substring(1),
                      day.substring(0, 3),
                      day.substring(3),
                      encoding,
                      narrow);
              if (canWrite(habits)) {
                all.add(habits);
              }
            }
          }
        }
      }
    }
    java.util.Collections.shuffle(all, new Random(seed));
    return all.subList(0, count);
  }

  private static final List<String> ENCODINGS =
      List.of(
          "UTF-8",
          "UTF-8 with mark",
          "UTF-16LE with mark",
          "UTF-16BE with mark",
          "UTF-16LE",
          "windows-1252",
          "ISO-8859-1",
          "Shift_JIS",
          "GB18030");

  private static boolean canWrite(Habits habits) {
    return Charset.forName(charset(habits)).newEncoder().canEncode(habits.group);
  }

  private static String charset(Habits habits) {
    return habits.encoding.replace(" with mark", "");
  }

  static LocaleFile of(Habits habits, long seed) {
    Random dice = new Random(seed);
    List<String> names =
        List.of("code", "place", "amount", "units", "weight", "rate", "cost", "day", "stamp");
    List<List<Object>> truth = new ArrayList<>();
    List<List<String>> written = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      BigDecimal amount = BigDecimal.valueOf(dice.nextInt(5_000_000), 2);
      BigDecimal units = BigDecimal.valueOf(1000 + dice.nextInt(900_000));
      BigDecimal weight = BigDecimal.valueOf(1000 + dice.nextInt(900_000), 3);
      BigDecimal rate = BigDecimal.valueOf(dice.nextInt(1000), 1);
      LocalDateTime stamp =
          LocalDateTime.of(
              2015 + dice.nextInt(9),
              1 + dice.nextInt(12),
              1 + dice.nextInt(habits.narrow ? 12 : 28),
              dice.nextInt(24),
              dice.nextInt(60),
              dice.nextInt(60));
      String code = String.format("%06d", dice.nextInt(100_000));
      String place = place(habits, dice);
      truth.add(
          List.of(
              code,
              place,
              amount,
              units,
              weight,
              rate,
              amount,
              stamp.toLocalDate().atStartOfDay(),
              stamp));
      written.add(
          List.of(
              code,
              place,
              number(habits, amount, true),
              number(habits, units, true),
              number(habits, weight, false),
              number(habits, rate, false) + " %",
              "$" + number(habits, amount, true),
              day(habits, stamp),
              day(habits, stamp)
                  + String.format(
                      " %02d:%02d:%02d", stamp.getHour(), stamp.getMinute(), stamp.getSecond())));
    }
    return new LocaleFile(habits, names, truth, written);
  }

  private static String place(Habits habits, Random dice) {
    List<String> western = List.of("Köln", "Besançon", "Málaga", "Århus", "Zürich", "Coruña");
    List<String> japanese = List.of("東京都", "大阪府", "札幌市", "カタカナ", "ひらがな", "横浜市");
    List<String> chinese = List.of("北京市", "上海市", "广州市", "深圳市", "重庆市", "说话");
    List<String> places =
        switch (habits.encoding) {
          case "windows-1252", "ISO-8859-1" -> western;
          case "Shift_JIS" -> japanese;
          case "GB18030" -> chinese;
          default -> Arrays.asList("Köln", "東京都", "Łódź", "Αθήνα", "北京市", "Москва");
        };
    return places.get(dice.nextInt(places.size())) + " " + places.get(dice.nextInt(places.size()));
  }

  private static String number(Habits habits, BigDecimal value, boolean grouped) {
    String plain = value.toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String rest = point < 0 ? "" : habits.decimal + plain.substring(point + 1);
    StringBuilder out = new StringBuilder(whole);
    for (int at = whole.length() - 3; grouped && at > 0; at -= 3) {
      out.insert(at, habits.group);
    }
    return out + rest;
  }

  private static String day(Habits habits, LocalDateTime day) {
    List<String> parts = new ArrayList<>();
    for (char part : habits.order.toCharArray()) {
      parts.add(
          switch (part) {
            case 'y' -> String.format("%04d", day.getYear());
            case 'm' -> String.format("%02d", day.getMonthValue());
            default -> String.format("%02d", day.getDayOfMonth());
          });
    }
    return String.join(habits.daySign, parts);
  }

  /// The file.
  byte[] bytes() {
    StringBuilder text = new StringBuilder(habits.encoding.endsWith("mark") ? "\uFEFF" : "");
    text.append(String.join(habits.separator, names)).append("\r\n");
    for (List<String> row : written) {
      List<String> cells = new ArrayList<>();
      for (String cell : row) {
        cells.add(cell.contains(habits.separator) ? '"' + cell + '"' : cell);
      }
      text.append(String.join(habits.separator, cells)).append("\r\n");
    }
    ByteBuffer buffer = Charset.forName(charset(habits)).encode(text.toString());
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    if (!new String(bytes, Charset.forName(charset(habits))).contentEquals(text)) {
      throw new IllegalStateException("not to be written in " + habits.encoding);
    }
    return bytes;
  }

  /// What is told when a file fails.
  String shown() {
    return habits
        + "\n"
        + new String(bytes(), StandardCharsets.ISO_8859_1).lines().limit(3).toList();
  }
}
