/// Decision tree, random forest and gradient boosting, trained by Smile.
@NullMarked
package org.clicktrail.ml.tree;

import org.jspecify.annotations.NullMarked;
