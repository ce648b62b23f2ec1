package org.clicktrail.data.session;

import java.util.List;
import java.util.Map;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.job.Progress;

/// The words behind the codes of a log.
interface Dictionaries {

  /// The words of a column, by code.
  List<String> words(Slot slot, Progress progress) throws ProblemException;

  /// The codes of some words; words the log does not hold are absent.
  Map<String, Integer> codes(Slot slot, List<String> words, Progress progress)
      throws ProblemException;

  /// Whether a code stands for the word (as written in the file or as shown to the user), without
  /// case; by code.
  boolean[] matches(Slot slot, String word, Progress progress) throws ProblemException;

  /// The words of a column as numbers, by code; NaN where a word is none. Do not change it.
  double[] numbers(Slot slot, Progress progress) throws ProblemException;
}
