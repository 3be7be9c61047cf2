package micrograd.museum.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.modules.CoreModules;
import micrograd.lang.run.PyFunction;
import micrograd.lang.run.PyInstance;
import micrograd.lang.run.PyList;
import micrograd.lang.run.PyModule;
import micrograd.lang.run.PyObject;
import micrograd.lang.run.PyType;
import micrograd.lang.run.loop.Interpreter;
import micrograd.lang.run.loop.Outcome;
import micrograd.lang.run.loop.RunLimits;
import micrograd.limits.Budgets;

/**
 * Runs a program and looks for the class in it that is an engine: by what its objects do, not by what anything is called. Known names are only tried first.
 */
final class EngineSearch {
    /** The name by which questions reach the class. */
    static final String TYPE = "__engine__";

    private static final int SLICES_OF_PROGRAM = 1000;
    /** What an object is made of to see where the number goes; whole numbers for a class that keeps nothing else. */
    private static final double[][] NUMBERS = {{2.5, 3.5}, {4, 3}};

    private static final List<String> BACKWARD = List.of("backward", "backprop", "backpropagate", "back");
    /** How an object is made of a number, and what else it may want. */
    private static final List<String> FORMS = List.of("", ", ()", ", []", ", ''", ", None", ", (), ''", ", '', ()");

    /** Slices are counted by whoever asks; what one question prints is not held against the next. */
    private static final RunLimits LIMITS = new RunLimits(
            Budgets.OBJECTS_ALIVE, 0, Budgets.STEPS_AT_A_KEY, Budgets.PRINTED_CHARACTERS, Budgets.VALUES_MADE);

    private final Interpreter machine = new Interpreter(new CoreModules(1337, () -> 0), LIMITS);
    private final String source;
    private final EngineRequest request;
    private final boolean readable;
    private double[] numbers = NUMBERS[0];
    private int slices = SLICES_OF_PROGRAM;

    /**
     * A class that is an engine.
     *
     * @param form what an object is made with beside its number
     * @param pass what makes the backward pass: a method, or a function of the program
     * @param method whether it is a method
     */
    record Found(PyType type, String form, String data, String grad, String pass, boolean method) {
        /** Python that makes an object of a number. */
        String made(String number) {
            return TYPE + "(" + number + form + ")";
        }

        /** Python that makes a backward pass from an object. */
        String backward(String from) {
            return method ? from + "." + pass + "()" : pass + "(" + from + ")";
        }
    }

    EngineSearch(String source, EngineRequest request) {
        this.source = source;
        this.request = request;
        for (String module : new String[] {"math", "random"}) {
            PyModule ready = machine.module(module);
            if (ready != null) {
                machine.ready(module, ready);
            }
        }
        readable = LearnersEngine.start(machine, source);
    }

    /** Goes on running the program; whether there is more of it. */
    boolean work() {
        slices--;
        return readable && machine.run(LearnersEngine.SLICE) == Outcome.PAUSED && slices > 0;
    }

    /** About how many instructions were run. */
    double spent() {
        return machine.spent();
    }

    /** The engine that the program defines, the last one if there are several; none where there is none. */
    Optional<LearnersEngine> engine() {
        Optional<Found> last = Optional.empty();
        if (readable) {
            for (String name : List.of(machine.globals().names())) {
                boolean asked =
                        request.className().isEmpty() || request.className().equals(name);
                if (asked && machine.globals().get(name) instanceof PyType type) {
                    Optional<Found> found = engine(type);
                    last = found.isPresent() ? found : last;
                }
            }
        }
        return last.map(found -> new LearnersEngine(source, machine, found));
    }

    private Optional<Found> engine(PyType type) {
        if (type.find("__add__") == null && type.find("__mul__") == null) {
            return Optional.empty();
        }
        machine.globals().set(TYPE, type);
        for (double[] pair : NUMBERS) {
            numbers = pair;
            Optional<Found> found = madeOf(type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> madeOf(PyType type) {
        Optional<String> form = form();
        if (form.isEmpty()) {
            return Optional.empty();
        }
        String result = type.find("__mul__") != null ? "__probe__ * __other__" : "__probe__ + __other__";
        boolean joins = done("__result__ = " + result);
        Map<String, Double> before = numbers("__probe__");
        Optional<String> data = data(before, joins);
        if (data.isEmpty()) {
            return Optional.empty();
        }
        if (!request.gradients()) {
            return Optional.of(new Found(type, form.get(), data.get(), "", "", true));
        }
        Pass best = null;
        for (Pass pass : passes(type, form.get(), result, data.get(), before)) {
            best = best == null || pass.sure > best.sure ? pass : best;
        }
        return best == null || best.grad.isEmpty()
                ? Optional.empty()
                : Optional.of(new Found(type, form.get(), data.get(), best.grad, best.name, best.method));
    }

    private String first() {
        return Term.writtenAsFloat(numbers[0]);
    }

    private String second() {
        return Term.writtenAsFloat(numbers[1]);
    }

    private Optional<String> form() {
        for (String form : FORMS) {
            if (done("__probe__ = " + TYPE + "(" + first() + form + ")\n__other__ = " + TYPE + "(" + second() + form
                    + ")")) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** The attribute that holds the number it was made of, and that results have as well. */
    private Optional<String> data(Map<String, Double> before, boolean joins) {
        if (!request.data().isEmpty()) {
            return Optional.of(request.data());
        }
        Map<String, Double> other = numbers("__other__");
        Map<String, Double> result = joins ? numbers("__result__") : Map.of();
        List<String> holding = new ArrayList<>();
        for (Map.Entry<String, Double> one : before.entrySet()) {
            if (one.getValue() == numbers[0] && other.getOrDefault(one.getKey(), 0.0) == numbers[1]) {
                holding.add(one.getKey());
            }
        }
        for (String name : holding) {
            double its = result.getOrDefault(name, Double.NaN);
            if (its == numbers[0] * numbers[1] || its == numbers[0] + numbers[1]) {
                return Optional.of(name);
            }
        }
        return holding.isEmpty() ? Optional.empty() : Optional.of(holding.get(0));
    }

    /** A way to make a backward pass, and how much speaks for it. */
    private record Pass(String name, boolean method, String grad, int sure) {}

    private List<Pass> passes(PyType type, String form, String result, String data, Map<String, Double> before) {
        List<String> names = new ArrayList<>(BACKWARD);
        machine.globals().set("__of__", type);
        if (done("__names__ = [__n__ for __n__ in dir(__of__) if not __n__.startswith('__')]")
                && machine.globals().get("__names__") instanceof PyList all) {
            for (PyObject name : LearnersEngine.held(all)) {
                if (!names.contains(machine.str(name))) {
                    names.add(machine.str(name));
                }
            }
        }
        List<Pass> passes = new ArrayList<>();
        for (String name : names) {
            if (type.find(name) instanceof PyFunction) {
                passes.add(tried(new Found(type, form, data, "", name, true), result, before));
                if (BACKWARD.contains(name) && passes.get(passes.size() - 1).sure > 1) {
                    return passes;
                }
            }
        }
        for (String name : List.of(machine.globals().names())) {
            if (machine.globals().get(name) instanceof PyFunction) {
                Pass pass = tried(new Found(type, form, data, "", name, false), result, before);
                if (pass.sure > 1) {
                    passes.add(pass);
                }
            }
        }
        return passes;
    }

    /** Calls what may be the backward pass, and looks which attribute behaves as a gradient: 1 in the result, something in an operand. */
    private Pass tried(Found way, String result, Map<String, Double> before) {
        int known = BACKWARD.contains(way.pass()) ? 1 : 0;
        boolean made = done("__probe__ = " + way.made(first()) + "\n__other__ = " + way.made(second())
                + "\n__result__ = " + result + "\n" + way.backward("__result__"));
        if (!made && known == 0) {
            return new Pass(way.pass(), way.method(), "", 0);
        }
        Map<String, Double> root = numbers("__result__");
        Map<String, Double> operand = numbers("__probe__");
        if (!request.grad().isEmpty()) {
            return new Pass(way.pass(), way.method(), request.grad(), 1 + known);
        }
        String seeded = "";
        String moved = "";
        String still = "";
        for (Map.Entry<String, Double> one : operand.entrySet()) {
            String name = one.getKey();
            if (!name.equals(way.data())) {
                boolean changed = Math.abs(one.getValue() - before.getOrDefault(name, 0.0)) > 0;
                boolean one1 = root.getOrDefault(name, 0.0) == 1;
                moved = moved.isEmpty() && changed && one1 ? name : moved;
                seeded = seeded.isEmpty() && one1 ? name : seeded;
                still = still.isEmpty() && before.getOrDefault(name, 1.0) == 0 ? name : still;
            }
        }
        if (!moved.isEmpty()) {
            return new Pass(way.pass(), way.method(), moved, 3 + known);
        }
        for (Map.Entry<String, Double> one : root.entrySet()) {
            boolean one1 = one.getValue() == 1 && !one.getKey().equals(way.data());
            seeded = seeded.isEmpty() && one1 ? one.getKey() : seeded;
        }
        if (!seeded.isEmpty()) {
            return new Pass(way.pass(), way.method(), seeded, 2 * known);
        }
        if (!still.isEmpty() && sendsOn(way, result, still)) {
            return new Pass(way.pass(), way.method(), still, 2 + known);
        }
        return new Pass(way.pass(), way.method(), known == 1 ? still : "", known);
    }

    /** Whether a pass that gives the result no gradient sends one on that is given to it. */
    private boolean sendsOn(Found way, String result, String grad) {
        boolean made = done("__probe__ = " + way.made(first()) + "\n__other__ = " + way.made(second())
                + "\n__result__ = " + result + "\n__result__." + grad + " = 1.0\n" + way.backward("__result__"));
        return made && Math.abs(numbers("__probe__").getOrDefault(grad, 0.0)) > 0;
    }

    private boolean done(String program) {
        return LearnersEngine.done(machine, program);
    }

    private Map<String, Double> numbers(String name) {
        PyObject object = machine.globals().get(name);
        return object instanceof PyInstance ? LearnersEngine.numbers(machine, object) : new LinkedHashMap<>();
    }

    /** An attribute of an object, or null. */
    static PyObject attribute(Interpreter machine, PyObject object, String name) {
        try {
            return machine.attributeOrNull(object, name);
        } catch (RuntimeException failed) {
            return null;
        }
    }
}
