package org.clicktrail.core.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clicktrail.core.goal.Expression.Op;
import org.clicktrail.core.goal.Expression.Operator;
import org.clicktrail.core.schema.ColumnType;
import org.clicktrail.core.schema.Field;
import org.clicktrail.core.schema.Grain;
import org.clicktrail.core.schema.Role;
import org.clicktrail.core.text.Messages;

/// Looks up the names of a parsed expression and decides what speaks of one event and what of the
/// whole session.
///
/// Over events, bare columns joined by and/or/not speak of *one* event: they become a single `any`.
/// Where an and/or level mixes them with session features, its bare columns are grouped into one
/// `any` and the rest stays beside it. A `not` that stands alone (or alone beside session features)
/// means "no such event".
final class Resolver {

  private static final Set<String> YES_OR_NO =
      Set.of("true", "false", "yes", "no", "y", "n", "t", "f", "on", "off");

  private final KnownNames names;
  private final boolean events;
  private final List<String> notes = new ArrayList<>();

  Resolver(KnownNames names, Grain grain) {
    this.names = names;
    this.events = grain == Grain.EVENTS;
  }

  List<String> notes() {
    return notes;
  }

  Expression outcome(Syntax syntax) throws WrongExpression {
    Part part = resolve(syntax, !events).condition();
    return part.level() == Part.Level.ROW && events
        ? anyEvent(part.expression())
        : part.expression();
  }

  Expression revenue(Syntax syntax) throws WrongExpression {
    Part part = resolve(syntax, !events).number();
    if (part.level() == Part.Level.ROW && events) {
      note("sum", Printer.print(part.expression()));
      return new Expression.Aggregate(Op.SUM, Optional.of(part.expression()), Optional.empty());
    }
    return part.expression();
  }

  private void note(String key, Object... args) {
    String note = Messages.text("goal.note." + key, args);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /// @param inRow inside an aggregate, or a file with a row a session: only columns make sense
  private Part resolve(Syntax syntax, boolean inRow) throws WrongExpression {
    return switch (syntax) {
      case Syntax.Constant(int at, double value) ->
          new Part(
              new Expression.Literal(value),
              Part.Level.NEUTRAL,
              Part.Type.NUMBER,
              Optional.empty(),
              at);
      case Syntax.Column(int at, String text) ->
          Part.cell(
              names
                  .column(text)
                  .orElseThrow(
                      () -> new WrongExpression(at, names.nearest(text), "no_column", text)),
              at);
      case Syntax.Name name -> named(name, inRow);
      case Syntax.Call call -> call(call, inRow);
      case Syntax.Not(int at, Syntax negated) -> {
        Part part = resolve(negated, inRow).condition();
        yield new Part(
            new Expression.Not(part.expression()),
            part.level(),
            Part.Type.CONDITION,
            Optional.empty(),
            at);
      }
      case Syntax.Binary binary ->
          switch (binary.operator()) {
            case AND, OR -> joined(binary, inRow);
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> compared(binary, inRow);
            case PLUS, MINUS, TIMES, DIVIDED -> computed(binary, inRow);
          };
    };
  }

  private Part named(Syntax.Name name, boolean inRow) throws WrongExpression {
    Optional<Field> column = names.column(name.text());
    var feature = names.feature(name.text());
    if (column.isPresent()) {
      if (feature.isPresent() && !inRow) {
        note("column_wins", column.get().name(), feature.get().label());
      }
      return Part.cell(column.get(), name.at());
    }
    if (feature.isPresent()) {
      if (inRow) {
        throw new WrongExpression(name.at(), "feature_inside", feature.get().id());
      }
      Part.Type type =
          feature.get().kind() == org.clicktrail.core.feature.FeatureInfo.Kind.CATEGORY
              ? Part.Type.WORD
              : Part.Type.NUMBER;
      Expression expression = new Expression.Feature(feature.get().id());
      return new Part(expression, Part.Level.SESSION, type, Optional.empty(), name.at());
    }
    Optional<Field> role = names.role(name.text());
    if (role.isPresent()) {
      return Part.cell(role.get(), name.at());
    }
    throw new WrongExpression(
        name.at(), names.nearest(name.text()), "unknown", name.text().strip());
  }

  private Part call(Syntax.Call call, boolean inRow) throws WrongExpression {
    String function = call.op().name().toLowerCase(Locale.ROOT);
    if (!events) {
      throw new WrongExpression(call.at(), "no_events", function);
    }
    if (inRow) {
      throw new WrongExpression(call.at(), "nested", function);
    }
    Optional<Expression> where = Optional.empty();
    if (call.where().isPresent()) {
      where = Optional.of(resolve(call.where().get(), true).condition().expression());
    }
    boolean selects = call.op() == Op.ANY || call.op() == Op.COUNT;
    if (call.value().isEmpty()) {
      if (call.op() != Op.COUNT) {
        throw new WrongExpression(call.at(), "empty_function", function);
      }
      return aggregate(Op.COUNT, Optional.empty(), where, Optional.empty(), call.at());
    }
    Part value = resolve(call.value().get(), true);
    if (selects) {
      Expression selected = value.condition().expression();
      Optional<Expression> both =
          where
              .<Expression>map(e -> new Expression.Binary(Operator.AND, selected, e))
              .or(() -> Optional.of(selected));
      return aggregate(call.op(), Optional.empty(), both, Optional.empty(), call.at());
    }
    boolean oneEvent = call.op() == Op.FIRST || call.op() == Op.LAST;
    Part checked = oneEvent && value.type() == Part.Type.WORD ? value : value.number();
    return aggregate(
        call.op(),
        Optional.of(checked.expression()),
        where,
        oneEvent ? checked.field() : Optional.empty(),
        call.at());
  }

  private static Part aggregate(
      Op op,
      Optional<Expression> value,
      Optional<Expression> where,
      Optional<Field> field,
      int at) {
    Part.Type type =
        op == Op.ANY
            ? Part.Type.CONDITION
            : field
                    .filter(f -> f.type() == ColumnType.CATEGORY || f.type() == ColumnType.ID)
                    .isPresent()
                ? Part.Type.WORD
                : Part.Type.NUMBER;
    return new Part(
        new Expression.Aggregate(op, value, where), Part.Level.SESSION, type, field, at);
  }

  private Part joined(Syntax.Binary binary, boolean inRow) throws WrongExpression {
    List<Syntax> sides = new ArrayList<>();
    flatten(binary, binary.operator(), sides);
    List<Part> parts = new ArrayList<>();
    for (Syntax side : sides) {
      parts.add(resolve(side, inRow).condition());
    }
    boolean mixed = parts.stream().anyMatch(part -> part.level() != Part.Level.ROW);
    if (inRow || !mixed) {
      Part.Level level = parts.stream().map(Part::level).reduce(Part.Level.NEUTRAL, Part::higher);
      Expression all = join(binary.operator(), parts.stream().map(Part::expression).toList());
      return new Part(all, level, Part.Type.CONDITION, Optional.empty(), binary.at());
    }
    List<Expression> bare =
        parts.stream().filter(p -> p.level() == Part.Level.ROW).map(Part::expression).toList();
    List<Expression> all = new ArrayList<>();
    boolean placed = false;
    for (Part part : parts) {
      if (part.level() != Part.Level.ROW) {
        all.add(part.expression());
      } else if (!placed) {
        all.add(anyEvent(join(binary.operator(), bare)));
        placed = true;
      }
    }
    return new Part(
        join(binary.operator(), all),
        Part.Level.SESSION,
        Part.Type.CONDITION,
        Optional.empty(),
        binary.at());
  }

  private static void flatten(Syntax syntax, Operator operator, List<Syntax> sides) {
    if (syntax instanceof Syntax.Binary binary && binary.operator() == operator) {
      flatten(binary.left(), operator, sides);
      flatten(binary.right(), operator, sides);
    } else {
      sides.add(syntax);
    }
  }

  private static Expression join(Operator operator, List<Expression> sides) {
    return sides.stream()
        .reduce((left, right) -> new Expression.Binary(operator, left, right))
        .orElseThrow();
  }

  /// A condition on rows as one on the session.
  private Expression anyEvent(Expression condition) {
    if (condition instanceof Expression.Not(Expression negated)) {
      return new Expression.Not(anyEvent(negated));
    }
    if (denies(condition)) {
      note("same_event");
    }
    return new Expression.Aggregate(Op.ANY, Optional.empty(), Optional.of(condition));
  }

  private static boolean denies(Expression condition) {
    return switch (condition) {
      case Expression.Not _ -> true;
      case Expression.Binary(Operator operator, Expression left, Expression right) ->
          (operator == Operator.AND || operator == Operator.OR) && (denies(left) || denies(right));
      default -> false;
    };
  }

  private Part compared(Syntax.Binary binary, boolean inRow) throws WrongExpression {
    boolean equality =
        binary.operator() == Operator.EQUAL || binary.operator() == Operator.NOT_EQUAL;
    Part left = resolve(binary.left(), inRow);
    if (equality && binary.right() instanceof Syntax.Name name && takesWord(left, name)) {
      return comparison(binary, left.expression(), word(left, name), left.level());
    }
    if (equality
        && left.yesNo()
        && binary.right() instanceof Syntax.Name name
        && !names.knows(name.text())) {
      throw new WrongExpression(name.at(), List.of("yes", "no"), "unknown", name.text().strip());
    }
    Part right = resolve(binary.right(), inRow);
    Part.Level level = left.levelWith(right);
    return comparison(binary, left.value(), right.value(), level);
  }

  private static Part comparison(
      Syntax.Binary binary, Expression left, Expression right, Part.Level level) {
    return new Part(
        new Expression.Binary(binary.operator(), left, right),
        level,
        Part.Type.CONDITION,
        Optional.empty(),
        binary.at());
  }

  /// Whether what stands right of `=` is a word of the column on the left, not a name.
  private boolean takesWord(Part left, Syntax.Name name) {
    if (left.yesNo()) {
      return YES_OR_NO.contains(name.text().toLowerCase(Locale.ROOT));
    }
    boolean category =
        left.type() == Part.Type.WORD
            && (left.field().isPresent() || left.expression() instanceof Expression.Feature);
    return category || (left.wordy() && !names.knows(name.text()));
  }

  private Expression word(Part left, Syntax.Name name) throws WrongExpression {
    String word = name.text().strip();
    if (left.field().filter(field -> field.role() == Role.EVENT).isEmpty()) {
      return new Expression.Word(word);
    }
    Optional<String> known = names.eventType(word);
    if (known.isEmpty()) {
      List<String> nearest = names.nearestEvents(word);
      if (!nearest.isEmpty()) {
        throw new WrongExpression(name.at(), nearest, "no_event", word);
      }
      note("no_event", word);
    }
    return new Expression.Word(known.orElse(word));
  }

  private Part computed(Syntax.Binary binary, boolean inRow) throws WrongExpression {
    Part left = resolve(binary.left(), inRow);
    Part right = resolve(binary.right(), inRow);
    Part.Level level = left.levelWith(right);
    return new Part(
        new Expression.Binary(
            binary.operator(), left.number().expression(), right.number().expression()),
        level,
        Part.Type.NUMBER,
        Optional.empty(),
        binary.at());
  }
}
