/// A number with its range: the interval every shown figure carries.
@NullMarked
package org.clicktrail.core.stat;

import org.jspecify.annotations.NullMarked;
