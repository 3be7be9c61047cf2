package micrograd.course.amount;

import java.util.ArrayList;
import java.util.List;
import micrograd.text.Numbers;

/** The words of an amount or a condition, one after the other: numbers, names, signs. */
final class AmountWords {
    private static final String SIGNS = "+-*/()@,<>=!";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private int next;

    AmountWords(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == ' ' || c == '\n') {
                at = end;
                continue;
            }
            if (isDigit(c) || c == '.' && end < text.length() && isDigit(text.charAt(end))) {
                end = number(at);
            } else if (isNameStart(c)) {
                while (end < text.length() && isNamePart(end)) {
                    end++;
                }
            } else if (SIGNS.indexOf(c) < 0) {
                throw new Amount.Problem("“" + c + "” has no meaning in “" + text + "”.");
            } else if (end < text.length() && isPair(c, text.charAt(end))) {
                end++;
            }
            words.add(text.substring(at, end));
            at = end;
        }
    }

    private static boolean isPair(char one, char two) {
        return one == '*' && two == '*' || two == '=' && (one == '<' || one == '>' || one == '!');
    }

    private int number(int from) {
        int end = from;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == 'e') {
            int digits = end + 1 < text.length() && text.charAt(end + 1) == '-' ? end + 2 : end + 1;
            if (digits < text.length() && isDigit(text.charAt(digits))) {
                end = digits;
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
            }
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** A point belongs to a name where more of it follows: {@code run.loss}, {@code race.10}. */
    private boolean isNamePart(int at) {
        char c = text.charAt(at);
        if (isNameStart(c) || isDigit(c)) {
            return true;
        }
        return c == '.' && at + 1 < text.length() && (isNameStart(text.charAt(at + 1)) || isDigit(text.charAt(at + 1)));
    }

    boolean atEnd() {
        return next == words.size();
    }

    /** The next word, or an empty text. */
    String peek() {
        return atEnd() ? "" : words.get(next);
    }

    String take() {
        return atEnd() ? "" : words.get(next++);
    }

    boolean takes(String word) {
        if (peek().equals(word)) {
            next++;
            return true;
        }
        return false;
    }

    void require(String word) {
        if (!takes(word)) {
            throw wrong("“" + word + "”");
        }
    }

    String name(String what) {
        if (!atName()) {
            throw wrong(what);
        }
        return take();
    }

    boolean atName() {
        return !atEnd() && isNameStart(peek().charAt(0));
    }

    boolean atNumber() {
        return Numbers.isDecimal(peek());
    }

    Amount.Problem wrong(String wanted) {
        String found = atEnd() ? "it ends" : "there is “" + peek() + "”";
        return new Amount.Problem("“" + text + "” wants " + wanted + " where " + found + ".");
    }
}
