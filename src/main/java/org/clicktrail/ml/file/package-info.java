/// Arrays to bytes and back: our own format, length-checked, no Java serialization.
@NullMarked
package org.clicktrail.ml.file;

import org.jspecify.annotations.NullMarked;
