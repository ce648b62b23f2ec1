package org.clicktrail.project;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clicktrail.core.money.AmountText;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.schema.ImportReport;
import org.clicktrail.core.schema.Quality;

/// An amount of money the file says: the name of a column tells what it is, and all rows have the
/// same number. It is proposed, never taken: a name is no proof.
///
/// @param amount cost of a contact or value of a conversion
/// @param number from 0
/// @param column of the file
public record FileAmount(MoneySpec.Amount amount, double number, String column) {

  private static final Pattern COST = Pattern.compile("(?i)cost.*contact|contact.*cost");

  private static final Pattern VALUE = Pattern.compile("(?i)revenue|value|worth");

  /// Those nobody has said yet; none of a kind that two columns tell.
  public static List<FileAmount> unsaid(Run run, MoneySpec said) {
    List<FileAmount> found =
        run.report().map(ImportReport::quality).orElse(List.of()).stream()
            .filter(finding -> finding.finding().equals("constant"))
            .flatMap(finding -> of(finding).stream())
            .toList();
    return Stream.of(MoneySpec.Amount.VALUE, MoneySpec.Amount.COST)
        .filter(amount -> open(amount, said))
        .map(amount -> found.stream().filter(one -> one.amount == amount).toList())
        .filter(same -> same.size() == 1)
        .map(List::getFirst)
        .toList();
  }

  private static boolean open(MoneySpec.Amount amount, MoneySpec said) {
    return amount == MoneySpec.Amount.VALUE
        ? said.value().isEmpty()
        : said.examples().contains(amount);
  }

  private static Optional<FileAmount> of(Quality finding) {
    String column = finding.columns().getFirst();
    Optional<MoneySpec.Amount> amount =
        COST.matcher(column).find()
            ? Optional.of(MoneySpec.Amount.COST)
            : VALUE.matcher(column).find() ? Optional.of(MoneySpec.Amount.VALUE) : Optional.empty();
    return amount.flatMap(kind ->
        finding.examples().stream()
            .findFirst()
            .flatMap(AmountText::number)
            .filter(number -> number > 0)
            .map(number -> new FileAmount(kind, number, column)));
  }

  /// The money inputs with this amount as said.
  public MoneySpec taken(MoneySpec said) {
    return amount == MoneySpec.Amount.COST
        ? said.withCost(number)
        : said.withValue(Optional.of(number), said.currency());
  }
}
