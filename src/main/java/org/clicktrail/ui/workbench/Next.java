package org.clicktrail.ui.workbench;

import java.util.List;
import org.clicktrail.core.text.Messages;

/// The bottom line of a screen: what to do next in one sentence, and the one primary button.
///
/// @param tone how the sentence is meant
/// @param sentence what to do next
/// @param primary the one primary button
/// @param others plain buttons left of it, often none
public record Next(Tone tone, String sentence, Button primary, List<Button> others) {

  public Next {
    others = List.copyOf(others);
  }

  public Next(Tone tone, String sentence, Button primary) {
    this(tone, sentence, primary, List.of());
  }

  /// Where no file is open.
  public static Next open(ProjectFiles files) {
    return new Next(
        Tone.CALM,
        Messages.text("shell.next.open"),
        Button.of(Messages.text("shell.open"), files::chooseData));
  }

  /// How the sentence is meant.
  public enum Tone {
    CALM,
    ATTENTION
  }

  /// @param text names the action: "Use this file"
  /// @param action runs on the foreground
  /// @param blocked why it cannot be pressed now, as a sentence; "" if it can
  public record Button(String text, Runnable action, String blocked) {

    /// A button that can be pressed.
    public static Button of(String text, Runnable action) {
      return new Button(text, action, "");
    }
  }
}
