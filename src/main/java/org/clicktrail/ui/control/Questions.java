package org.clicktrail.ui.control;

import java.util.List;

/// Questions that must be answered before something is lost. In the application dialogs; in tests
/// lambdas.
public interface Questions {

  /// What to do with unsaved changes.
  enum Unsaved {
    SAVE,
    DISCARD,
    STAY
  }

  /// Whether to go on.
  enum Answer {
    YES,
    NO
  }

  /// The project would be left with unsaved changes.
  Unsaved unsaved(String project);

  /// Jobs would be stopped.
  Answer stopJobs(List<String> titles);
}
