/// The present screen.
@NullMarked
package org.clicktrail.ui.present;

import org.jspecify.annotations.NullMarked;
