package org.clicktrail.ui.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Mapping;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;
import org.clicktrail.core.text.Noun;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.Workbench;

/// What a row is and what each column means; the user may say otherwise.
final class RolesModel {

  private final Workbench workbench;
  private final Runnable compute;
  private final ObservableValue<Boolean> taken;

  /// @param compute reads the file again as the recipe says now
  RolesModel(Workbench workbench, Runnable compute) {
    this.workbench = workbench;
    this.compute = compute;
    this.taken = workbench.taken();
  }

  /// What the guesses are: to be confirmed, or taken.
  ObservableValue<String> advice() {
    return taken.map(yes -> Messages.text(yes ? "data.roles.taken" : "data.roles.sub"));
  }

  /// Whether the guesses were taken as shown.
  ObservableValue<Boolean> taken() {
    return taken;
  }

  /// Whether what a column means waits to be confirmed.
  boolean asks(Field field) {
    return !field.sure() && !taken.getValue();
  }

  /// The columns, those to confirm first.
  ObservableValue<List<Field>> fields() {
    return report()
        .map(report ->
            report
                .map(known ->
                    known.mapping().fields().stream()
                        .sorted(Comparator.comparing(Field::sure))
                        .toList())
                .orElse(List.of()));
  }

  ObservableValue<Optional<Grain>> grain() {
    return report().map(report -> report.map(known -> known.mapping().grain()));
  }

  /// Where a row is a customer, the column that names the row is the one that names the customer: a
  /// second role of that name would ask what differs.
  List<Role> choices() {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.CUSTOMER || noun() == Noun.SESSION || isGiven(role))
        .toList();
  }

  private boolean isGiven(Role role) {
    return report().getValue().filter(known -> known.mapping().first(role).isPresent()).isPresent();
  }

  private Noun noun() {
    return report().getValue().map(ImportReport::noun).orElse(Noun.SESSION);
  }

  String words(Role role) {
    return Messages.text("data.role." + role.id(), noun());
  }

  String words(Grain grain) {
    return Messages.text("data.grain." + grain.name().toLowerCase(Locale.ROOT), noun());
  }

  void setRole(Field field, Role role) {
    if (field.role() != role) {
      decide(
          Messages.text("data.change.role", field.label(), words(role)),
          mapping -> mapping.with(field.withRole(role)));
    }
  }

  void setGrain(Grain grain) {
    decide(
        Messages.text("data.change.grain", words(grain)),
        mapping -> new Mapping(grain, mapping.fields(), mapping.knownAfter()));
  }

  private void decide(String sentence, UnaryOperator<Mapping> decision) {
    report()
        .getValue()
        .ifPresent(report -> {
          workbench.change(sentence, recipe -> recipe.with(decision.apply(report.mapping())));
          compute.run();
        });
  }

  private ObservableValue<Optional<ImportReport>> report() {
    return workbench.runProperty().map(run -> run.flatMap(Run::report));
  }
}
