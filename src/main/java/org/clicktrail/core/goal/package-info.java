/// Outcome, revenue and decision moment: the expression grammar and who is scored when.
@NullMarked
package org.clicktrail.core.goal;

import org.jspecify.annotations.NullMarked;
