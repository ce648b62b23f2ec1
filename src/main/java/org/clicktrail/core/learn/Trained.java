package org.clicktrail.core.learn;

/// A model and the settings it was trained with.
///
/// @param params what differs from the defaults
public record Trained(Model model, Params params) {}
