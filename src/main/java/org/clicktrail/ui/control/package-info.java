/// Controls that screens share.
@NullMarked
package org.clicktrail.ui.control;

import org.jspecify.annotations.NullMarked;
