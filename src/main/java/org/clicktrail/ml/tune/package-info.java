/// Search for the settings of a learner, inside the training rows.
@NullMarked
package org.clicktrail.ml.tune;

import org.jspecify.annotations.NullMarked;
