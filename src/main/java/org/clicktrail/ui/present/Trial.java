package org.clicktrail.ui.present;

import java.util.List;
import javafx.beans.value.ObservableValue;

/// What the audience may try on a slide: dials that move its numbers while it is shown. Nothing of
/// it is kept; the next time the slide comes it is as the story has it.
sealed interface Trial permits ThresholdTrial, WhatIfTrial {

  /// At least one.
  List<Dial> dials();

  /// What the dials come to, in words.
  ObservableValue<String> resultProperty();
}
