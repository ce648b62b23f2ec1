/// The registry of session features: a feature is data (operation, column, predicate), computed in
/// data.session.
@NullMarked
package org.clicktrail.core.feature;

import org.jspecify.annotations.NullMarked;
