/// Multilayer perceptron.
@NullMarked
package org.clicktrail.ml.neural;

import org.jspecify.annotations.NullMarked;
