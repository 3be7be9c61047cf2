package micrograd.browser.tools;

import java.util.function.IntConsumer;
import micrograd.browser.ui.Dom;
import micrograd.browser.ui.NumberField;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;

/** A field for the number of an exercise or a hunt, and a button for another one by chance. */
final class SeedField {
    private static final int MOST = 9999;

    private final NumberField field;

    /** The page has a field {@code NAME-seed}, a place {@code NAME-seed-error} and a button {@code NAME-next}. */
    SeedField(String name, IntConsumer chosen) {
        field = new NumberField(
                name + "-seed", name + "-seed-error", "That is a whole number from 0 to 999999.", number -> {
                    boolean known = number >= 0 && number <= 999_999 && number == Rounding.rint(number);
                    if (known) {
                        chosen.accept(Rounding.truncated(number));
                    }
                    return known;
                });
        Dom.onClick(Dom.byId(name + "-next"), () -> chosen.accept(another()));
    }

    void show(int seed) {
        field.show(seed);
    }

    static int another() {
        return 1 + Rounding.truncated(Math.floor(random() * MOST));
    }

    @JSBody(script = "return Math.random();")
    private static native double random();
}
