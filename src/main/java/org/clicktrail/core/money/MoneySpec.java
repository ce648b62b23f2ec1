package org.clicktrail.core.money;

import java.util.Optional;

/// What acting costs and earns. All assumptions of the user.
///
/// @param value earned by a conversion; empty: the mean revenue of converting sessions, if known
/// @param cost of contacting one session
/// @param incremental share of contacted buyers who would not have bought anyway, 0 to 1
/// @param capacity contacts possible, in test sessions; empty: no limit
/// @param currency sign, "" if not known
/// @param assumed true while these are examples, not the user's own numbers
public record MoneySpec(
    Optional<Double> value,
    double cost,
    double incremental,
    Optional<Long> capacity,
    String currency,
    boolean assumed) {}
