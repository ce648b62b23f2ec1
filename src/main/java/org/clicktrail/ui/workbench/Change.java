package org.clicktrail.ui.workbench;

import org.clicktrail.core.report.Story;
import org.clicktrail.project.Pipeline;

/// One entry of the history: what was done, as a sentence, and the state after it.
public record Change(String sentence, Pipeline pipeline, Story story) {}
