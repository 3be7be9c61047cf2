package micrograd.library;

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

    /**
     * What {@code typeof} says, but "null" and "array" for those, and for an object of a class of JavaScript's own that class: "Date"; "unreadable" where the object
     * does not let itself be asked.
     */
    @JSBody(
            params = "value",
            script = "if (value === null) return 'null';"
                    + " if (typeof value !== 'object') return typeof value;"
                    + " try {"
                    + " if (Array.isArray(value)) return 'array';"
                    + " var kind = Object.prototype.toString.call(value).slice(8, -1);"
                    + " return kind === 'Object' || !/^[A-Z]\\w*$/.test(kind) ? 'object' : kind;"
                    + " } catch (e) { return 'unreadable object'; }")
    static native String type(JSObject value);

    /** The names of the properties that an object says: its own, and those that it inherits from an object that is not JavaScript's own. */
    @JSBody(
            params = {"name", "object"},
            script = "try { var keys = [];"
                    + " for (var key in object) {"
                    + " if (!(key in Object.prototype) || Object.prototype.hasOwnProperty.call(object, key)) keys.push(key); }"
                    + " return keys;"
                    + " } catch (e) { throw new Error(name + ' cannot be read', { cause: e }); }")
    static native String[] keys(String name, JSObject object);

    /** A property's value; an {@code Error} by the name where reading it throws. */
    @JSBody(
            params = {"name", "object", "key"},
            script =
                    "try { return object[key]; } catch (e) { throw new Error(name + ' cannot be read', { cause: e }); }")
    static native JSObject get(String name, JSObject object, String key);

    /** How long a list says it is; -1 where it says no length that a list can have. */
    @JSBody(
            params = {"name", "list"},
            script =
                    "try { var length = list.length; } catch (e) { throw new Error(name + ' cannot be read', { cause: e }); }"
                            + " return typeof length === 'number' && length >= 0 && length % 1 === 0 ? length : -1;")
    static native double length(String name, JSObject list);

    /** An item of a list; an {@code Error} by the name where reading it throws. */
    @JSBody(
            params = {"name", "list", "index"},
            script =
                    "try { return list[index]; } catch (e) { throw new Error(name + ' cannot be read', { cause: e }); }")
    static native JSObject at(String name, JSObject list, int index);

    /** A text, a number or a truth value as a text. */
    @JSBody(params = "value", script = "return String(value);")
    static native String string(JSObject value);

    @JSBody(params = "value", script = "return Number(value);")
    static native double number(JSObject value);

    /** An object of an object's methods, each of which may be taken from it and called alone. */
    @JSBody(
            params = "object",
            script = "var bound = {};"
                    + " Object.getOwnPropertyNames(Object.getPrototypeOf(object)).forEach(function(name) {"
                    + " if (name !== 'constructor') bound[name] = object[name].bind(object); });"
                    + " return bound;")
    static native JSObject bound(JSObject object);

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
