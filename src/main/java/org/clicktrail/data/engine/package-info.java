/// The embedded database. Home of DuckDB.
@NullMarked
package org.clicktrail.data.engine;

import org.jspecify.annotations.NullMarked;
