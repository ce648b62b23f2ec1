/// Words and numbers as the user reads them: message bundles, formats.
@NullMarked
package org.clicktrail.core.text;

import org.jspecify.annotations.NullMarked;
