package org.clicktrail.core.leak;

import java.util.List;

/// The registry of leak checks.
final class Checks {

  static final List<LeakCheck> ALL =
      List.of(
          new OutcomeItself(),
          new DefinitionRule(),
          new SingleColumn(),
          new RecoveredRule(),
          new KnownLater(),
          new DropTop(),
          new WholeModel(),
          new Missingness(),
          new ProductProperty(),
          new FileOrder(),
          new SharedGroups());

  private Checks() {}
}
