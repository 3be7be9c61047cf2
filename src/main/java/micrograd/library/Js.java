package micrograd.library;

import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** JavaScript's objects and arrays, made and read from Java. */
final class Js {
    private Js() {}

    @JSBody(script = "return {};")
    static native JSObject object();

    @JSBody(script = "return undefined;")
    static native JSObject undefined();

    /** An object without a prototype, in which any key is just a key. */
    @JSBody(script = "return Object.create(null);")
    static native JSObject dictionary();

    @JSBody(script = "return [];")
    static native JSObject array();

    @JSBody(script = "return null;")
    static native JSObject nothing();

    /** What makes a property when it is first read. */
    @JSFunctor
    interface Maker extends JSObject {
        JSObject make();
    }

    /** A property that is like any other, but made when it is first read. */
    @JSBody(
            params = {"object", "key", "maker"},
            script = "Object.defineProperty(object, key, { enumerable: true, configurable: true, get: function() {"
                    + " var value = maker();"
                    + " Object.defineProperty(object, key, { value: value, writable: true, enumerable: true, configurable: true });"
                    + " return value; } });")
    static native void setLazily(JSObject object, String key, Maker maker);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    static native void set(JSObject object, String key, JSObject value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    static native void set(JSObject object, String key, String value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    static native void set(JSObject object, String key, double value);

    @JSBody(
            params = {"object", "key", "value"},
            script = "object[key] = value;")
    static native void set(JSObject object, String key, boolean value);

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    static native void push(JSObject array, JSObject value);

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    static native void push(JSObject array, String value);

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    static native void push(JSObject array, double value);

    static JSObject array(double[] numbers) {
        JSObject array = array();
        for (double number : numbers) {
            push(array, number);
        }
        return array;
    }

    /** What {@code typeof} says, but "null" and "array" for those. */
    @JSBody(
            params = "value",
            script = "return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;")
    static native String type(JSObject value);

    /** The names of an object's own properties. */
    @JSBody(params = "object", script = "return Object.keys(object);")
    static native String[] keys(JSObject object);

    @JSBody(
            params = {"object", "key"},
            script = "return object[key];")
    static native JSObject get(JSObject object, String key);

    @JSBody(params = "array", script = "return array.length;")
    static native int length(JSObject array);

    @JSBody(
            params = {"array", "index"},
            script = "return array[index];")
    static native JSObject at(JSObject array, int index);

    @JSBody(params = "value", script = "return String(value);")
    static native String string(JSObject value);

    @JSBody(params = "value", script = "return Number(value);")
    static native double number(JSObject value);

    /** Whether it is an array or a typed array of numbers. */
    @JSBody(
            params = "value",
            script = "return Array.isArray(value) || value instanceof Float64Array || value instanceof Float32Array;")
    static native boolean isList(JSObject value);

    /** The text of a property; nothing where there is none. Throws an {@link IllegalArgumentException} where it is something else. */
    static Optional<String> text(JSObject object, String key) {
        JSObject value = type(object).equals("object") ? get(object, key) : undefined();
        if (type(value).equals("undefined")) {
            return Optional.empty();
        }
        if (!type(value).equals("string")) {
            throw new IllegalArgumentException(key + " must be a text");
        }
        return Optional.of(string(value));
    }

    /** A program's text. Throws an {@link IllegalArgumentException} where it is something else. */
    static String source(JSObject value) {
        if (!type(value).equals("string")) {
            throw new IllegalArgumentException("source must be a text, not " + named(value));
        }
        return string(value);
    }

    /** A list's numbers. Throws an {@link IllegalArgumentException} that names the first that is none: a text, even one that writes a number, is none. */
    static double[] numbers(String name, JSObject list) {
        double[] numbers = new double[length(list)];
        for (int i = 0; i < numbers.length; i++) {
            JSObject number = at(list, i);
            if (!type(number).equals("number")) {
                throw new IllegalArgumentException(name + "[" + i + "] must be a number, not " + named(number));
            }
            numbers[i] = number(number);
        }
        return numbers;
    }

    /** What a value of the wrong type is called. */
    static String named(JSObject value) {
        String type = type(value);
        return type.equals("null") || type.equals("undefined")
                ? type
                : type.equals("string") || type.equals("boolean")
                        ? "the " + type + " " + string(value)
                        : (type.equals("object") || type.equals("array") ? "an " : "a ") + type;
    }

    /** Does something, and turns what Java throws for wrong arguments into JavaScript's own {@code Error}. */
    static <T> T guarded(Supplier<T> action) {
        try {
            return action.get();
        } catch (IllegalArgumentException wrong) {
            fail(wrong.getMessage());
            throw wrong;
        }
    }

    /** As the other, for what gives nothing back. */
    static void guarded(Runnable action) {
        guarded(() -> {
            action.run();
            return action;
        });
    }

    @JSBody(params = "message", script = "throw new Error(message);")
    private static native void fail(String message);
}
