package org.clicktrail.data.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// Encodings of two bytes a sign, told by how many of the signs are frequent ones.
final class AsianText {

  /// Share of frequent signs that a text has at least.
  private static final double FREQUENT = 0.9;

  /// Share of signs that stand beside another: a single one within Latin words is a quotation mark.
  private static final double IN_RUNS = 0.6;

  private static final int ENOUGH = 4;

  /// Where the first bytes of frequent signs lie: kana, hangul, the first level of ideographs.
  private record Kind(String charset, List<Integer> ranges) {
    boolean frequent(int lead) {
      for (int at = 0; at < ranges.size(); at += 2) {
        if (lead >= ranges.get(at) && lead <= ranges.get(at + 1)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("Shift_JIS", List.of(0x81, 0x83, 0x88, 0x97)),
          new Kind("GB18030", List.of(0xA1, 0xA3, 0xB0, 0xD7)),
          new Kind("EUC-JP", List.of(0xA1, 0xA5, 0xB0, 0xCF)),
          new Kind("EUC-KR", List.of(0xA1, 0xA1, 0xB0, 0xC8)),
          new Kind("Big5", List.of(0xA1, 0xA3, 0xA4, 0xC6)));

  private AsianText() {}

  /// The encoding in which nearly all signs are frequent; of several, the one most likely by other
  /// means.
  ///
  /// @param likely encodings, the likeliest first
  static Optional<Charset> in(byte[] sample, List<Charset> likely) {
    List<Charset> fitting =
        KINDS.stream()
            .filter(kind -> Charset.isSupported(kind.charset) && fits(sample, kind))
            .map(kind -> Charset.forName(kind.charset))
            .toList();
    return likely.stream()
        .filter(fitting::contains)
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static boolean fits(byte[] sample, Kind kind) {
    int signs = 0;
    int frequent = 0;
    int inRuns = 0;
    boolean beside = false;
    for (int at = 0; at + 1 < sample.length; at++) {
      boolean sign = sample[at] < 0;
      if (sign) {
        signs++;
        frequent += kind.frequent(sample[at] & 0xFF) ? 1 : 0;
        at++;
        boolean next = at + 1 < sample.length && sample[at + 1] < 0;
        inRuns += beside || next ? 1 : 0;
      }
      beside = sign;
    }
    return signs >= ENOUGH
        && frequent >= FREQUENT * signs
        && inRuns >= IN_RUNS * signs
        && decodes(sample, Charset.forName(kind.charset));
  }

  /// Whether nothing is malformed; the sample may end within a sign.
  private static boolean decodes(byte[] sample, Charset charset) {
    for (int cut = 0; cut < 2; cut++) {
      try {
        charset.newDecoder().decode(ByteBuffer.wrap(sample, 0, sample.length - cut));
        return true;
      } catch (CharacterCodingException _) {
        // Once more without the last byte.
      }
    }
    return false;
  }
}
