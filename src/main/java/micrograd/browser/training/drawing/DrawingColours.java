package micrograd.browser.training.drawing;

import java.util.ArrayList;
import java.util.List;
import micrograd.scene.network.MapColours;
import micrograd.text.Rounding;
import micrograd.training.options.DatasetSetup;
import org.teavm.jso.JSBody;

/** The style sheet's colours as the training view draws with them; to be read anew when the theme changes. */
public final class DrawingColours {
    final String paper = read("--paper");
    final String ink = read("--ink");
    public final String soft = read("--soft");
    final String faint = read("--faint");
    public final String rule = read("--rule");
    final String accent = read("--accent");
    public final String positive = read("--positive-area");
    public final String negative = read("--negative-area");
    final String strongPositive = read("--positive");
    final String strongNegative = read("--negative");
    final String error = read("--error");
    final List<String> classes = new ArrayList<>();
    final List<String> classPoints = new ArrayList<>();
    public final String text = read("--text");
    final MapColours map;

    public DrawingColours() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < DatasetSetup.MAXIMUM_CLASSES; i++) {
            classes.add(read("--class-" + i));
            classPoints.add(read("--class-" + i + "-point"));
            numbers.add(number(classes.get(i)));
        }
        map = new MapColours(number(paper), number(negative), number(positive), numbers);
    }

    /** The colour of an example's class on paper or on the map. */
    String ofClass(double target, int classCount) {
        return classCount == 2
                ? (target < 0 ? strongNegative : strongPositive)
                : classPoints.get(Rounding.truncated(target) % classPoints.size());
    }

    /** The colour of a number from -1 to 1. */
    String ofNumber(double number) {
        String digits = Integer.toHexString(map.colourOf(number));
        return "#" + "000000".substring(digits.length()) + digits;
    }

    /** The colour of a kept run, by its place in their list. */
    String kept(int index) {
        return read("--kept-" + index % 6);
    }

    private static int number(String colour) {
        int number = 0;
        for (int i = 1; i < colour.length(); i++) {
            number = 16 * number + Math.max(0, "0123456789abcdef".indexOf(colour.charAt(i)));
        }
        return colour.length() == 4 ? widened(number) : number;
    }

    /** #abc is #aabbcc. */
    private static int widened(int number) {
        return (number >> 8 & 15) * 0x110000 + (number >> 4 & 15) * 0x1100 + (number & 15) * 0x11;
    }

    @JSBody(
            params = "name",
            script = "return getComputedStyle(document.documentElement).getPropertyValue(name).trim();")
    private static native String read(String name);
}
