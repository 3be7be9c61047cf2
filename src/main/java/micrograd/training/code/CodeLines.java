package micrograd.training.code;

import micrograd.data.Example;
import micrograd.text.Numbers;

/** Lines of a program, indented by levels of four spaces. */
final class CodeLines {
    private static final int WIDEST = 100;

    private final StringBuilder text = new StringBuilder();
    private final int most;

    /** Lines until there are so many characters; those below them are left out. */
    CodeLines(int most) {
        this.most = most;
    }

    /** Whether whatever is added is left out. */
    boolean isFull() {
        return text.length() >= most;
    }

    /** A line at that level; an empty text gives an empty line. */
    CodeLines add(int level, String line) {
        if (isFull()) {
            return this;
        }
        if (!line.isEmpty()) {
            indent(level);
            text.append(line);
        }
        text.append('\n');
        return this;
    }

    /** A line, if there is to be one. */
    CodeLines addIf(boolean wanted, int level, String line) {
        return wanted ? add(level, line) : this;
    }

    /** Numbers with commas between, in as many lines as they need. */
    CodeLines numbers(int level, double[] numbers) {
        int column = 0;
        for (int i = 0; i < numbers.length && !isFull(); i++) {
            String number = Numbers.python(numbers[i]) + (i + 1 < numbers.length ? "," : "");
            if (column == 0 || column + number.length() + 1 > WIDEST) {
                text.append(column == 0 ? "" : "\n");
                indent(level);
                column = 4 * level;
            } else {
                text.append(' ');
                column++;
            }
            text.append(number);
            column += number.length();
        }
        if (!isFull()) {
            text.append('\n');
        }
        return this;
    }

    private void indent(int level) {
        for (int i = 0; i < level; i++) {
            text.append("    ");
        }
    }

    String text() {
        return text.toString();
    }

    /** A line of an example's coordinates between two texts. */
    CodeLines example(int level, String before, Example example, String after) {
        if (isFull()) {
            return this;
        }
        indent(level);
        text.append(before);
        for (int i = 0; i < example.inputCount(); i++) {
            text.append(i == 0 ? "" : ", ").append(Numbers.python(example.input(i)));
        }
        text.append(after).append('\n');
        return this;
    }

    /** The numbers with commas between. */
    static String list(double[] numbers) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            text.append(i == 0 ? "" : ", ").append(Numbers.python(numbers[i]));
        }
        return text.toString();
    }
}
