package micrograd.lang.modules;

import micrograd.engine.Elementary;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.NativeTask;
import micrograd.lang.run.PyBool;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.run.text.Whole;

/** {@code math}. */
final class MathModule extends NativeTable {
    /** Functions of one float, by place; those of other arguments follow. */
    private static final String[] NAMES = {
        "sqrt",
        "exp",
        "log1p",
        "expm1",
        "sin",
        "cos",
        "tan",
        "asin",
        "acos",
        "atan",
        "sinh",
        "cosh",
        "tanh",
        "asinh",
        "acosh",
        "atanh",
        "fabs",
        "degrees",
        "radians",
        "log2",
        "log10",
        "cbrt",
        "exp2",
        "erf",
        "erfc",
        "gamma",
        "lgamma",
        "ulp",
        "log",
        "pow",
        "fmod",
        "atan2",
        "copysign",
        "remainder",
        "isnan",
        "isinf",
        "isfinite",
        "isclose",
        "floor",
        "ceil",
        "trunc",
        "factorial",
        "comb",
        "perm",
        "gcd",
        "lcm",
        "isqrt",
        "hypot",
        "dist*0*1",
        "fsum*0",
        "prod",
        "frexp",
        "ldexp",
        "modf",
        "nextafter"
    };

    private static final int OF_ONE = 28;

    private MathModule() {
        super(NAMES);
    }

    static PyModule module() {
        PyModule module = new PyModule("math");
        new MathModule().fill(module);
        module.set("pi", new PyFloat(Math.PI));
        module.set("e", new PyFloat(Math.E));
        module.set("tau", new PyFloat(2 * Math.PI));
        module.set("inf", new PyFloat(Double.POSITIVE_INFINITY));
        module.set("nan", new PyFloat(Double.NaN));
        return module;
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
        if (arguments.count() > 0
                && arguments.get(0) instanceof PyValue value
                && !value.face().composes()) {
            return ofValue(NAMES[index], machine, value, arguments);
        }
        if (index < OF_ONE) {
            double x =
                    machine.real(arguments.exactly("math." + NAMES[index], 1, 1).get(0));
            double y = ofOne(index, x);
            if (y != y && x == x) {
                throw domain();
            }
            if (Double.isInfinite(y) && !Double.isInfinite(x)) {
                throw NAMES[index].equals("lgamma") || NAMES[index].equals("gamma") && x <= 0 && x == Math.floor(x)
                        ? domain()
                        : NAMES[index].equals("log2")
                                        || NAMES[index].equals("log10")
                                        || NAMES[index].equals("atanh")
                                        || NAMES[index].equals("log1p")
                                ? domain()
                                : range();
            }
            return new PyFloat(y);
        }
        return others(index, machine, arguments);
    }

    /** The playground's values go through {@code math} as operations. */
    private static PyObject ofValue(String name, Machine machine, PyValue value, Arguments arguments) {
        PyObject method = machine.special(value, name.equals("fabs") ? "abs" : name);
        if (method == null) {
            throw PyError.type("must be real number, not " + value.typeName());
        }
        PyObject[] all = arguments.positional;
        return all.length == 1 ? machine.callNow(method, all[0]) : machine.callNow(method, all[0], all[1]);
    }

    private static PyError domain() {
        return PyError.value("math domain error");
    }

    private static PyError range() {
        return PyError.of(Types.OVERFLOW_ERROR, "math range error");
    }

    private double ofOne(int index, double x) {
        return switch (index) {
            case 0 -> Math.sqrt(x);
            case 1 -> Math.exp(x);
            case 2 -> Elementary.log1p(x);
            case 3 -> Elementary.expm1(x);
            case 4 -> Math.sin(x);
            case 5 -> Math.cos(x);
            case 6 -> Math.tan(x);
            case 7 -> Math.asin(x);
            case 8 -> Math.acos(x);
            case 9 -> Math.atan(x);
            case 10 -> RealFunctions.sinh(x);
            case 11 -> RealFunctions.cosh(x);
            case 12 -> Elementary.tanh(x);
            case 13 -> RealFunctions.asinh(x);
            case 14 -> RealFunctions.acosh(x);
            case 15 -> RealFunctions.atanh(x);
            case 16 -> Math.abs(x);
            case 17 -> x * (180 / Math.PI);
            case 18 -> x * (Math.PI / 180);
            case 19 -> RealFunctions.log2(x);
            case 20 -> RealFunctions.log10(x);
            case 21 -> RealFunctions.cbrt(x);
            case 22 -> Elementary.pow(2, x);
            case 23 -> RealFunctions.erf(x);
            case 24 -> RealFunctions.erfc(x);
            case 25 -> RealFunctions.gamma(x);
            case 26 -> RealFunctions.logGamma(x);
            default -> RealFunctions.ulp(x);
        };
    }

    private PyObject others(int index, Machine machine, Arguments arguments) {
        switch (NAMES[index]) {
            case "log" -> {
                arguments.exactly("log", 1, 2);
                double log = log(machine, arguments.get(0));
                if (arguments.count() == 1) {
                    return new PyFloat(log);
                }
                double base = log(machine, arguments.get(1));
                if (base == 0) {
                    throw PyError.of(Types.ZERO_DIVISION_ERROR, "float division by zero");
                }
                return new PyFloat(log / base);
            }
            case "pow" -> {
                arguments.exactly("pow", 2, 2);
                return new PyFloat(power(machine.real(arguments.get(0)), machine.real(arguments.get(1))));
            }
            case "fmod", "atan2", "copysign", "remainder", "nextafter" -> {
                arguments.exactly(NAMES[index], 2, 2);
                double x = machine.real(arguments.get(0));
                double y = machine.real(arguments.get(1));
                return new PyFloat(ofTwo(NAMES[index], x, y));
            }
            case "isnan", "isinf", "isfinite" -> {
                double x = machine.real(
                        arguments.exactly("math." + NAMES[index], 1, 1).get(0));
                return PyBool.of(index == 34 ? x != x : index == 35 ? Double.isInfinite(x) : x - x == 0);
            }
            case "isclose" -> {
                return isClose(machine, arguments);
            }
            case "floor", "ceil", "trunc" -> {
                return rounded(machine, NAMES[index], arguments);
            }
            case "factorial", "comb", "perm", "gcd", "lcm", "isqrt" -> {
                return WholeMath.call(machine, NAMES[index], arguments);
            }
            case "hypot" -> {
                double[] parts = new double[arguments.count()];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = machine.real(arguments.get(i));
                }
                return new PyFloat(Sums.norm(parts));
            }
            case "dist*0*1" -> {
                arguments.exactly("dist", 2, 2);
                PyObject[] p = machine.gather(arguments.get(0));
                PyObject[] q = machine.gather(arguments.get(1));
                int count = machine.length(arguments.get(0));
                if (count != machine.length(arguments.get(1))) {
                    throw PyError.value("both points must have the same number of dimensions");
                }
                double[] parts = new double[count];
                for (int i = 0; i < count; i++) {
                    parts[i] = machine.real(p[i]) - machine.real(q[i]);
                }
                return new PyFloat(Sums.norm(parts));
            }
            case "fsum*0" -> {
                PyObject[] items =
                        machine.gather(arguments.exactly("math.fsum", 1, 1).get(0));
                int count = machine.length(arguments.get(0));
                double[] terms = new double[count];
                for (int i = 0; i < count; i++) {
                    terms[i] = machine.real(items[i]);
                }
                machine.charge(count);
                return new PyFloat(Sums.exact(terms));
            }
            case "prod" -> {
                arguments.between("prod", 1, 1).keywords("prod", "start");
                PyObject start = arguments.keyword("start");
                return machine.start(
                        new Product(machine.iterator(arguments.get(0)), start == null ? PyInt.of(1) : start));
            }
            default -> {
                return parts(machine, NAMES[index], arguments);
            }
        }
    }

    private static double log(Machine machine, PyObject object) {
        if (Operators.isWhole(object)) {
            Whole whole = Operators.toWhole(object);
            if (whole.sign() <= 0) {
                throw domain();
            }
            int shift = Math.max(0, whole.bitLength() - 1000);
            return Math.log(whole.shiftRight(Whole.of(shift)).toDouble()) + shift * Math.log(2);
        }
        double x = machine.real(object);
        if (x <= 0) {
            throw domain();
        }
        return Math.log(x);
    }

    private static double power(double x, double y) {
        double power = Elementary.pow(x, y);
        boolean finite = x - x == 0 && y - y == 0;
        if (finite && (power != power || x == 0 && y < 0)) {
            throw domain();
        }
        if (finite && Double.isInfinite(power)) {
            throw range();
        }
        return power;
    }

    private static double ofTwo(String name, double x, double y) {
        switch (name) {
            case "atan2" -> {
                return Math.atan2(x, y);
            }
            case "copysign" -> {
                boolean negative = y < 0 || y == 0 && 1 / y < 0;
                return negative ? -Math.abs(x) : Math.abs(x);
            }
            case "nextafter" -> {
                return RealFunctions.next(x, y);
            }
            default -> {
                if (x == x && y == y && (Double.isInfinite(x) || y == 0)) {
                    throw domain();
                }
                if (Double.isInfinite(y)) {
                    return x;
                }
                return name.equals("fmod") ? x % y : RealFunctions.remainder(x, y);
            }
        }
    }

    private static PyObject isClose(Machine machine, Arguments arguments) {
        arguments.keywords("isclose", "a", "b", "rel_tol", "abs_tol");
        PyObject first = arguments.get(0, "a", null);
        PyObject second = arguments.get(1, "b", null);
        if (first == null || second == null) {
            throw PyError.type("isclose() missing required argument '" + (first == null ? "a' (pos 1)" : "b' (pos 2)"));
        }
        if (arguments.count() > 2) {
            throw PyError.type("isclose() takes exactly 2 positional arguments (" + arguments.count() + " given)");
        }
        double a = machine.real(first);
        double b = machine.real(second);
        double relative = arguments.keyword("rel_tol") == null ? 1e-9 : machine.real(arguments.keyword("rel_tol"));
        double absolute = arguments.keyword("abs_tol") == null ? 0 : machine.real(arguments.keyword("abs_tol"));
        if (relative < 0 || absolute < 0) {
            throw PyError.value("tolerances must be non-negative");
        }
        if (a == b) {
            return PyBool.TRUE;
        }
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return PyBool.FALSE;
        }
        double apart = Math.abs(b - a);
        return PyBool.of(apart <= Math.abs(relative * b) || apart <= Math.abs(relative * a) || apart <= absolute);
    }

    private static PyObject rounded(Machine machine, String name, Arguments arguments) {
        PyObject object = arguments.exactly("math." + name, 1, 1).get(0);
        if (Operators.isWhole(object)) {
            return Operands.of(Operators.toWhole(object));
        }
        if (object instanceof PyFloat real) {
            double x = real.value;
            boolean up = name.equals("ceil") || name.equals("trunc") && x < 0;
            return PyInt.of(checked(up ? Math.ceil(x) : Math.floor(x)));
        }
        PyObject method = machine.special(object, "__" + name + "__");
        if (method != null) {
            return machine.callNow(method, object);
        }
        if (name.equals("trunc")) {
            throw PyError.type("type " + object.typeName() + " doesn't define __trunc__ method");
        }
        double x = machine.real(object);
        return PyInt.of(checked(name.equals("ceil") ? Math.ceil(x) : Math.floor(x)));
    }

    /** Refuses what no whole number is. */
    private static double checked(double value) {
        if (value - value != 0) {
            Whole.of(value);
        }
        return value;
    }

    private static PyObject parts(Machine machine, String name, Arguments arguments) {
        switch (name) {
            case "frexp" -> {
                double x = machine.real(arguments.exactly("math.frexp", 1, 1).get(0));
                int exponent = RealFunctions.exponent(x);
                return new PyTuple(new PyFloat(RealFunctions.scaled(x, -exponent)), PyInt.of(exponent));
            }
            case "ldexp" -> {
                arguments.exactly("ldexp", 2, 2);
                double x = machine.real(arguments.get(0));
                double scaled = RealFunctions.scaled(x, Operands.index(machine, arguments.get(1)));
                if (Double.isInfinite(scaled) && !Double.isInfinite(x)) {
                    throw range();
                }
                return new PyFloat(scaled);
            }
            default -> {
                double x = machine.real(arguments.exactly("math.modf", 1, 1).get(0));
                double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
                double rest = Double.isInfinite(x) ? 0 : x - whole;
                return new PyTuple(new PyFloat(ofTwo("copysign", rest, x)), new PyFloat(ofTwo("copysign", whole, x)));
            }
        }
    }

    /** {@code prod(iterable)}, by {@code *}. */
    private static final class Product extends NativeTask {
        private final PyObject iterator;
        private PyObject product;
        private int state;

        Product(PyObject iterator, PyObject start) {
            this.iterator = iterator;
            product = start;
        }

        @Override
        public PyObject step(Machine machine, PyObject result) {
            PyObject in = result;
            while (true) {
                if (state == 0) {
                    state = 1;
                    in = machine.next(iterator);
                    if (in == Machine.PENDING) {
                        return in;
                    }
                }
                if (state == 1) {
                    if (in == null) {
                        return product;
                    }
                    state = 2;
                    in = machine.binary(Operators.MULTIPLY, product, in);
                    if (in == Machine.PENDING) {
                        return in;
                    }
                }
                product = in;
                state = 0;
            }
        }
    }
}
