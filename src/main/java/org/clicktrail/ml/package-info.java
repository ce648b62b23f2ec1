/// The registry of learners and the pools they run in. Smile lives in ml and its parts.
@NullMarked
package org.clicktrail.ml;

import org.jspecify.annotations.NullMarked;
