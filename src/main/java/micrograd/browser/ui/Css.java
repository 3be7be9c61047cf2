package micrograd.browser.ui;

import micrograd.text.Numbers;

/** Numbers as style sheets write them. */
public final class Css {
    private Css() {}

    public static String number(double value) {
        return Numbers.fixed(value, 3);
    }

    public static String pixels(double value) {
        return number(value) + "px";
    }

    public static String percent(double share) {
        return number(share * 100) + "%";
    }
}
