package micrograd.library;

import java.util.List;
import micrograd.text.Rounding;
import micrograd.training.options.GivenValue;
import org.teavm.jso.JSObject;

/**
 * What JavaScript gave as an argument, or as a part of one, with the name by which it is refused.
 *
 * <p>JavaScript gives anything: objects whose properties throw when they are read, lists that say a length of 2³², texts that look like numbers. Whatever is read here
 * is of the type that is asked for, or an {@link IllegalArgumentException} or a JavaScript {@code Error} says by name that it is not.
 */
final class Argument {
    private final String name;
    private final String prefix;
    private final JSObject value;
    private final String type;

    private Argument(String name, String prefix, JSObject value) {
        this.name = name;
        this.prefix = prefix;
        this.value = value;
        type = Js.type(value);
    }

    /** An argument of that name. */
    static Argument of(String name, JSObject value) {
        return new Argument(name, name + ".", value);
    }

    /** The argument that holds options: each is called by its own name. */
    static Argument options(JSObject value) {
        return new Argument("the options", "", value);
    }

    String name() {
        return name;
    }

    /** Whether it is left out. */
    boolean isMissing() {
        return is("undefined");
    }

    /** Whether {@link Js#type} says so. */
    boolean is(String kind) {
        return type.equals(kind);
    }

    /** The names of an object's properties. */
    List<String> keys() {
        return List.of(Js.keys(name, value));
    }

    /** A property of an object; a missing one of anything else. */
    Argument entry(String key) {
        String path = prefix + key;
        return of(path, is("object") ? Js.get(path, value, key) : Js.undefined());
    }

    /** How long a list is. */
    int size() {
        double length = Js.length(name, value);
        if (length < 0) {
            throw wrong("a list");
        }
        return Rounding.toInt(length);
    }

    /** An item of a list. */
    Argument item(int index) {
        String path = name + "[" + index + "]";
        return of(path, Js.at(path, value, index));
    }

    /** It as a text. */
    String text() {
        if (!is("string")) {
            throw wrong("a text");
        }
        return Js.string(value);
    }

    /** It as a number; not a number where it is none. */
    double numberOrNaN() {
        return is("number") ? Js.number(value) : Double.NaN;
    }

    /** It as a number. */
    double number() {
        if (!is("number")) {
            throw wrong("a number");
        }
        return Js.number(value);
    }

    /** It as numbers, at most so many: a list, or a typed array of floating-point numbers. */
    double[] numbers(int most) {
        if (!is("array") && !is("Float64Array") && !is("Float32Array")) {
            throw wrong("a list of numbers");
        }
        int size = size();
        if (size > most) {
            throw new IllegalArgumentException(name + " must be at most " + most + " numbers, not " + size);
        }
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = item(i).number();
        }
        return numbers;
    }

    /** What it is, as far as it is no list and no object. */
    GivenValue plain() {
        boolean says = is("string") || is("number") || is("boolean");
        return GivenValue.plain(type, says ? Js.string(value) : "");
    }

    /** The error that says what it must be. */
    IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException(name + " must be " + wanted + ", not " + plain().words());
    }
}
