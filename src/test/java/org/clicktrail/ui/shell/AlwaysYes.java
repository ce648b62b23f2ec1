package org.clicktrail.ui.shell;

import java.util.List;
import org.clicktrail.ui.control.Questions;

/// A user who loses whatever is asked about.
final class AlwaysYes implements Questions {

  @Override
  public Unsaved unsaved(String project) {
    return Unsaved.DISCARD;
  }

  @Override
  public Answer stopJobs(List<String> titles) {
    return Answer.YES;
  }
}
