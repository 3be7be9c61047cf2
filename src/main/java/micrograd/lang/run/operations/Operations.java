package micrograd.lang.run.operations;

import micrograd.lang.run.Arguments;
import micrograd.lang.run.CodeFrame;
import micrograd.lang.run.Frame;
import micrograd.lang.run.Machine;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyObject;

/** A machine with the operations of the language, which are told apart by what they are about. */
public abstract class Operations extends Machine {
    static final int DEEPEST = 1000;

    /** Reading, setting and deleting attributes. */
    public final Attributes attributes = new Attributes(this);
    /** Operators. */
    public final Operators operators = new Operators(this);
    /** Elements by index or key, and length. */
    public final Items items = new Items(this);
    /** Calls. */
    public final Calls calls = new Calls(this);
    /** Objects as text. */
    public final Texts texts = new Texts(this);
    /** Iteration. */
    public final Iterators iterators = new Iterators(this);
    /** Truth, equality, order and hashes. */
    public final Equality equality = new Equality(this);
    /** What is under way, innermost. */
    public Frame top;
    /** How many calls of Python functions are under way. */
    public int depth;

    /** A machine that can do all that its {@code Interpreter} adds. */
    protected Operations() {}

    /** The operations of a machine: there is no other kind of machine. */
    public static Operations of(Machine machine) {
        return (Operations) machine;
    }

    /** Whether something stands for {@code sys.stderr}, whose text is not shown as printed. */
    public final boolean isErrorStream(PyObject file) {
        return file instanceof PyModule module && module.name().equals("stderr");
    }

    public final CodeFrame codeFrame() {
        Frame frame = top;
        while (frame != null && !(frame instanceof CodeFrame)) {
            frame = frame.back;
        }
        return (CodeFrame) frame;
    }

    @Override
    public PyObject call(PyObject function, PyObject... arguments) {
        return calls.call(function, arguments);
    }

    @Override
    public PyObject call(PyObject function, Arguments arguments) {
        return calls.call(function, arguments.positional, arguments.names, arguments.named);
    }

    @Override
    public PyObject next(PyObject iterator) {
        return iterators.next(iterator);
    }

    @Override
    public PyObject iterator(PyObject object) {
        return iterators.of(object);
    }

    @Override
    public PyObject binary(int operation, PyObject left, PyObject right) {
        return operators.binary(operation, left, right);
    }

    @Override
    public boolean truth(PyObject object) {
        return equality.truth(object);
    }

    @Override
    public boolean equal(PyObject a, PyObject b) {
        return equality.equal(a, b);
    }

    @Override
    public boolean less(PyObject a, PyObject b) {
        return equality.less(a, b);
    }

    @Override
    public int hash(PyObject object) {
        return equality.hash(object);
    }

    @Override
    public String repr(PyObject object) {
        return texts.repr(object);
    }

    @Override
    public String str(PyObject object) {
        return texts.str(object);
    }

    @Override
    public String format(PyObject object, String specification) {
        return texts.format(object, specification);
    }

    @Override
    public int length(PyObject object) {
        return items.length(object);
    }

    @Override
    public PyObject[] gather(PyObject iterable) {
        return iterators.gather(iterable);
    }

    @Override
    public int index(PyObject object) {
        return items.index(object);
    }

    @Override
    public double real(PyObject object) {
        return equality.real(object);
    }
}
