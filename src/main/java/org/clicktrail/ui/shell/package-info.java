/// The window frame and the composition root.
@NullMarked
package org.clicktrail.ui.shell;

import org.jspecify.annotations.NullMarked;
