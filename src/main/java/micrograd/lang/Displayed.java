package micrograd.lang;

import micrograd.lang.modules.PyValue;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.operations.Operators;
import micrograd.text.Numbers;

/** What an object holds, in a few words, without running any of the program. */
final class Displayed {
    private static final int MOST_ELEMENTS = 6;
    private static final int MOST_CHARACTERS = 60;
    private static final int MOST_ATTRIBUTES = 5;

    private Displayed() {}

    static String of(PyObject object) {
        return of(object, 2);
    }

    private static String of(PyObject object, int depth) {
        if (object == null) {
            return "nothing yet";
        }
        if (object == PyNone.NONE) {
            return "None";
        }
        if (object instanceof PyBool) {
            return object == PyBool.TRUE ? "True" : "False";
        }
        if (object instanceof PyInt whole) {
            return Integer.toString(whole.value);
        }
        if (object instanceof PyFloat real) {
            return Numbers.python(real.value);
        }
        if (Operators.isNumber(object)) {
            return "about " + Numbers.compact(Operators.toReal(object));
        }
        if (object instanceof PyStr text) {
            String shown = text.value.replace("\n", "\\n");
            return "'" + (shown.length() > MOST_CHARACTERS ? shown.substring(0, MOST_CHARACTERS) + "…" : shown) + "'";
        }
        if (object instanceof PyValue value) {
            return "Value(data=" + Numbers.python(value.value().data()) + ", grad="
                    + Numbers.python(value.value().grad()) + ")";
        }
        if (object instanceof PyList list) {
            return several("[", list.toArray(), list.size, "]", depth);
        }
        if (object instanceof PyTuple tuple) {
            return several("(", tuple.items, tuple.items.length, tuple.items.length == 1 ? ",)" : ")", depth);
        }
        if (object instanceof PySet set) {
            PyObject[] all = set.toArray();
            return all.length == 0 ? "an empty set" : several("{", all, all.length, "}", depth);
        }
        if (object instanceof PyDict dict) {
            return pairs(dict, depth);
        }
        if (object instanceof PyRange) {
            return kind(object.typeName());
        }
        return object instanceof PyInstance instance && instance.attributeNames().length > 0
                ? attributes(instance, depth)
                : kind(object.typeName());
    }

    private static String kind(String type) {
        return (type.isEmpty() || "aeiouAEIOU".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type;
    }

    private static String several(String open, PyObject[] items, int count, String close, int depth) {
        if (depth == 0) {
            return open + (count == 0 ? "" : "…") + close;
        }
        StringBuilder text = new StringBuilder(open);
        for (int i = 0; i < Math.min(count, MOST_ELEMENTS); i++) {
            text.append(i == 0 ? "" : ", ").append(of(items[i], depth - 1));
        }
        if (count > MOST_ELEMENTS) {
            text.append(", … ").append(count).append(" in all");
        }
        return text.append(close).toString();
    }

    private static String pairs(PyDict dict, int depth) {
        PyObject[] keys = dict.keyArray();
        if (depth == 0) {
            return keys.length == 0 ? "{}" : "{…}";
        }
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < Math.min(keys.length, MOST_ELEMENTS); i++) {
            text.append(i == 0 ? "" : ", ").append(of(keys[i], depth - 1));
        }
        return text.append(keys.length > MOST_ELEMENTS ? ", …" : "")
                .append("}: ")
                .append(keys.length)
                .append(keys.length == 1 ? " entry" : " entries")
                .toString();
    }

    private static String attributes(PyInstance instance, int depth) {
        StringBuilder text = new StringBuilder(instance.typeName()).append('(');
        if (depth == 0) {
            return text.append("…)").toString();
        }
        int shown = 0;
        for (String name : instance.attributeNames()) {
            PyObject held = instance.attribute(name);
            boolean plain =
                    held != null && (Operators.isNumber(held) || held instanceof PyStr || held instanceof PyBool);
            boolean telling = plain && !(held instanceof PyStr written && written.value.isEmpty());
            if (telling || !plain && depth > 1 && (held instanceof PyList || held instanceof PyDict)) {
                if (shown++ == MOST_ATTRIBUTES) {
                    text.append(", …");
                    break;
                }
                text.append(shown == 1 ? "" : ", ")
                        .append(name)
                        .append('=')
                        .append(of(held, depth - 2 < 0 ? 0 : depth - 2));
            }
        }
        return text.append(')').toString();
    }
}
