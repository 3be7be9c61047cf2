package micrograd.lang.run.operations;

import java.util.Arrays;
import micrograd.lang.run.Census;
import micrograd.lang.run.CodeFrame;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyException;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyGenerator;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyIterator;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.PyView;
import micrograd.lang.run.PyWrapped;
import micrograd.lang.run.Types;

/** Iterators over everything, and what draws from them. */
public final class Iterators {
    private final Operations machine;

    Iterators(Operations machine) {
        this.machine = machine;
    }

    // ---- making

    /** An iterator over something. */
    public PyObject of(PyObject iterable) {
        if (iterable instanceof PyIterator || iterable instanceof PyGenerator) {
            return iterable;
        }
        if (!(iterable instanceof PyInstance instance) || instance.type.open) {
            PyObject method =
                    iterable instanceof PyType ? null : iterable.type().find("__iter__");
            if (method != null) {
                PyObject iterator = machine.callNow(machine.attributes.bound(method, iterable, iterable.type()));
                if (iterator instanceof PyIterator
                        || iterator instanceof PyGenerator
                        || iterator.type().find("__next__") != null) {
                    return iterator;
                }
                throw PyError.type("iter() returned non-iterator of type '" + iterator.typeName() + "'");
            }
        }
        PyObject plain = plain(iterable);
        if (plain != null) {
            return plain;
        }
        PyObject method = iterable.type().find("__iter__");
        if (method != null && !(iterable instanceof PyType)) {
            return machine.callNow(machine.attributes.bound(method, iterable, iterable.type()));
        }
        if (iterable.type().find("__getitem__") != null && !(iterable instanceof PyType)) {
            return new Indexed(iterable);
        }
        PyError error = PyError.type("'" + iterable.typeName() + "' object is not iterable");
        error.exception().subject = iterable;
        throw error;
    }

    /** An iterator over a container of the language's own, or null. */
    PyObject plain(PyObject iterable) {
        if (iterable instanceof PyList list) {
            return new OfList(list);
        }
        if (iterable instanceof PyRange range) {
            return new OfRange(range);
        }
        if (iterable instanceof PyTuple tuple) {
            return new OfArray(tuple.items, Types.TUPLE_ITERATOR);
        }
        if (iterable instanceof PyDict dict) {
            return new OfDict(dict, PyView.KEYS);
        }
        if (iterable instanceof PyStr text) {
            return new OfText(text.value);
        }
        if (iterable instanceof PySet set) {
            return new OfSet(set);
        }
        if (iterable instanceof PyView view) {
            return new OfDict(view.dict, view.kind);
        }
        if (iterable instanceof PyWrapped wrapped) {
            return plain(wrapped.plain);
        }
        return null;
    }

    /** Over a list, as it is at each step. */
    static final class OfList extends PyIterator {
        private final PyList list;
        private int place;

        OfList(PyList list) {
            this.list = list;
        }

        @Override
        public PyObject next(Machine machine) {
            return place < list.size ? list.items[place++] : end();
        }

        private PyObject end() {
            place = Integer.MAX_VALUE;
            return null;
        }

        @Override
        public PyType type() {
            return Types.LIST_ITERATOR;
        }

        @Override
        protected void reach(Census census) {
            census.visit(list);
        }
    }

    /** Over elements that do not change. */
    public static final class OfArray extends PyIterator {
        private final PyObject[] items;
        private final PyType type;
        private int place;

        public OfArray(PyObject[] items, PyType type) {
            this.items = items;
            this.type = type;
        }

        @Override
        public PyObject next(Machine machine) {
            return place < items.length ? items[place++] : null;
        }

        @Override
        public PyType type() {
            return type;
        }

        @Override
        protected void reach(Census census) {
            census.visit(items, items.length);
        }
    }

    /** Over a range. */
    static final class OfRange extends PyIterator {
        private final PyRange range;
        private int next;
        private int left;

        OfRange(PyRange range) {
            this.range = range;
            next = range.start;
            left = range.length;
        }

        @Override
        public PyObject next(Machine machine) {
            if (left == 0) {
                return null;
            }
            left--;
            PyInt item = PyInt.of(next);
            next += range.step;
            return item;
        }

        @Override
        public PyType type() {
            return Types.RANGE_ITERATOR;
        }
    }

    /** Over a text. */
    static final class OfText extends PyIterator {
        private final String text;
        private int place;

        OfText(String text) {
            this.text = text;
        }

        @Override
        public PyObject next(Machine machine) {
            if (place >= text.length()) {
                return null;
            }
            int end = place + Character.charCount(text.codePointAt(place));
            PyStr item = new PyStr(text.substring(place, end));
            place = end;
            return item;
        }

        @Override
        public PyType type() {
            return Types.STR_ITERATOR;
        }
    }

    /** Over a set. */
    static final class OfSet extends PyIterator {
        private final PySet set;
        private final PyObject[] items;
        private final int changes;
        private int place;

        OfSet(PySet set) {
            this.set = set;
            items = set.toArray();
            changes = set.entries.size();
        }

        @Override
        public PyObject next(Machine machine) {
            if (place >= items.length) {
                return null;
            }
            if (set.entries.size() != changes) {
                throw PyError.of(Types.RUNTIME_ERROR, "Set changed size during iteration");
            }
            return items[place++];
        }

        @Override
        public PyType type() {
            return Types.SET_ITERATOR;
        }

        @Override
        protected void reach(Census census) {
            census.visit(items, items.length);
        }
    }

    /** Over a dictionary. */
    static final class OfDict extends PyIterator {
        private final PyDict dict;
        private final int kind;
        private final int changes;
        private final int size;
        private int place;

        OfDict(PyDict dict, int kind) {
            this.dict = dict;
            this.kind = kind;
            changes = dict.changes;
            size = dict.size();
        }

        @Override
        public PyObject next(Machine machine) {
            if (place < 0) {
                return null;
            }
            if (dict.changes != changes && dict.size() != size) {
                throw PyError.of(Types.RUNTIME_ERROR, "dictionary changed size during iteration");
            }
            while (place < dict.used && dict.keys[place] == null) {
                place++;
            }
            if (place >= dict.used) {
                place = -1;
                return null;
            }
            if (dict.changes != changes) {
                throw PyError.of(Types.RUNTIME_ERROR, "dictionary keys changed during iteration");
            }
            int at = place++;
            return kind == PyView.KEYS
                    ? dict.keys[at]
                    : kind == PyView.VALUES ? dict.values[at] : new PyTuple(dict.keys[at], dict.values[at]);
        }

        @Override
        public PyType type() {
            return Types.KEY_ITERATOR;
        }

        @Override
        protected void reach(Census census) {
            census.visit(dict);
        }
    }

    /** Over an object by its {@code __getitem__}, from 0 until an IndexError. */
    static final class Indexed extends PyIterator {
        private final PyObject object;
        private int place;

        Indexed(PyObject object) {
            this.object = object;
        }

        @Override
        public boolean plain() {
            return false;
        }

        @Override
        public PyObject next(Machine machine) {
            return machine.start(new NativeTask() {
                private boolean asked;
                private boolean ended;

                @Override
                public PyObject step(Machine on, PyObject in) {
                    if (asked || ended) {
                        return ended ? null : in;
                    }
                    asked = true;
                    return Operations.of(on).items.get(object, PyInt.of(place++));
                }

                @Override
                public boolean caught(Machine on, PyException exception) {
                    ended = exception.type().isSubclassOf(Types.INDEX_ERROR)
                            || exception.type().isSubclassOf(Types.STOP_ITERATION);
                    return ended;
                }
            });
        }
    }

    /** {@code iter(function, sentinel)}. */
    public static final class Called extends PyIterator {
        private final PyObject function;
        private final PyObject sentinel;
        private boolean over;

        public Called(PyObject function, PyObject sentinel) {
            this.function = function;
            this.sentinel = sentinel;
        }

        @Override
        public boolean plain() {
            return false;
        }

        @Override
        public PyObject next(Machine machine) {
            if (over) {
                return null;
            }
            return machine.start(new NativeTask() {
                private boolean asked;

                @Override
                public PyObject step(Machine on, PyObject result) {
                    PyObject in = result;
                    if (!asked) {
                        asked = true;
                        in = on.call(function);
                        if (in == Machine.PENDING) {
                            return in;
                        }
                    }
                    over = on.equal(in, sentinel);
                    return over ? null : in;
                }
            });
        }
    }

    /** {@code map}. */
    public static final class Mapped extends PyIterator {
        private final PyObject function;
        private final PyObject[] sources;

        public Mapped(PyObject function, PyObject[] sources) {
            this.function = function;
            this.sources = sources;
        }

        @Override
        public boolean plain() {
            return false;
        }

        @Override
        public PyType type() {
            return Types.MAP;
        }

        @Override
        public PyObject next(Machine machine) {
            return machine.start(new Drawing(sources) {
                private boolean called;

                @Override
                PyObject drawn(Machine on, PyObject[] items, PyObject in) {
                    if (called) {
                        return in;
                    }
                    called = true;
                    return on.call(function, items);
                }
            });
        }
    }

    /** Draws one element from each of several iterators. */
    abstract static class Drawing extends NativeTask {
        private final PyObject[] sources;
        private final PyObject[] items;
        private int place;
        private boolean asked;

        Drawing(PyObject[] sources) {
            this.sources = sources;
            items = new PyObject[sources.length];
        }

        /** What becomes of the elements; called again with a result while it is pending. */
        abstract PyObject drawn(Machine machine, PyObject[] items, PyObject in);

        /** What it means that one has no more. */
        PyObject ended(Machine machine, int at) {
            return null;
        }

        @Override
        public PyObject step(Machine machine, PyObject result) {
            PyObject in = result;
            while (place < sources.length) {
                if (!asked) {
                    asked = true;
                    in = machine.next(sources[place]);
                    if (in == Machine.PENDING) {
                        return in;
                    }
                }
                asked = false;
                if (in == null) {
                    PyObject end = ended(machine, place);
                    place = end == null ? place : sources.length;
                    return end;
                }
                items[place++] = in;
            }
            return drawn(machine, items, in);
        }
    }

    /** {@code filter}. */
    public static final class Filtered extends PyIterator {
        private final PyObject function;
        private final PyObject source;

        public Filtered(PyObject function, PyObject source) {
            this.function = function;
            this.source = source;
        }

        @Override
        public boolean plain() {
            return false;
        }

        @Override
        public PyType type() {
            return Types.FILTER;
        }

        @Override
        public PyObject next(Machine machine) {
            return machine.start(new NativeTask() {
                private int state;
                private PyObject item;

                @Override
                public PyObject step(Machine on, PyObject result) {
                    PyObject in = result;
                    while (true) {
                        if (state == 0) {
                            state = 1;
                            in = on.next(source);
                            if (in == Machine.PENDING) {
                                return in;
                            }
                        }
                        if (state == 1) {
                            if (in == null) {
                                return null;
                            }
                            item = in;
                            state = 2;
                            if (function != PyNone.NONE) {
                                in = on.call(function, item);
                                if (in == Machine.PENDING) {
                                    return in;
                                }
                            }
                        }
                        if (on.truth(in)) {
                            return item;
                        }
                        state = 0;
                        on.charge(1);
                        if (on.isSpent()) {
                            return Machine.PENDING;
                        }
                    }
                }
            });
        }
    }

    /** {@code zip}. */
    public static final class Zipped extends PyIterator {
        private final PyObject[] sources;
        private final boolean strict;
        private final boolean plain;
        private boolean over;

        public Zipped(PyObject[] sources, boolean strict) {
            this.sources = sources;
            this.strict = strict;
            boolean all = !strict;
            for (PyObject source : sources) {
                all &= source instanceof PyIterator iterator && iterator.plain();
            }
            plain = all;
        }

        @Override
        public boolean plain() {
            return plain;
        }

        @Override
        public PyType type() {
            return Types.ZIP;
        }

        @Override
        public PyObject next(Machine machine) {
            if (over || sources.length == 0) {
                return null;
            }
            if (plain) {
                PyObject[] items = new PyObject[sources.length];
                for (int i = 0; i < items.length; i++) {
                    items[i] = ((PyIterator) sources[i]).next(machine);
                    if (items[i] == null) {
                        over = true;
                        return null;
                    }
                }
                return new PyTuple(items);
            }
            return machine.start(new Drawing(sources) {
                @Override
                PyObject drawn(Machine on, PyObject[] items, PyObject in) {
                    return new PyTuple(items.clone());
                }

                @Override
                PyObject ended(Machine on, int at) {
                    over = true;
                    if (strict) {
                        if (at > 0) {
                            throw PyError.value("zip() argument " + (at + 1) + " is shorter than argument"
                                    + (at == 1 ? " 1" : "s 1-" + at));
                        }
                        for (int i = 1; i < sources.length; i++) {
                            if (on.nextNow(sources[i]) != null) {
                                throw PyError.value("zip() argument " + (i + 1) + " is longer than argument"
                                        + (i == 1 ? " 1" : "s 1-" + i));
                            }
                        }
                    }
                    return null;
                }
            });
        }
    }

    /** {@code enumerate}. */
    public static final class Enumerated extends PyIterator {
        private final PyObject source;
        private final boolean plain;
        private PyObject count;

        public Enumerated(PyObject source, PyObject start) {
            this.source = source;
            count = start;
            plain = source instanceof PyIterator iterator && iterator.plain();
        }

        @Override
        public boolean plain() {
            return plain;
        }

        @Override
        public PyType type() {
            return Types.ENUMERATE;
        }

        private PyObject pair(Machine machine, PyObject item) {
            PyTuple pair = new PyTuple(count, item);
            count = count instanceof PyInt whole && whole.value < Integer.MAX_VALUE
                    ? PyInt.of(whole.value + 1)
                    : Operations.of(machine).operators.binary(Operators.ADD, count, PyInt.of(1));
            return pair;
        }

        @Override
        public PyObject next(Machine machine) {
            if (plain) {
                PyObject item = ((PyIterator) source).next(machine);
                return item == null ? null : pair(machine, item);
            }
            return machine.start(new Drawing(new PyObject[] {source}) {
                @Override
                PyObject drawn(Machine on, PyObject[] items, PyObject in) {
                    return pair(on, items[0]);
                }
            });
        }
    }

    public PyObject reversed(PyObject object) {
        PyObject method = object.type().find("__reversed__");
        if (method != null) {
            return machine.calls.call(machine.attributes.bound(method, object, object.type()));
        }
        PyObject plain = object instanceof PyWrapped wrapped ? wrapped.plain : object;
        if (plain instanceof PyRange range) {
            int last = range.length == 0 ? range.start : range.get(range.length - 1);
            return new OfRange(new PyRange(last, range.length == 0 ? last : range.start - range.step, -range.step));
        }
        PyObject[] all;
        if (plain instanceof PyDict dict) {
            all = dict.keyArray();
        } else if (plain instanceof PyView view) {
            all = gather(view);
        } else if (plain instanceof PyList || plain instanceof PyTuple || plain instanceof PyStr) {
            all = gather(plain).clone();
        } else if (object.type().find("__getitem__") != null && object.type().find("__len__") != null) {
            int length = machine.length(object);
            machine.room(length);
            all = new PyObject[length];
            for (int i = 0; i < length; i++) {
                all[i] = machine.items.getNow(object, PyInt.of(i));
            }
        } else {
            throw PyError.type("'" + object.typeName() + "' object is not reversible");
        }
        for (int i = 0, j = all.length - 1; i < j; i++, j--) {
            PyObject swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
        return new OfArray(all, Types.REVERSED);
    }

    // ---- drawing

    /** The next element, null at the end, or PENDING. */
    public PyObject next(PyObject iterator) {
        if (iterator instanceof PyIterator known) {
            return known.next(machine);
        }
        if (iterator instanceof PyGenerator generator) {
            return resume(generator, PyNone.NONE);
        }
        PyObject method = iterator.type().find("__next__");
        if (method instanceof PyFunction function && !function.code.generator) {
            PyObject result = machine.calls.function(function, new PyObject[] {iterator});
            if (result == Machine.PENDING) {
                ((CodeFrame) machine.top).then = CodeFrame.NEXT;
            }
            return result;
        }
        if (method == null) {
            throw PyError.type("'" + iterator.typeName() + "' object is not an iterator");
        }
        try {
            return machine.callNow(machine.attributes.bound(method, iterator, iterator.type()));
        } catch (PyError error) {
            if (error.exception().type().isSubclassOf(Types.STOP_ITERATION)) {
                return null;
            }
            throw error;
        }
    }

    /** Goes on with a generator; {@code sent} is what its yield gives. */
    public PyObject resume(PyGenerator generator, PyObject sent) {
        if (generator.running) {
            throw PyError.value("generator already executing");
        }
        if (generator.finished) {
            return null;
        }
        CodeFrame frame = generator.frame;
        if (generator.started) {
            frame.values[frame.top++] = sent;
        } else if (sent != PyNone.NONE) {
            throw PyError.type("can't send non-None value to a just-started generator");
        }
        generator.started = true;
        machine.calls.push(frame);
        generator.running = true;
        return Machine.PENDING;
    }

    /** Sends a value into a generator that a generator draws from. */
    public PyObject send(PyObject iterator, PyObject value) {
        if (iterator instanceof PyGenerator generator) {
            return resume(generator, value);
        }
        return machine.callNow(machine.attribute(iterator, "send"), value);
    }

    /** Raises an exception in a generator. */
    public PyObject raiseIn(PyGenerator generator, PyException exception) {
        if (generator.running) {
            throw PyError.value("generator already executing");
        }
        if (generator.finished || !generator.started) {
            generator.finished = true;
            throw new PyError(exception);
        }
        machine.calls.push(generator.frame);
        generator.running = true;
        NativeTask raising = new NativeTask() {
            @Override
            public PyObject step(Machine on, PyObject in) {
                throw new PyError(exception);
            }
        };
        raising.back = generator.frame;
        machine.top = raising;
        return Machine.PENDING;
    }

    /** All elements of something that can be gone through without running Python code, or null. */
    public PyObject[] plainItems(PyObject iterable) {
        if (iterable instanceof PyInstance instance && instance.type.open && instance.type.find("__iter__") != null) {
            return null;
        }
        if (iterable instanceof PyList list) {
            return list.toArray();
        }
        if (iterable instanceof PyTuple tuple) {
            return tuple.items;
        }
        if (iterable instanceof PySet set) {
            return set.toArray();
        }
        if (iterable instanceof PyDict dict) {
            return dict.keyArray();
        }
        PyObject iterator = iterable instanceof PyIterator ? iterable : plain(iterable);
        if (!(iterator instanceof PyIterator known) || !known.plain()) {
            return null;
        }
        if (iterable instanceof PyRange range) {
            machine.room(range.length);
        }
        PyList all = new PyList();
        while (true) {
            PyObject item = known.next(machine);
            if (item == null) {
                return all.toArray();
            }
            grow(all, item);
        }
    }

    private void grow(PyList all, PyObject item) {
        all.add(item);
        if ((all.size & 1023) == 0) {
            machine.room(1024);
            machine.room(all.size);
            machine.charge(1024);
        }
    }

    /** All elements of an iterable; Python code in it runs nested. */
    PyObject[] gather(PyObject iterable) {
        PyObject[] plain = plainItems(iterable);
        if (plain != null) {
            return plain;
        }
        PyObject iterator = of(iterable);
        PyList all = new PyList();
        while (true) {
            PyObject item = machine.nextNow(iterator);
            if (item == null) {
                return all.toArray();
            }
            grow(all, item);
        }
    }

    // ---- unpacking

    public PyObject[] unpack(PyObject iterable, int count) {
        PyObject[] items;
        if (iterable instanceof PyTuple tuple && !tuple.type.open) {
            items = tuple.items;
        } else if (iterable instanceof PyList list && !list.type.open) {
            items = list.size == list.items.length ? list.items : Arrays.copyOf(list.items, list.size);
        } else {
            PyObject iterator = unpackable(iterable);
            PyList all = new PyList();
            while (all.size <= count) {
                PyObject item = machine.nextNow(iterator);
                if (item == null) {
                    break;
                }
                all.add(item);
            }
            items = all.toArray();
        }
        if (items.length < count) {
            throw PyError.value("not enough values to unpack (expected " + count + ", got " + items.length + ")");
        }
        if (items.length > count) {
            throw PyError.value("too many values to unpack (expected " + count + ")");
        }
        return items;
    }

    public PyObject[] unpackStar(PyObject iterable, int before, int behind) {
        unpackable(iterable);
        PyObject[] items = gather(iterable);
        if (items.length < before + behind) {
            throw PyError.value("not enough values to unpack (expected at least " + (before + behind) + ", got "
                    + items.length + ")");
        }
        return items;
    }

    private PyObject unpackable(PyObject iterable) {
        try {
            return iterable instanceof PyIterator || iterable instanceof PyGenerator ? iterable : of(iterable);
        } catch (PyError error) {
            if (error.exception().type() == Types.TYPE_ERROR && iterable.type().find("__iter__") == null) {
                PyError refused = PyError.type("cannot unpack non-iterable " + iterable.typeName() + " object");
                refused.exception().subject = iterable;
                throw refused;
            }
            throw error;
        }
    }
}
