package micrograd.rules.offending;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

final class BannedCode {
    private BannedCode() {}

    static String concatenation(double value) {
        return "value " + value;
    }

    static String boxedConcatenation(Double value) {
        return "value " + value;
    }

    static String builder(float value) {
        return new StringBuilder().append(value).toString();
    }

    static String[] split(String text) {
        return text.split(",");
    }

    static String format(double value) {
        return String.format("%.4f", value);
    }

    static double parse(String text) {
        return Double.parseDouble(text);
    }

    static Pattern pattern() {
        return Pattern.compile("a+");
    }

    static DoubleUnaryOperator methodReference() {
        return Math::tanh;
    }

    static boolean letter(char c) {
        return Character.isLetter(c);
    }

    static Map<String, String> map() {
        return new HashMap<>();
    }

    static double random() {
        return new Random(1).nextDouble();
    }

    static void print() {
        System.out.println();
    }

    static String joined(String... texts) {
        return Arrays.stream(texts).collect(Collectors.joining());
    }

    static String reflection() throws ReflectiveOperationException {
        return Class.forName("java.lang.String").getMethods()[0].getName();
    }

    static long time() {
        return System.nanoTime();
    }

    static double rounded(double value) {
        return Math.rint(value) + Math.round(value);
    }

    static long cast(double value) {
        return (long) value + (int) value;
    }

    static String allowed(int value, String text) {
        return text + value + new StringBuilder().append(value).append('c').append(text);
    }
}
