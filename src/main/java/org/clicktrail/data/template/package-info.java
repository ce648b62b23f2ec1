/// Known exports, recognised by their columns, with their roles and traps.
@NullMarked
package org.clicktrail.data.template;

import org.jspecify.annotations.NullMarked;
