/// Ports of machine learning: learner, model, inputs. Implemented in ml.
@NullMarked
package org.clicktrail.core.learn;

import org.jspecify.annotations.NullMarked;
