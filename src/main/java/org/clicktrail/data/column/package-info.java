/// Typed columns of many rows in a temporary file of their own: written page by page by several
/// threads, every number in the narrowest form that gives it back to the last digit.
@NullMarked
package org.clicktrail.data.column;

import org.jspecify.annotations.NullMarked;
