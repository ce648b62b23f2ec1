/// The data screen.
@NullMarked
package org.clicktrail.ui.data;

import org.jspecify.annotations.NullMarked;
