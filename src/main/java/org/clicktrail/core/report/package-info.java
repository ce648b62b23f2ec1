/// Story, cards and the report made of them.
@NullMarked
package org.clicktrail.core.report;

import org.jspecify.annotations.NullMarked;
