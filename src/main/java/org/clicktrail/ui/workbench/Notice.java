package org.clicktrail.ui.workbench;

import java.util.List;
import org.clicktrail.core.job.Problem;

/// A message in the banner below the header, until it is dismissed or a newer one comes.
///
/// @param tone how grave it is
/// @param sentence what happened and what was kept or what to do
/// @param buttons what can be done about it
public record Notice(Tone tone, String sentence, List<Next.Button> buttons) {

  public Notice {
    buttons = List.copyOf(buttons);
  }

  /// How grave a message is.
  public enum Tone {
    DONE,
    ATTENTION,
    FAILED
  }

  public static Notice of(Problem problem) {
    return new Notice(Tone.FAILED, problem.sentence(), List.of());
  }

  public static Notice done(String sentence) {
    return new Notice(Tone.DONE, sentence, List.of());
  }
}
