package org.clicktrail.core.goal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A piece of an expression.
///
/// @param text as written; the inside of quotes
/// @param at position from 1
/// @param end position after it
record Token(Kind kind, String text, int at, int end) {

  enum Kind {
    NAME,
    NUMBER,
    QUOTED,
    SYMBOL,
    END
  }

  private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "where");
  private static final String LETTERS_OF_NUMBERS = ".eE";

  boolean symbol(String wanted) {
    return kind == Kind.SYMBOL && text.equals(wanted);
  }

  /// One of the words that are never part of a bare name.
  boolean keyword(String wanted) {
    return kind == Kind.NAME && text.equalsIgnoreCase(wanted);
  }

  /// May be part of a name without quotes.
  boolean word() {
    return kind == Kind.NUMBER
        || (kind == Kind.NAME && !KEYWORDS.contains(text.toLowerCase(Locale.ROOT)));
  }

  /// Whether a name needs quotes because the grammar uses it.
  static boolean reserved(String name) {
    return KEYWORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  /// Cuts a text into tokens, an END token last.
  ///
  /// @throws WrongExpression at a character that belongs to no token, or an open quote
  static List<Token> of(String text) throws WrongExpression {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
        continue;
      }
      Token token = next(text, at, c);
      tokens.add(token);
      at = token.end - 1;
    }
    tokens.add(new Token(Kind.END, "", text.length() + 1, text.length() + 1));
    return tokens;
  }

  private static Token next(String text, int at, char c) throws WrongExpression {
    if (c == '"') {
      return quoted(text, at);
    }
    if (Character.isDigit(c) || (c == '.' && digit(text, at + 1))) {
      return number(text, at);
    }
    if (Character.isLetter(c) || c == '_') {
      int end = at;
      while (end < text.length() && inName(text.charAt(end))) {
        end++;
      }
      return new Token(Kind.NAME, text.substring(at, end), at + 1, end + 1);
    }
    String two = text.substring(at, Math.min(at + 2, text.length()));
    if (Set.of("==", "!=", "<=", ">=").contains(two)) {
      return new Token(Kind.SYMBOL, two, at + 1, at + 3);
    }
    if ("=<>+-*/()".indexOf(c) >= 0) {
      return new Token(Kind.SYMBOL, String.valueOf(c), at + 1, at + 2);
    }
    throw new WrongExpression(at + 1, "character", String.valueOf(c));
  }

  private static boolean inName(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean digit(String text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /// Inside quotes a quote is written twice.
  private static Token quoted(String text, int from) throws WrongExpression {
    StringBuilder inside = new StringBuilder();
    for (int at = from + 1; at < text.length(); at++) {
      if (text.charAt(at) != '"') {
        inside.append(text.charAt(at));
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        inside.append('"');
        at++;
      } else {
        return new Token(Kind.QUOTED, inside.toString(), from + 1, at + 2);
      }
    }
    throw new WrongExpression(from + 1, "open_quote");
  }

  private static Token number(String text, int from) throws WrongExpression {
    int end = from;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end))
            || LETTERS_OF_NUMBERS.indexOf(text.charAt(end)) >= 0
            || sign(text, end))) {
      end++;
    }
    String number = text.substring(from, end);
    if (!number.matches("\\d*\\.?\\d*([eE][+-]?\\d+)?")) {
      throw new WrongExpression(from + 1, "number", number);
    }
    return new Token(Kind.NUMBER, number, from + 1, end + 1);
  }

  private static boolean sign(String text, int at) {
    char before = text.charAt(at - (at == 0 ? 0 : 1));
    return (text.charAt(at) == '-' || text.charAt(at) == '+') && (before == 'e' || before == 'E');
  }
}
