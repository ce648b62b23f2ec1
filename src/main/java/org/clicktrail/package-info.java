/// Entry point: decides between the command line and the window.
@NullMarked
package org.clicktrail;

import org.jspecify.annotations.NullMarked;
