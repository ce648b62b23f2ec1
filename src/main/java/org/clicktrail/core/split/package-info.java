/// Which rows train and which test: by time, by group, at random, by file.
@NullMarked
package org.clicktrail.core.split;

import org.jspecify.annotations.NullMarked;
