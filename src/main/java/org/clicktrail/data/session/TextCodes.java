package org.clicktrail.data.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The different values of a column as text: spellings of the same value ("5" and "+5") are one.
final class TextCodes {

  private final int[] ofCode;
  private final List<String> texts = new ArrayList<>();

  /// @param written the value of each code of the file; "" where it means nothing
  TextCodes(List<String> written) {
    ofCode = new int[written.size()];
    Map<String, Integer> known = HashMap.newHashMap(written.size());
    for (int code = 0; code < ofCode.length; code++) {
      String text = written.get(code);
      if (text.isEmpty()) {
        ofCode[code] = -1;
        continue;
      }
      Integer fresh = texts.size();
      Integer earlier = known.putIfAbsent(text, fresh);
      ofCode[code] = earlier == null ? fresh : earlier;
      if (earlier == null) {
        texts.add(text);
      }
    }
  }

  /// In order of appearance.
  List<String> texts() {
    return texts;
  }

  /// The text of a code of the file; negative where the cell means nothing.
  int of(int code) {
    return code < 0 ? -1 : ofCode[code];
  }
}
