package micrograd.lang.modules;

import java.util.LinkedHashSet;
import java.util.Set;
import micrograd.lang.run.Arguments;
import micrograd.lang.run.Machine;
import micrograd.lang.run.NativeTable;
import micrograd.lang.run.PyDict;
import micrograd.lang.run.PyError;
import micrograd.lang.run.PyFloat;
import micrograd.lang.run.PyInt;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyMethod;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyNone;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyRange;
import micrograd.lang.run.PySet;
import micrograd.lang.run.PyStr;
import micrograd.lang.run.PyTuple;
import micrograd.lang.run.PyType;
import micrograd.lang.run.Types;
import micrograd.lang.run.operations.Operators;
import micrograd.lang.run.text.CodePoints;
import micrograd.lang.run.text.Hash;
import micrograd.lang.run.text.Sizes;
import micrograd.lang.run.text.Whole;
import micrograd.text.Rounding;

/** {@code random}: a class {@code Random}, and functions of one that is there from the start. */
final class RandomModule extends NativeTable {
    /** The name of the generator behind the functions, as in CPython. */
    static final String SHARED = "_inst";

    private static final String[] NAMES = {
        "seed",
        "random",
        "uniform",
        "randint",
        "randrange",
        "choice",
        "choices",
        "shuffle",
        "sample",
        "gauss",
        "normalvariate",
        "getrandbits",
        "expovariate",
        "triangular",
        "lognormvariate",
        "paretovariate",
        "weibullvariate"
    };
    private static final double NORMAL = 4 * Math.exp(-0.5) / Math.sqrt(2.0);

    private final Whole start;

    private RandomModule(Whole start) {
        super(NAMES);
        this.start = start;
    }

    /** The module, whose generators begin at {@code seed} where the program says nothing. */
    static PyModule module(Whole seed) {
        RandomModule table = new RandomModule(seed);
        PyType type = new PyType("Random", table, table::construct, Types.OBJECT)
                .in("random")
                .opened()
                .withAttributes();
        PyRandom shared = new PyRandom(type, seed);
        PyModule module = new PyModule("random").set("Random", type).set(SHARED, shared);
        for (String name : NAMES) {
            module.set(name, new PyMethod(type.find(name), shared));
        }
        return module;
    }

    private PyObject construct(Machine machine, PyType type, Arguments arguments) {
        PyRandom random = new PyRandom(type, start);
        if (arguments != null && arguments.count() > 0) {
            seed(machine, random, arguments.exactly("Random", 0, 1));
        }
        return random;
    }

    private void seed(Machine machine, PyRandom random, Arguments arguments) {
        PyObject seed = arguments.get(0, "a", PyNone.NONE);
        if (seed == PyNone.NONE) {
            random.seed(start);
        } else if (seed instanceof PyStr text) {
            random.seed(text.value);
        } else if (seed instanceof PyFloat real && real.value == real.value) {
            // Other numbers count by their hash, taken without a sign of 64 bits.
            Hash hash = Hash.of(real.value);
            random.seed(Whole.ofWords(hash.low(), hash.high()));
        } else if (Operators.isWhole(seed)) {
            random.seed(Operators.toWhole(seed));
        } else {
            throw PyError.type("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
        }
    }

    @Override
    public PyObject call(int index, Machine machine, PyObject self, Arguments arguments) {
        PyRandom random = (PyRandom) self;
        switch (NAMES[index]) {
            case "seed" -> {
                seed(machine, random, arguments);
                return PyNone.NONE;
            }
            case "random" -> {
                arguments.exactly("Random.random", 0, 0);
                return new PyFloat(random.random());
            }
            case "randint", "randrange" -> {
                return range(machine, random, NAMES[index], arguments);
            }
            case "choice" -> {
                PyObject sequence = required(arguments, "choice", "seq");
                int count = machine.length(sequence);
                if (count == 0) {
                    throw PyError.of(Types.INDEX_ERROR, "Cannot choose from an empty sequence");
                }
                return item(machine, sequence, random.below(count));
            }
            case "choices" -> {
                return choices(machine, random, arguments);
            }
            case "shuffle" -> {
                shuffle(machine, random, required(arguments, "shuffle", "x"));
                return PyNone.NONE;
            }
            case "sample" -> {
                return sample(machine, random, arguments);
            }
            case "getrandbits" -> {
                int count = Operands.index(
                        machine, arguments.exactly("Random.getrandbits", 1, 1).get(0));
                if (count < 0) {
                    throw PyError.value("number of bits must be non-negative");
                }
                Sizes.requireBits(count);
                return Operands.of(random.bits(count));
            }
            default -> {
                return new PyFloat(real(machine, random, NAMES[index], arguments));
            }
        }
    }

    private static PyObject required(Arguments arguments, String function, String name) {
        PyObject given = arguments.get(0, name, null);
        if (given == null) {
            throw PyError.type("Random." + function + "() missing 1 required positional argument: '" + name + "'");
        }
        if (arguments.count() > 1) {
            throw PyError.type("Random." + function + "() takes 2 positional arguments but " + (arguments.count() + 1)
                    + " were given");
        }
        return given;
    }

    private static PyObject item(Machine machine, PyObject sequence, int place) {
        if (sequence instanceof PyList || sequence instanceof PyTuple || sequence instanceof PyRange) {
            return Collected.of(machine, sequence)[place];
        }
        if (sequence instanceof PyStr text) {
            return new PyStr(CodePoints.slice(text.value, place, place + 1));
        }
        PyObject method = machine.special(sequence, "__getitem__");
        if (method == null) {
            throw PyError.type("'" + sequence.typeName() + "' object is not subscriptable");
        }
        return machine.callNow(method, sequence, PyInt.of(place));
    }

    // ---- whole numbers

    private static PyObject range(Machine machine, PyRandom random, String name, Arguments arguments) {
        boolean closed = name.equals("randint");
        PyObject first = arguments.get(0, closed ? "a" : "start", null);
        PyObject second = arguments.get(1, closed ? "b" : "stop", null);
        if (first == null || closed && second == null) {
            String missing = first == null ? closed ? "'a' and 'b'" : "'start'" : "'b'";
            throw PyError.type("Random." + name + "() missing "
                    + (missing.length() > 7 ? "2 required positional arguments: " : "1 required positional argument: ")
                    + missing);
        }
        Whole start = bound(machine, first, 1);
        if (Operands.isNone(second)) {
            if (start.sign() <= 0) {
                throw PyError.value("empty range for randrange()");
            }
            return Operands.of(random.below(start));
        }
        Whole stop = bound(machine, second, 2);
        stop = closed ? stop.add(Whole.of(1)) : stop;
        PyObject third = closed ? null : arguments.get(2, "step", null);
        Whole step = third == null ? Whole.of(1) : bound(machine, third, 3);
        Whole width = stop.sub(start);
        if (step.equals(Whole.of(1))) {
            if (width.sign() <= 0) {
                throw PyError.value("empty range for randrange() (" + start + ", " + stop + ", " + width + ")");
            }
            return Operands.of(start.add(random.below(width)));
        }
        if (step.sign() == 0) {
            throw PyError.value("zero step for randrange()");
        }
        Whole count = width.add(step).sub(Whole.of(step.sign())).floorDiv(step);
        if (count.sign() <= 0) {
            throw PyError.value("empty range for randrange()");
        }
        return Operands.of(start.add(step.mul(random.below(count))));
    }

    private static Whole bound(Machine machine, PyObject object, int place) {
        if (object instanceof PyFloat real) {
            if (real.value != Math.floor(real.value)) {
                throw PyError.value(
                        "non-integer " + (place == 1 ? "arg 1" : place == 2 ? "stop" : "step") + " for randrange()");
            }
            return Whole.of(real.value);
        }
        return Operands.whole(machine, object);
    }

    // ---- sequences

    private static void shuffle(Machine machine, PyRandom random, PyObject object) {
        if (!(object instanceof PyList list)) {
            throw PyError.type("'" + object.typeName() + "' object does not support item assignment");
        }
        machine.charge(list.size);
        for (int i = list.size - 1; i > 0; i--) {
            int j = random.below(i + 1);
            PyObject swapped = list.items[i];
            list.items[i] = list.items[j];
            list.items[j] = swapped;
        }
    }

    private static PyObject sample(Machine machine, PyRandom random, Arguments arguments) {
        PyObject population = arguments.get(0, "population", PyNone.NONE);
        PyObject count = arguments.get(1, "k", null);
        if (count == null) {
            throw PyError.type("Random.sample() missing 1 required positional argument: 'k'");
        }
        if (population instanceof PySet || population instanceof PyDict || population == PyNone.NONE) {
            throw PyError.type("Population must be a sequence.  For dicts or sets, use sorted(d).");
        }
        PyObject[] items = Collected.of(machine, population);
        PyObject counts = arguments.keyword("counts");
        if (!Operands.isNone(counts)) {
            items = repeated(machine, items, Collected.of(machine, counts));
        }
        int n = items.length;
        int k = Operands.index(machine, count);
        if (k < 0 || k > n) {
            throw PyError.value("Sample larger than population or is negative");
        }
        machine.room(k);
        machine.charge(k);
        PyObject[] result = new PyObject[k];
        if (n <= poolSize(k)) {
            PyObject[] pool = items.clone();
            for (int i = 0; i < k; i++) {
                int j = random.below(n - i);
                result[i] = pool[j];
                pool[j] = pool[n - i - 1];
            }
        } else {
            Set<Integer> selected = new LinkedHashSet<>();
            for (int i = 0; i < k; i++) {
                int j = random.below(n);
                while (!selected.add(j)) {
                    j = random.below(n);
                }
                result[i] = items[j];
            }
        }
        return new PyList(result);
    }

    /** Up to this size a list to draw from is cheaper for CPython than a set of what was drawn. */
    private static double poolSize(int k) {
        double size = 21;
        if (k > 5) {
            double power = 1;
            while (power < 3.0 * k) {
                power *= 4;
            }
            size += power;
        }
        return size;
    }

    private static PyObject[] repeated(Machine machine, PyObject[] items, PyObject[] counts) {
        if (counts.length != items.length) {
            throw PyError.value("The number of counts does not match the population");
        }
        PyList all = new PyList();
        for (int i = 0; i < items.length; i++) {
            int times = Operands.index(machine, counts[i]);
            machine.room(Math.max(0, times));
            for (int k = 0; k < times; k++) {
                all.add(items[i]);
            }
        }
        return all.toArray();
    }

    private static PyObject choices(Machine machine, PyRandom random, Arguments arguments) {
        arguments.keywords("choices", "population", "weights", "cum_weights", "k");
        PyObject[] items = Collected.of(machine, arguments.get(0, "population", PyTuple.EMPTY));
        PyObject weights = arguments.get(1, "weights", null);
        PyObject cumulative = arguments.keyword("cum_weights");
        PyObject count = arguments.keyword("k");
        int k = count == null ? 1 : Operands.index(machine, count);
        machine.room(Math.max(0, k));
        machine.charge(Math.max(0, k));
        PyObject[] drawn = new PyObject[Math.max(0, k)];
        if (Operands.isNone(weights) && Operands.isNone(cumulative)) {
            if (items.length == 0 && k > 0) {
                throw PyError.of(Types.INDEX_ERROR, "list index out of range");
            }
            for (int i = 0; i < k; i++) {
                drawn[i] = items[Rounding.truncated(Math.floor(random.random() * items.length))];
            }
            return new PyList(drawn);
        }
        if (!Operands.isNone(weights) && !Operands.isNone(cumulative)) {
            throw PyError.type("Cannot specify both weights and cumulative weights");
        }
        double[] sums = sums(machine, weights, cumulative);
        if (sums.length != items.length) {
            throw PyError.value("The number of weights does not match the population");
        }
        double total = sums.length == 0 ? 0 : sums[sums.length - 1];
        if (total <= 0) {
            throw PyError.value("Total of weights must be greater than zero");
        }
        if (total - total != 0) {
            throw PyError.value("Total of weights must be finite");
        }
        for (int i = 0; i < k; i++) {
            drawn[i] = items[above(sums, random.random() * total)];
        }
        return new PyList(drawn);
    }

    private static double[] sums(Machine machine, PyObject weights, PyObject cumulative) {
        boolean single = !Operands.isNone(weights);
        PyObject[] given = Collected.of(machine, single ? weights : cumulative);
        double[] sums = new double[given.length];
        double sum = 0;
        for (int i = 0; i < given.length; i++) {
            sum = single ? sum + machine.real(given[i]) : machine.real(given[i]);
            sums[i] = sum;
        }
        return sums;
    }

    /** The first place whose sum is above a number, the last place at most. */
    private static int above(double[] sums, double number) {
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (number < sums[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    // ---- floats

    private static double real(Machine machine, PyRandom random, String name, Arguments arguments) {
        switch (name) {
            case "uniform" -> {
                double a = parameter(machine, arguments, name, 0, "a", Double.NaN);
                double b = parameter(machine, arguments, name, 1, "b", Double.NaN);
                return a + (b - a) * random.random();
            }
            case "gauss" -> {
                double mean = parameter(machine, arguments, name, 0, "mu", 0);
                double deviation = parameter(machine, arguments, name, 1, "sigma", 1);
                return mean + random.gauss() * deviation;
            }
            case "normalvariate", "lognormvariate" -> {
                double mean = parameter(machine, arguments, name, 0, "mu", 0);
                double deviation = parameter(machine, arguments, name, 1, "sigma", 1);
                double normal = mean + normal(random) * deviation;
                return name.equals("normalvariate") ? normal : Math.exp(normal);
            }
            case "expovariate" -> {
                double rate = parameter(machine, arguments, name, 0, "lambd", Double.NaN);
                double drawn = -Math.log(1.0 - random.random());
                if (rate == 0) {
                    throw PyError.of(Types.ZERO_DIVISION_ERROR, "float division by zero");
                }
                return drawn / rate;
            }
            case "triangular" -> {
                return triangular(machine, random, arguments);
            }
            default -> {
                double alpha = parameter(machine, arguments, name, 0, "alpha", Double.NaN);
                if (name.equals("paretovariate")) {
                    return Math.pow(1.0 - random.random(), -1.0 / alpha);
                }
                double beta = parameter(machine, arguments, name, 1, "beta", Double.NaN);
                return alpha * Math.pow(-Math.log(1.0 - random.random()), 1.0 / beta);
            }
        }
    }

    private static double parameter(
            Machine machine, Arguments arguments, String function, int place, String name, double otherwise) {
        PyObject given = arguments.get(place, name, null);
        if (given == null && otherwise != otherwise) {
            throw PyError.type("Random." + function + "() missing 1 required positional argument: '" + name + "'");
        }
        return given == null ? otherwise : machine.real(given);
    }

    /** Kinderman and Monahan's method. */
    private static double normal(PyRandom random) {
        while (true) {
            double u1 = random.random();
            double u2 = 1.0 - random.random();
            double z = NORMAL * (u1 - 0.5) / u2;
            if (z * z / 4.0 <= -Math.log(u2)) {
                return z;
            }
        }
    }

    private static double triangular(Machine machine, PyRandom random, Arguments arguments) {
        double low = parameter(machine, arguments, "triangular", 0, "low", 0);
        double high = parameter(machine, arguments, "triangular", 1, "high", 1);
        PyObject mode = arguments.get(2, "mode", null);
        double u = random.random();
        if (high == low) {
            return low;
        }
        double c = Operands.isNone(mode) ? 0.5 : (machine.real(mode) - low) / (high - low);
        if (u > c) {
            u = 1.0 - u;
            c = 1.0 - c;
            double swapped = low;
            low = high;
            high = swapped;
        }
        return low + (high - low) * Math.sqrt(u * c);
    }
}
