package org.clicktrail.core.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clicktrail.core.goal.Snapshot;
import org.clicktrail.core.job.Progress;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;

/// Segments as the analyst decided over those that were found: some of them one, under other names,
/// with other actions. Nothing is clustered again.
public final class Merging {

  private Merging() {}

  /// Figures of merged segments are computed from their own sessions; how stable they are is not
  /// known. A decision about other segments than were found is left out, and that is said.
  ///
  /// @param of from these sessions, by the same method and settings
  /// @param end all sessions at their end
  public static Segmentation decided(Segmentation of, Snapshot end, SegmentSpec wanted) {
    List<String> said = new ArrayList<>();
    SegmentSpec fits = wanted;
    if (!wanted.fits(of.basis())) {
      fits = wanted.withNames(Map.of()).withActions(Map.of());
      if (!fits.equals(wanted)) {
        said.add(Messages.text("segment.sentence.unnamed"));
      }
    }
    Segmentation decided;
    if (of.assigner() instanceof NearestCentre assigner) {
      if (!fits.merged().isEmpty() && fits.merged().size() != assigner.centres().size()) {
        fits = fits.apart();
        said.add(Messages.text("segment.sentence.unmerged"));
      }
      decided =
          fits.merged().equals(of.spec().merged())
              ? of.called(fits.names(), fits.actions())
              : merged(of, end, assigner, fits);
    } else {
      decided = of.called(fits.names(), fits.actions());
    }
    return decided.saying(sentence(decided, said));
  }

  private static String sentence(Segmentation decided, List<String> said) {
    int[] segments = decided.assignment().toArray();
    List<Integer> merged = decided.spec().merged();
    String sentence =
        Segmenter.sentence(segments, Segmenter.groups(segments), decided.silhouette());
    String whole =
        merged.isEmpty()
            ? sentence
            : Messages.text(
                "segment.sentence.merged", sentence, Formats.count((double) merged.size()));
    return Stream.of(Stream.of(whole), telling(decided).stream(), said.stream())
        .flatMap(words -> words)
        .collect(Collectors.joining("; "));
  }

  /// What the segments tell of conversion, where that is nothing or why they were chosen.
  private static Optional<String> telling(Segmentation decided) {
    if (!decided.useful()) {
      return Optional.empty();
    }
    if (decided.convertAlike()) {
      return Optional.of(Messages.text("segment.sentence.alike"));
    }
    OptionalInt fewer = decided.fewer();
    return fewer.isPresent() && decided.spec().merged().isEmpty()
        ? Optional.of(Messages.text("segment.sentence.telling", Formats.count(fewer.getAsInt())))
        : Optional.empty();
  }

  private static Segmentation merged(
      Segmentation of, Snapshot end, NearestCentre assigner, SegmentSpec wanted) {
    List<Integer> merged = wanted.merged();
    double[][] rows = assigner.scaled(end.features());
    int[] segments = NearestCentre.merged(of.found().toArray(), merged);
    int k = Segmenter.groups(segments);
    double silhouette =
        Separation.silhouettes(rows, List.of(segments), wanted.seed(), Progress.none())[0];
    return new Segmentation(
        new SegmentSpec(
            of.spec().algorithm(),
            of.spec().k(),
            of.spec().columns(),
            wanted.names(),
            of.spec().seed(),
            wanted.actions(),
            merged,
            wanted.about()),
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
        of.sentence(),
        assigner.merging(merged));
  }
}
