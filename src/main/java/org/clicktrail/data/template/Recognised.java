package org.clicktrail.data.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Recognition;

/// What a template says about a file. Columns go by their names in the file.
///
/// @param recognition what kind of file it is
/// @param grain what a row is
/// @param fields every column in file order
/// @param outcome default outcome expression
/// @param revenue default revenue expression
/// @param knownLater columns written at or after the outcome
/// @param noPurchase whether the file is known to hold no purchase
/// @param codeWords what codes stand for, by column and cell
/// @param yearless whether months without a year count as time, in a year of no meaning
/// @param absentWords words that mean that nothing is there: of this kind of file, and said so by
///   the user
/// @param neverNegative numeric columns where a number below zero is impossible
/// @param keys by column name: what the template calls it
/// @param traps what to know of this kind of file
public record Recognised(
    Recognition recognition,
    Grain grain,
    List<Field> fields,
    Optional<String> outcome,
    Optional<String> revenue,
    Set<String> knownLater,
    boolean noPurchase,
    Map<String, Map<String, String>> codeWords,
    boolean yearless,
    Set<String> absentWords,
    Set<String> neverNegative,
    Map<String, String> keys,
    List<Warning> traps) {

  /// A trap of this kind of file in words.
  ///
  /// @param decide whether the user should decide something
  public record Warning(boolean decide, List<String> columns, String title, String detail) {}

  public Recognised {
    fields = List.copyOf(fields);
    knownLater = Set.copyOf(knownLater);
    codeWords = Map.copyOf(codeWords);
    absentWords = Set.copyOf(absentWords);
    neverNegative = Set.copyOf(neverNegative);
    keys = Map.copyOf(keys);
    traps = List.copyOf(traps);
  }

  public String id() {
    return recognition.id();
  }

  /// The same where further words mean that nothing is there.
  public Recognised withAbsent(Set<String> further) {
    Set<String> words = new HashSet<>(absentWords);
    words.addAll(further);
    return new Recognised(
        recognition,
        grain,
        fields,
        outcome,
        revenue,
        knownLater,
        noPurchase,
        codeWords,
        yearless,
        words,
        neverNegative,
        keys,
        traps);
  }

  /// The same with other fields.
  public Recognised withFields(List<Field> other) {
    return with(grain, other);
  }

  /// The same with other fields, a row being something else.
  public Recognised with(Grain otherGrain, List<Field> other) {
    return new Recognised(
        recognition,
        otherGrain,
        other,
        outcome,
        revenue,
        knownLater,
        noPurchase,
        codeWords,
        yearless,
        absentWords,
        neverNegative,
        keys,
        traps);
  }
}
