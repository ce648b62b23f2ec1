/// What a file means: column types, roles, mapping, import report, quality findings.
@NullMarked
package org.clicktrail.core.schema;

import org.jspecify.annotations.NullMarked;
