package org.clicktrail.ml.prep;

import java.util.List;
import org.clicktrail.core.feature.FeatureInfo;
import org.clicktrail.core.learn.Input;
import org.clicktrail.ml.file.ArrayReader;
import org.clicktrail.ml.file.ArrayWriter;
import org.clicktrail.ml.file.BrokenException;

/// An [Input] as bytes and back.
final class InputFile {

  private InputFile() {}

  static void write(Input input, ArrayWriter out) {
    FeatureInfo info = input.info();
    out.words(List.of(info.id(), info.label(), info.explanation(), info.unit(), info.source()));
    out.word(info.kind().name());
    out.flag(info.changeable());
    out.words(input.levels());
    out.number(input.typical());
    out.number(input.min());
    out.number(input.p01());
    out.number(input.p99());
    out.number(input.max());
    out.number(input.missingShare());
  }

  static Input read(ArrayReader in) throws BrokenException {
    List<String> words = in.words();
    if (words.size() != 5) {
      throw new BrokenException("a column has no name");
    }
    FeatureInfo.Kind kind = in.choice(FeatureInfo.Kind.class);
    FeatureInfo info =
        new FeatureInfo(
            words.get(0), words.get(1), words.get(2), words.get(3), kind, in.flag(), words.get(4));
    return new Input(
        info,
        in.words(),
        in.anyNumber(),
        in.anyNumber(),
        in.anyNumber(),
        in.anyNumber(),
        in.anyNumber(),
        in.number());
  }
}
