/// Read-only typed columns (numbers, categories, instants) and tables of them; missing is explicit.
@NullMarked
package org.clicktrail.core.table;

import org.jspecify.annotations.NullMarked;
