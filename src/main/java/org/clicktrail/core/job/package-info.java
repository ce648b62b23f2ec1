/// How long work is expressed: progress, cancellation, outcome, problem. Knows no thread and no
/// toolkit.
@NullMarked
package org.clicktrail.core.job;

import org.jspecify.annotations.NullMarked;
