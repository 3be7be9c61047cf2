package micrograd.browser.training.drawing;

import micrograd.nn.NetworkShape;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import micrograd.training.run.NeuronPlace;

/** How the training view names things and writes numbers. */
public final class Wording {
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

    private Wording() {}

    /** An expression as it is drawn: "x1**2" is "x₁²", "x1*x2" is "x₁x₂". */
    public static String expression(String source) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char at = source.charAt(i);
            char next = i + 1 < source.length() ? source.charAt(i + 1) : ' ';
            boolean named = i > 0 && isNamePart(source.charAt(i - 1));
            if (at == 'x' && !named && next >= '0' && next <= '9') {
                text.append('x').append(SUBSCRIPTS.charAt(next - '0'));
                i++;
            } else if (at == '*' && next == '*' && source.startsWith("**2", i) && !digitAt(source, i + 3)) {
                text.append('²');
                i += 2;
            } else if (at == '*' && next != '*' && (i == 0 || source.charAt(i - 1) != '*')) {
                text.append(next == 'x' && i > 0 && named ? "" : "·");
            } else {
                text.append(at);
            }
        }
        return text.toString();
    }

    private static boolean isNamePart(char at) {
        return at >= 'a' && at <= 'z' || at >= 'A' && at <= 'Z' || at >= '0' && at <= '9' || at == '_';
    }

    private static boolean digitAt(String text, int at) {
        return at < text.length() && (text.charAt(at) >= '0' && text.charAt(at) <= '9' || text.charAt(at) == '.');
    }

    /** A share as per cent: "99.5 %"; a dash where there is none. */
    public static String percent(double share) {
        return share != share ? "–" : Numbers.compact(Rounding.rint(share * 1000) / 10) + " %";
    }

    /** "x₁", "w₁₂": a name with a number from 1 below it. */
    static String indexed(String name, int number) {
        StringBuilder text = new StringBuilder(name);
        String digits = Integer.toString(number);
        for (int i = 0; i < digits.length(); i++) {
            text.append(SUBSCRIPTS.charAt(digits.charAt(i) - '0'));
        }
        return text.toString();
    }

    /** "x₁", "neuron 3 of layer 1", "output 2", "the output". */
    static String place(NetworkShape shape, NeuronPlace place) {
        if (place.equals(NeuronPlace.LOSS)) {
            return "the loss";
        }
        int number = place.neuron() + 1;
        if (place.isInput()) {
            return indexed("x", number);
        }
        if (place.layer() == shape.layers() - 1) {
            return shape.outputs() == 1 ? "the output" : "output " + number;
        }
        return "neuron " + number + " of layer " + (place.layer() + 1);
    }

    public static String capital(String text) {
        return text.startsWith("x") ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A factor of a product, in brackets if it is negative. */
    public static String factor(double number) {
        String text = Numbers.compact(Rounding.toParts(number, 1e4));
        return number < 0 ? "(" + text + ")" : text;
    }
}
