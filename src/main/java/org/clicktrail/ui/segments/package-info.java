/// The segments screen.
@NullMarked
package org.clicktrail.ui.segments;

import org.jspecify.annotations.NullMarked;
