package micrograd.lang.straight;

import java.util.ArrayList;
import java.util.List;
import micrograd.lang.report.Span;
import micrograd.lang.straight.Datum.Node;
import micrograd.lang.straight.Datum.Num;
import micrograd.lang.straight.Datum.Sequence;
import micrograd.lang.straight.Datum.Text;
import micrograd.lang.straight.Datum.Truth;
import micrograd.text.Numbers;

/** Turns data into text as Python does, and collects what is printed, line by line. */
final class Printer {
    private final boolean python;
    private final Limits limits;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int printed;

    /** In Python's way of writing a {@code Value} shows itself as one; in mathematics' as its number. */
    Printer(boolean python, Limits limits) {
        this.python = python;
        this.limits = limits;
    }

    /** Whether a {@code Value} shows itself as one rather than as its number. */
    boolean showsValues() {
        return python;
    }

    /** Prints a text, whose line ends separate the lines. */
    void print(String text, Span span) {
        printed += text.length() + 1;
        if (printed > limits.printed()) {
            throw RunError.limited(
                    span, "This program prints more than " + limits.printed() + " characters: print less.");
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(line.append(text, start, end).toString());
            line.setLength(0);
            start = end + 1;
        }
        line.append(text, start, text.length());
    }

    /** All lines printed, an unfinished last one included. */
    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (line.length() > 0) {
            all.add(line.toString());
        }
        return List.copyOf(all);
    }

    /** Python's {@code str}. */
    String text(Datum datum, Span span) {
        if (datum instanceof Text text) {
            return text.text();
        }
        StringBuilder text = new StringBuilder();
        write(datum, text, span);
        return text.toString();
    }

    /** Python's {@code repr}. */
    String quoted(Datum datum, Span span) {
        StringBuilder text = new StringBuilder();
        write(datum, text, span);
        return text.toString();
    }

    /** Lists are never nested deeper than {@link Evaluator#DEEPEST_LIST}, so this may recurse. */
    private void write(Datum datum, StringBuilder to, Span span) {
        if (to.length() > limits.textLength()) {
            throw RunError.limited(
                    span, "This text is longer than " + limits.textLength() + " characters: make it shorter.");
        }
        if (datum instanceof Num number) {
            to.append(number(number));
        } else if (datum instanceof Node node) {
            String data = number(node.number());
            to.append(python ? "Value(data=" + data + ")" : data);
        } else if (datum instanceof Text text) {
            quote(text.text(), to);
        } else if (datum instanceof Truth truth) {
            to.append(truth.value() ? "True" : "False");
        } else if (datum instanceof Sequence list) {
            to.append(list.tuple() ? '(' : '[');
            for (int i = 0; i < list.elements().size(); i++) {
                to.append(i == 0 ? "" : ", ");
                write(list.elements().get(i), to, span);
            }
            to.append(list.tuple() && list.elements().size() == 1 ? "," : "").append(list.tuple() ? ')' : ']');
        } else if (datum instanceof Datum.Nothing) {
            to.append("None");
        } else if (datum instanceof Datum.Network network) {
            to.append(network.module());
        } else {
            to.append('<').append(datum.description()).append('>');
        }
    }

    private static void quote(String text, StringBuilder to) {
        char mark = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        to.append(mark);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                case '\\' -> to.append("\\\\");
                default -> to.append(c == mark ? "\\" : "").append(c);
            }
        }
        to.append(mark);
    }

    /** A plain number as Python prints it: 2, 2.0, 1e-07. */
    static String number(Num number) {
        return number.whole() ? Numbers.fixed(number.value() + 0.0, 0) : Numbers.python(number.value());
    }
}
