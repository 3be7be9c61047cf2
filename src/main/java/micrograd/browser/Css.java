package micrograd.browser;

import micrograd.text.Numbers;

/** Numbers as style sheets write them. */
final class Css {
    private Css() {}

    static String number(double value) {
        return Numbers.fixed(value, 3);
    }

    static String pixels(double value) {
        return number(value) + "px";
    }

    static String percent(double share) {
        return number(share * 100) + "%";
    }
}
