/// The start screen.
@NullMarked
package org.clicktrail.ui.start;

import org.jspecify.annotations.NullMarked;
