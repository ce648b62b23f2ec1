package org.clicktrail.ui.goal;

/// A sentence below a field.
record Message(Tone tone, String words) {

  static final Message NONE = new Message(Tone.NOTE, "");

  enum Tone {
    NOTE,
    WRONG
  }

  boolean wrong() {
    return tone == Tone.WRONG;
  }
}
