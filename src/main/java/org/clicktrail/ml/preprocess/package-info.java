/// What is done to training rows around a learner: selection of columns, balance of classes,
/// calibration of probabilities.
@NullMarked
package org.clicktrail.ml.preprocess;

import org.jspecify.annotations.NullMarked;
