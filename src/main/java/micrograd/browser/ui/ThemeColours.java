package micrograd.browser.ui;

import micrograd.scene.Colour;
import org.teavm.jso.JSBody;

/** The style sheet's colours of the present theme, for what is painted on a canvas. */
public final class ThemeColours {
    private final String[] colours = new String[Colour.values().length];

    public ThemeColours() {
        read();
    }

    /** Reads the colours anew, after the theme has changed. */
    public void read() {
        for (Colour colour : Colour.values()) {
            colours[colour.ordinal()] = colour == Colour.NONE ? "transparent" : property(variable(colour));
        }
    }

    String of(Colour colour) {
        return colours[colour.ordinal()];
    }

    private static String variable(Colour colour) {
        return switch (colour) {
            case NONE, PAPER -> "--paper";
            case INK -> "--ink";
            case SOFT -> "--soft";
            case RULE -> "--rule";
            case WASH -> "--wash";
            case POSITIVE -> "--positive";
            case NEGATIVE -> "--negative";
            case POSITIVE_AREA -> "--positive-area";
            case NEGATIVE_AREA -> "--negative-area";
            case ZERO -> "--zero";
            case ACCENT -> "--accent";
            case SELECTION -> "--selection";
            case ERROR -> "--error";
        };
    }

    @JSBody(
            params = "name",
            script = "return getComputedStyle(document.documentElement).getPropertyValue(name).trim();")
    static native String property(String name);
}
