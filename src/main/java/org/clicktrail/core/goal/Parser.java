package org.clicktrail.core.goal;

import static org.clicktrail.core.goal.Expression.Operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// From text to [Syntax], by recursive descent. Needs the known names only to see how many words a
/// name without quotes has.
final class Parser {

  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "=", Operator.EQUAL,
          "==", Operator.EQUAL,
          "!=", Operator.NOT_EQUAL,
          "<", Operator.LESS,
          "<=", Operator.AT_MOST,
          ">", Operator.GREATER,
          ">=", Operator.AT_LEAST);

  private final String text;
  private final List<Token> tokens;
  private final KnownNames names;
  private int next;

  private Parser(String text, KnownNames names) throws WrongExpression {
    this.text = text;
    this.names = names;
    this.tokens = Token.of(text);
  }

  static Syntax parse(String text, KnownNames names) throws WrongExpression {
    Parser parser = new Parser(text, names);
    if (parser.peek().kind() == Token.Kind.END) {
      throw new WrongExpression(1, "empty");
    }
    Syntax all = parser.or();
    if (parser.peek().kind() != Token.Kind.END) {
      throw parser.unexpected();
    }
    return all;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    return tokens.get(next++);
  }

  private WrongExpression unexpected() {
    Token token = peek();
    return token.kind() == Token.Kind.END
        ? new WrongExpression(token.at(), "ends")
        : new WrongExpression(token.at(), "unexpected", token.text());
  }

  private Syntax or() throws WrongExpression {
    Syntax left = and();
    while (peek().keyword("or")) {
      int at = take().at();
      left = new Syntax.Binary(at, Operator.OR, left, and());
    }
    return left;
  }

  private Syntax and() throws WrongExpression {
    Syntax left = not();
    while (peek().keyword("and")) {
      int at = take().at();
      left = new Syntax.Binary(at, Operator.AND, left, not());
    }
    return left;
  }

  private Syntax not() throws WrongExpression {
    if (peek().keyword("not")) {
      int at = take().at();
      return new Syntax.Not(at, not());
    }
    return comparison();
  }

  private Syntax comparison() throws WrongExpression {
    Syntax left = sum();
    Operator operator = peek().kind() == Token.Kind.SYMBOL ? COMPARISONS.get(peek().text()) : null;
    if (operator == null) {
      return left;
    }
    int at = take().at();
    boolean word = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    Syntax right =
        word && peek().kind() == Token.Kind.NAME && peek().word() && !call() ? value() : sum();
    if (peek().kind() == Token.Kind.SYMBOL && COMPARISONS.containsKey(peek().text())) {
      throw new WrongExpression(peek().at(), "chain");
    }
    return new Syntax.Binary(at, operator, left, right);
  }

  /// What follows `=`: a name if a known one stands there, else all words up to the next operator.
  private Syntax value() throws WrongExpression {
    int known = knownLength();
    int all = wordsAhead();
    if ((known > 0 && known < all) || tokens.get(next + all).text().matches("[-+*/]")) {
      return sum();
    }
    return name(all);
  }

  private Syntax sum() throws WrongExpression {
    Syntax left = product();
    while (peek().symbol("+") || peek().symbol("-")) {
      Token operator = take();
      left =
          new Syntax.Binary(
              operator.at(),
              operator.symbol("+") ? Operator.PLUS : Operator.MINUS,
              left,
              product());
    }
    return left;
  }

  private Syntax product() throws WrongExpression {
    Syntax left = factor();
    while (peek().symbol("*") || peek().symbol("/")) {
      Token operator = take();
      left =
          new Syntax.Binary(
              operator.at(),
              operator.symbol("*") ? Operator.TIMES : Operator.DIVIDED,
              left,
              factor());
    }
    return left;
  }

  private Syntax factor() throws WrongExpression {
    Token token = peek();
    return switch (token.kind()) {
      case NUMBER -> new Syntax.Constant(take().at(), Double.parseDouble(token.text()));
      case QUOTED -> new Syntax.Name(take().at(), token.text(), true);
      case SYMBOL -> symbol(token);
      case NAME -> named(token);
      case END -> throw unexpected();
    };
  }

  private Syntax symbol(Token token) throws WrongExpression {
    if (token.symbol("-")) {
      take();
      Syntax value = factor();
      return value instanceof Syntax.Constant(_, double number)
          ? new Syntax.Constant(token.at(), -number)
          : new Syntax.Binary(
              token.at(), Operator.MINUS, new Syntax.Constant(token.at(), 0), value);
    }
    if (token.symbol("(")) {
      take();
      Syntax inside = or();
      close();
      return inside;
    }
    throw unexpected();
  }

  private void close() throws WrongExpression {
    if (!peek().symbol(")")) {
      throw peek().kind() == Token.Kind.END
          ? new WrongExpression(peek().at(), "open_bracket")
          : unexpected();
    }
    take();
  }

  private Syntax named(Token token) throws WrongExpression {
    if (!token.word()) {
      throw unexpected();
    }
    if (call()) {
      return function();
    }
    if (token.keyword("column")) {
      Token after = tokens.get(next + 1);
      if (after.kind() == Token.Kind.QUOTED) {
        next += 2;
        return new Syntax.Column(token.at(), after.text());
      }
      if (after.kind() == Token.Kind.NAME && after.word()) {
        take();
        int length = lengthOf(text -> names.column(text).isPresent());
        Syntax.Name name = name(length > 0 ? length : wordsAhead());
        return new Syntax.Column(name.at(), name.text());
      }
    }
    int length = knownLength();
    return name(length > 0 ? length : wordsAhead());
  }

  private boolean call() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1)).symbol("(") && op().isPresent();
  }

  private Optional<Expression.Op> op() {
    String word = peek().text().toUpperCase(Locale.ROOT);
    return java.util.Arrays.stream(Expression.Op.values())
        .filter(op -> op.name().equals(word))
        .findFirst();
  }

  private Syntax function() throws WrongExpression {
    Expression.Op op = op().orElseThrow();
    int at = take().at();
    take();
    Optional<Syntax> value = Optional.empty();
    if (!peek().symbol(")") && !peek().keyword("where")) {
      value = Optional.of(or());
    }
    Optional<Syntax> where = Optional.empty();
    if (peek().keyword("where")) {
      take();
      where = Optional.of(or());
    }
    close();
    return new Syntax.Call(at, op, value, where);
  }

  /// Words in a row from here that may form one name.
  private int wordsAhead() {
    int length = 0;
    while (tokens.get(next + length).word()) {
      length++;
    }
    return length;
  }

  private int knownLength() {
    return lengthOf(names::knows);
  }

  /// Most words from here that are a known name; 0 if none.
  private int lengthOf(java.util.function.Predicate<String> known) {
    for (int length = wordsAhead(); length > 0; length--) {
      if (known.test(words(length))) {
        return length;
      }
    }
    return 0;
  }

  private String words(int length) {
    return text.substring(peek().at() - 1, tokens.get(next + length - 1).end() - 1);
  }

  private Syntax.Name name(int length) {
    Syntax.Name name = new Syntax.Name(peek().at(), words(length), false);
    next += length;
    return name;
  }
}
