package org.clicktrail.core.learn;

/// Settings of a learner that were tried in a search.
///
/// @param learner its id
/// @param task what it learns
/// @param params the settings; absent ones have their defaults
/// @param loss on parts of the training rows that were not learnt from: log-loss for conversion,
///   mean squared error for revenue; infinite if the rows could not be learnt with these settings
/// @param share of the training rows that took part, above 0, at most 1
public record Trial(String learner, Task task, Params params, double loss, double share) {}
