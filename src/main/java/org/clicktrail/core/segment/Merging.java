package org.clicktrail.core.segment;

import java.util.List;
import java.util.Map;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Segments as the analyst decided over those that were found: some of them one, under other names,
/// with other actions. Nothing is clustered again.
public final class Merging {

  private Merging() {}

  /// Figures of merged segments are computed from their own sessions; how stable they are is not
  /// known. A decision about another number of segments than were found is left out, and that is
  /// said.
  ///
  /// @param of from these sessions, by the same method and settings
  /// @param end all sessions at their end
  public static Segmentation decided(Segmentation of, Snapshot end, SegmentSpec wanted) {
    if (!(of.assigner() instanceof NearestCentre assigner)) {
      return of.called(wanted.names(), wanted.actions());
    }
    if (wanted.merged().equals(of.spec().merged())) {
      return of.called(wanted.names(), wanted.actions());
    }
    int found = assigner.centres().size();
    if (!wanted.merged().isEmpty() && wanted.merged().size() != found) {
      return apart(of, end, assigner, Messages.text("segment.sentence.unmerged"));
    }
    return merged(of, end, assigner, wanted);
  }

  private static Segmentation apart(
      Segmentation of, Snapshot end, NearestCentre assigner, String why) {
    SegmentSpec plain =
        new SegmentSpec(
            of.spec().algorithm(), of.spec().k(), of.spec().columns(), Map.of(), of.spec().seed());
    Segmentation all =
        of.spec().merged().isEmpty()
            ? of.called(plain.names(), plain.actions())
            : merged(of, end, assigner, plain);
    return all.saying(all.sentence() + "; " + why);
  }

  private static Segmentation merged(
      Segmentation of, Snapshot end, NearestCentre assigner, SegmentSpec wanted) {
    List<Integer> merged = wanted.merged();
    double[][] rows = assigner.scaled(end.features());
    int[] segments = NearestCentre.merged(of.found().toArray(), merged);
    int k = Segmenter.groups(segments);
    double silhouette =
        Separation.silhouettes(rows, List.of(segments), wanted.seed(), Progress.none())[0];
    String sentence = Segmenter.sentence(segments, k, silhouette);
    return new Segmentation(
        new SegmentSpec(
            of.spec().algorithm(),
            of.spec().k(),
            of.spec().columns(),
            wanted.names(),
            of.spec().seed(),
            wanted.actions(),
            merged),
        of.columns(),
        of.silhouettes(),
        silhouette,
        Separation.daviesBouldin(rows, segments, k),
        Double.NaN,
        new Segmentation.Assignment(segments),
        of.found(),
        of.projection(),
        new Profiles(end, assigner.columns(), rows, segments, Components.of(rows))
            .all(wanted.names(), wanted.actions()),
        merged.isEmpty()
            ? sentence
            : Messages.text(
                "segment.sentence.merged", sentence, Formats.count((double) merged.size())),
        assigner.merging(merged));
  }
}
