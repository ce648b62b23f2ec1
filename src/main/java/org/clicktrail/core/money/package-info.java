/// Value, cost, capacity, incrementality: the profit curve and the threshold it suggests.
@NullMarked
package org.clicktrail.core.money;

import org.jspecify.annotations.NullMarked;
