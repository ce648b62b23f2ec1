/// The story as PowerPoint with native charts. Home of the presentation part of POI.
@NullMarked
package org.clicktrail.render.deck;

import org.jspecify.annotations.NullMarked;
