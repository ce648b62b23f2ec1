/// Tables as XLSX and CSV, guarded against formulas.
@NullMarked
package org.clicktrail.render.sheet;

import org.jspecify.annotations.NullMarked;
