/// The predict screen.
@NullMarked
package org.clicktrail.ui.predict;

import org.jspecify.annotations.NullMarked;
