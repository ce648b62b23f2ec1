/// The explore screen.
@NullMarked
package org.clicktrail.ui.explore;

import org.jspecify.annotations.NullMarked;
