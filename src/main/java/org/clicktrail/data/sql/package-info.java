/// The session table as one SQL query, for an engine that already holds the events: the registry of
/// features and the outcome rendered for a [org.clicktrail.data.sql.Dialect]. Says the same as the
/// kernel in org.clicktrail.data.session, cell by cell.
@NullMarked
package org.clicktrail.data.sql;

import org.jspecify.annotations.NullMarked;
