package micrograd.text;

/** Writes numbers and texts one after the other as one text, which {@link FieldReader} reads in the same order; no bit of a number is lost. */
public final class FieldWriter {
    private final StringBuilder written = new StringBuilder();

    /** A number. */
    public FieldWriter number(double number) {
        boolean negativeZero = number == 0 && 1 / number < 0;
        written.append(negativeZero ? "-0" : Numbers.shortest(number)).append(' ');
        return this;
    }

    /** A whole number. */
    public FieldWriter whole(int number) {
        written.append(number).append(' ');
        return this;
    }

    /** Yes or no. */
    public FieldWriter flag(boolean flag) {
        return whole(flag ? 1 : 0);
    }

    /** A text of any characters: its length stands before it. */
    public FieldWriter text(String text) {
        whole(text.length());
        written.append(text);
        return this;
    }

    /** All that was written. */
    public String written() {
        return written.toString();
    }
}
