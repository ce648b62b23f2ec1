package org.clicktrail.data.sample;

/// A category of the event shop.
///
/// @param code dotted path; empty where the shop has none
/// @param typicalPrice median price of its products
/// @param pull what looking at it adds to the log odds of a purchase
record Category(long id, String code, double typicalPrice, double pull) {}
