package org.clicktrail.ui.goal;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.clicktrail.core.goal.Expression;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.goal.Expressions;
import org.clicktrail.core.goal.GoalSpec;
import org.clicktrail.core.goal.Goals;
import org.clicktrail.core.goal.Vocabulary;
import org.clicktrail.core.job.ProblemException;
import org.clicktrail.core.money.AmountText;
import org.clicktrail.core.money.BreakEven;
import org.clicktrail.core.money.MoneySpec;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Formats;
import org.clicktrail.core.text.Messages;
import org.clicktrail.project.FileAmount;
import org.clicktrail.project.Pipeline;
import org.clicktrail.project.Run;
import org.clicktrail.ui.workbench.ScreenId;
import org.clicktrail.ui.workbench.Workbench;

/// What a session earns, as a sentence: an amount, added up over some of its events.
final class RevenueModel {

  private final Workbench workbench;
  private final ReadOnlyObjectWrapper<Choices> choices =
      new ReadOnlyObjectWrapper<>(new Choices(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<Choice> amount = new ReadOnlyObjectWrapper<>(Choice.NONE);
  private final ReadOnlyObjectWrapper<Choice> over = new ReadOnlyObjectWrapper<>(Choice.NONE);
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper worth = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper pays = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<FileAmount>> offers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(Message.NONE);
  private Optional<String> shown = Optional.empty();
  private Optional<Vocabulary> vocabulary = Optional.empty();

  RevenueModel(Workbench workbench) {
    this.workbench = workbench;
    workbench.at(ScreenId.GOAL, workbench.runProperty()).subscribe(_ -> refresh());
    workbench
        .at(ScreenId.GOAL, workbench.pipelineProperty())
        .subscribe(_ -> {
          worth.set(said());
          refresh();
        });
    text.subscribe(_ -> check());
  }

  /// @param text as an expression writes it
  /// @param words for the user
  record Choice(String text, String words) {
    static final Choice NONE = new Choice("", "");
  }

  /// @param amounts what can be added up; empty: the file has no numbers
  /// @param overs which events; empty: a row is a session
  record Choices(List<Choice> amounts, List<Choice> overs) {
    Choices {
      amounts = List.copyOf(amounts);
      overs = List.copyOf(overs);
    }
  }

  ReadOnlyObjectProperty<Choices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /// What is added up; NONE if there is no revenue or only the text can say it.
  ReadOnlyObjectProperty<Choice> amountProperty() {
    return amount.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Choice> overProperty() {
    return over.getReadOnlyProperty();
  }

  StringProperty textProperty() {
    return text;
  }

  /// What every conversion is worth, as it was said here or on Model; "" if nobody said it.
  ReadOnlyStringProperty worthProperty() {
    return worth.getReadOnlyProperty();
  }

  /// From which probability on one contact pays; "" while nothing says what a conversion is worth.
  ReadOnlyStringProperty paysProperty() {
    return pays.getReadOnlyProperty();
  }

  /// Amounts the file says and nobody has taken.
  ReadOnlyObjectProperty<List<FileAmount>> offersProperty() {
    return offers.getReadOnlyProperty();
  }

  /// Makes an amount of the file the analyst's own.
  void take(FileAmount offer) {
    String key =
        offer.amount() == MoneySpec.Amount.COST
            ? "goalscreen.change.cost"
            : "goalscreen.change.worth";
    workbench.change(
        Messages.text(key, Formats.plain(offer.number())),
        recipe -> recipe.with(offer.taken(recipe.money())));
  }

  /// Takes an amount for every conversion, which profit is computed with; blank takes it back.
  void worth(String typed) {
    Optional<Double> amount = AmountText.number(typed);
    if (!typed.isBlank() && amount.filter(number -> number >= 0).isEmpty()) {
      message.set(new Message(Message.Tone.WRONG, Messages.text("goalscreen.revenue.worth.wrong")));
      return;
    }
    message.set(Message.NONE);
    if (workbench.pipelineProperty().get().isPresent() && !typed.strip().equals(worth.get())) {
      MoneySpec old = workbench.pipelineProperty().get().get().money();
      String sign = AmountText.currency(typed).orElse(old.currency());
      MoneySpec after = old.withValue(amount, sign);
      workbench.change(
          amount
              .map(number -> Messages.text("goalscreen.change.worth", Formats.money(number, sign)))
              .orElseGet(() -> Messages.text("goalscreen.change.worth.none")),
          recipe -> recipe.with(after));
    }
  }

  private String breakEven() {
    return workbench
        .money()
        .filter(money -> !money.examples().contains(MoneySpec.Amount.VALUE))
        .flatMap(money -> money.value().map(value -> BreakEven.rule(money, value)))
        .orElse("");
  }

  private String said() {
    return workbench
        .pipelineProperty()
        .get()
        .map(Pipeline::money)
        .flatMap(money -> money.value().map(number -> Formats.money(number, money.currency())))
        .orElse("");
  }

  ReadOnlyObjectProperty<Message> messageProperty() {
    return message.getReadOnlyProperty();
  }

  void addUp(Choice what) {
    write(what, over.get());
  }

  void over(Choice events) {
    write(amount.get(), events);
  }

  /// Makes the text the revenue; without text the one the file suggests.
  void commit() {
    String wanted = text.get().strip();
    if (message.get().wrong() || shown.equals(Optional.of(wanted)) || vocabulary.isEmpty()) {
      return;
    }
    Optional<String> revenue = wanted.isEmpty() ? Optional.empty() : Optional.of(wanted);
    workbench.change(
        revenue
            .map(words -> Messages.text("goalscreen.change.revenue", words))
            .orElseGet(() -> Messages.text("goalscreen.change.revenue.suggested")),
        recipe ->
            recipe.with(
                new GoalSpec(
                    recipe.goal().unit(),
                    recipe.goal().outcome(),
                    revenue,
                    recipe.goal().moment())));
  }

  private void write(Choice what, Choice events) {
    if (what.text().isEmpty()) {
      return;
    }
    String where = events.text().isEmpty() ? "" : " where event=" + events.text();
    text.set(choices.get().overs().isEmpty() ? what.text() : "sum(" + what.text() + where + ")");
    commit();
  }

  private void refresh() {
    pays.set(breakEven());
    Optional<Run> run = workbench.runProperty().get();
    offers.set(
        run.flatMap(now ->
                workbench
                    .pipelineProperty()
                    .get()
                    .map(recipe -> FileAmount.unsaid(now, recipe.money())))
            .orElse(List.of()));
    Optional<Vocabulary> known = run.flatMap(Run::vocabulary);
    Optional<String> revenue =
        workbench
            .pipelineProperty()
            .get()
            .flatMap(recipe -> recipe.goal().revenue())
            .or(() -> run.flatMap(Run::report).flatMap(report -> report.suggestedRevenue()))
            .or(() -> known.flatMap(Goals::defaultRevenue));
    if (known.equals(vocabulary) && revenue.equals(shown)) {
      return;
    }
    vocabulary = known;
    shown = revenue;
    choices.set(known.map(RevenueModel::choices).orElse(new Choices(List.of(), List.of())));
    amount.set(Choice.NONE);
    over.set(choices.get().overs().isEmpty() ? Choice.NONE : choices.get().overs().getFirst());
    // A file may suggest a revenue before the session table, and with it the names, is there.
    if (known.isPresent()) {
      revenue.ifPresent(this::understand);
    }
    text.set(revenue.orElse(""));
    check();
  }

  private void understand(String revenue) {
    try {
      Expression expression =
          Expressions.parseRevenue(revenue, vocabulary.orElseThrow()).expression();
      if (expression
              instanceof
              Expression.Aggregate(
                  Expression.Op op,
                  Optional<Expression> value,
                  Optional<Expression> where)
          && op == Expression.Op.SUM) {
        Optional<Choice> events =
            where.isEmpty()
                ? choices.get().overs().stream().findFirst()
                : where.flatMap(this::events);
        if (events.isPresent()) {
          amount.set(value.map(this::choice).orElse(Choice.NONE));
          over.set(events.get());
        }
      } else if (choices.get().overs().isEmpty()) {
        amount.set(choice(expression));
      }
    } catch (ProblemException e) {
      message.set(new Message(Message.Tone.WRONG, e.problem().sentence()));
    }
  }

  private Choice choice(Expression value) {
    String written = Expressions.print(value);
    return choices.get().amounts().stream()
        .filter(one -> one.text().equals(written))
        .findFirst()
        .orElseGet(() -> new Choice(written, Expressions.words(value, vocabulary.orElseThrow())));
  }

  /// The events a condition selects, if it only asks for their kind.
  private Optional<Choice> events(Expression where) {
    return where instanceof Expression.Binary(Operator operator, Expression _, Expression right)
            && operator == Operator.EQUAL
            && right instanceof Expression.Word(String kind)
        ? choices.get().overs().stream()
            .filter(one -> Subject.shown(one.text()).equalsIgnoreCase(kind))
            .findFirst()
        : Optional.empty();
  }

  private static Choices choices(Vocabulary names) {
    List<Choice> amounts =
        names.mapping().fields().stream().filter(RevenueModel::adds).map(RevenueModel::of).toList();
    if (names.mapping().grain() == Grain.SESSIONS) {
      return new Choices(amounts, List.of());
    }
    var all = new Choice("", Messages.text("goalscreen.revenue.all"));
    List<Choice> overs =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(all),
                names.mapping().has(Role.EVENT)
                    ? names.eventTypes().stream().map(RevenueModel::events)
                    : java.util.stream.Stream.<Choice>empty())
            .toList();
    return new Choices(amounts, overs);
  }

  private static boolean adds(Field field) {
    boolean number =
        switch (field.type()) {
          case WHOLE, DECIMAL -> true;
          case YES_NO, CATEGORY, ID, TEXT, INSTANT, DATE -> false;
        };
    return number
        && switch (field.role()) {
          case PRICE, QUANTITY, FEATURE -> true;
          case SESSION,
              VISIT,
              CUSTOMER,
              TIME,
              ORDER,
              EVENT,
              PRODUCT,
              CATEGORY,
              CHANNEL,
              DEVICE,
              COUNTRY,
              PAGE,
              OUTCOME,
              CODE,
              IGNORED ->
              false;
        };
  }

  private static Choice of(Field field) {
    return new Choice(Expressions.print(new Expression.Cell(field.name())), field.label());
  }

  private static Choice events(String kind) {
    String text = Subject.word(kind);
    String words = Messages.text("goalscreen.revenue.events", kind);
    return new Choice(text, words);
  }

  private void check() {
    if (vocabulary.isEmpty() || text.get().isBlank()) {
      message.set(Message.NONE);
      return;
    }
    try {
      Expressions.parseRevenue(text.get(), vocabulary.get());
      message.set(Message.NONE);
    } catch (ProblemException e) {
      message.set(new Message(Message.Tone.WRONG, e.problem().sentence()));
    }
  }
}
