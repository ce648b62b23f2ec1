/// Decision tree, trained by Smile.
@NullMarked
package org.clicktrail.ml.tree;

import org.jspecify.annotations.NullMarked;
