package micrograd.browser.ui;

import micrograd.text.Numbers;

/** A number's sign as a class of the style sheet; the text says it too, by its minus sign. */
public final class Signs {
    private Signs() {}

    public static String of(double value) {
        return value > 0 ? "positive" : value < 0 ? "negative" : "zero";
    }

    /** A number as the page says it in sentences: "minus 2". */
    public static String spoken(double value) {
        String text = Numbers.compact(value);
        return text.charAt(0) == Numbers.MINUS ? "minus " + text.substring(1) : text;
    }
}
