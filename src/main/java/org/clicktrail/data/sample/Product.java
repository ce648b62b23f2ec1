package org.clicktrail.data.sample;

/// An article of the event shop.
///
/// @param brand empty where the shop does not know it
/// @param premium natural logarithm of the price over the typical price of its category
record Product(long id, Category category, String brand, double price, double premium) {}
