package org.clicktrail.ml.cluster;

import java.util.List;
import java.util.Optional;
import org.clicktrail.core.segment.Clusterer;

/// Every clusterer there is.
public final class Clusterers {

  /// In the order they are offered.
  public static final List<Clusterer> ALL =
      List.of(
          new KMeansClusterer(),
          new DbscanClusterer(),
          new WardClusterer(),
          new MixtureClusterer());

  private Clusterers() {}

  public static Optional<Clusterer> find(String id) {
    return ALL.stream().filter(clusterer -> clusterer.id().equals(id)).findFirst();
  }
}
