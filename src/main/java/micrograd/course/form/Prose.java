package micrograd.course.form;

import java.util.ArrayList;
import java.util.List;
import micrograd.course.amount.Amount;
import micrograd.course.amount.Setting;
import micrograd.course.amount.Worker;
import micrograd.text.Numbers;
import micrograd.text.Rounding;

/**
 * A text whose numbers are computed: CommonMark with {@code {=amount:format}} where a number belongs, and {@code {said}} where what the learner said does.
 *
 * @param source as it was written
 * @param line where it was
 * @param parts texts and numbers in turn
 */
public record Prose(String source, int line, List<Part> parts) {
    /** No text. */
    public static final Prose EMPTY = new Prose("", 0, List.of());

    public Prose {
        parts = List.copyOf(parts);
    }

    /** A piece of text as it is, or a number with the way it is written. */
    public record Part(String text, java.util.Optional<Amount> number, String format) {}

    /**
     * Reads a text.
     *
     * @throws Amount.Problem if a number in it cannot be read, or is typed
     */
    static Prose read(String text, int line) {
        List<Part> parts = new ArrayList<>();
        int start = 0;
        while (true) {
            int open = text.indexOf("{=", start);
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new Amount.Problem("“{=” has no “}”.");
            }
            String inside = text.substring(open + 2, close);
            int colon = inside.indexOf(':');
            String format = colon < 0 ? "" : inside.substring(colon + 1).trim();
            requireFormat(format);
            parts.add(new Part(text.substring(start, open), java.util.Optional.empty(), ""));
            Amount amount = Amount.read(colon < 0 ? inside : inside.substring(0, colon));
            parts.add(new Part("", java.util.Optional.of(amount), format));
            start = close + 1;
        }
        parts.add(new Part(text.substring(start), java.util.Optional.empty(), ""));
        requireNoTypedNumbers(parts);
        return new Prose(text, line, parts);
    }

    private static void requireFormat(String format) {
        for (int i = 0; i < format.length(); i++) {
            if ("+%,0123456789".indexOf(format.charAt(i)) < 0) {
                throw new Amount.Problem("The format “" + format + "” is unknown: write +, %, a comma or digits.");
            }
        }
    }

    /** Digits may stand in code and formulas, and in names such as w1. */
    private static void requireNoTypedNumbers(List<Part> parts) {
        boolean code = false;
        boolean formula = false;
        for (Part part : parts) {
            String text = part.text();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                code ^= c == '`';
                formula ^= c == '$' && !code;
                boolean digit = c >= '0' && c <= '9';
                boolean named = i > 0 && isLetter(text.charAt(i - 1));
                boolean listed = (i == 0 || text.charAt(i - 1) == '\n') && text.startsWith(". ", i + 1);
                if (digit && !code && !formula && !named && !listed) {
                    int end = Math.min(text.length(), i + 12);
                    throw new Amount.Problem("The number at “" + text.substring(i, end)
                            + "” is typed: have it computed, {=…}, or name it by let.");
                }
            }
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
        return source.isEmpty();
    }

    /**
     * The text with its numbers.
     *
     * @throws Amount.Problem if one of them cannot be worked out
     */
    public String written(Setting setting) {
        Worker worker = new Worker(setting);
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.text());
            if (part.number().isPresent()) {
                text.append(written(worker.number(part.number().get()), part.format()));
            }
        }
        return text.toString();
    }

    /** A number for people: as short as four decimals allow, or with so many decimals, a sign, as a percentage, its thousands apart. */
    public static String written(double number, String format) {
        boolean signed = format.indexOf('+') >= 0;
        boolean share = format.indexOf('%') >= 0;
        boolean grouped = format.indexOf(',') >= 0;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            digits.append(c >= '0' && c <= '9' ? Character.toString(c) : "");
        }
        double value = share ? number * 100 : number;
        boolean finite = value - value == 0;
        String text;
        if (!finite) {
            text = Numbers.compact(value);
        } else if (digits.length() > 0) {
            text = Numbers.withTrueMinus(Numbers.fixed(value, Rounding.truncated(Numbers.parse(digits.toString()))));
        } else if (share || grouped) {
            text = Numbers.withTrueMinus(Numbers.fixed(value, 0));
        } else {
            text = Numbers.compact(value);
        }
        if (grouped) {
            text = grouped(text);
        }
        return (signed && value > 0 ? "+" : "") + text + (share ? "\u00a0%" : "");
    }

    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        int first = digits.charAt(0) == Numbers.MINUS ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
