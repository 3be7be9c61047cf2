package micrograd.app.store;

import micrograd.limits.Budgets;
import micrograd.text.Numbers;

/** Of a long text that is copied and saved what is shown of it: laying out all of it would hold the page up. */
public final class Preview {
    private Preview() {}

    /** The beginning of the text. */
    public static String beginning(String text) {
        return text.length() > Budgets.CHARACTERS_PREVIEWED ? text.substring(0, Budgets.CHARACTERS_PREVIEWED) : text;
    }

    /** That it is the beginning; empty where it is all. */
    public static String ofText(String text) {
        return text.length() > Budgets.CHARACTERS_PREVIEWED
                ? "The first " + Numbers.shortest(Budgets.CHARACTERS_PREVIEWED) + " of "
                        + Numbers.shortest(text.length()) + " characters; copied and saved are all"
                : "";
    }
}
