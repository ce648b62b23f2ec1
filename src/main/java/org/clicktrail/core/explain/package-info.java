/// Why a model says what it says: importance and attributions.
@NullMarked
package org.clicktrail.core.explain;

import org.jspecify.annotations.NullMarked;
