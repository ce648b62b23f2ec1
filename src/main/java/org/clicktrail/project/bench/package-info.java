/// Benchmark of the models beside scikit-learn and XGBoost.
@NullMarked
package org.clicktrail.project.bench;

import org.jspecify.annotations.NullMarked;
