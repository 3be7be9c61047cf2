package micrograd.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.lang.Diagnostic;
import micrograd.lang.Evaluation;
import micrograd.lang.Interpreter;
import micrograd.lang.Severity;
import micrograd.nn.Descent;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Settings;
import org.teavm.jso.JSObject;

/** Minimises a program's output over its leaves. */
final class Descend {
    private static final int MOST_STEPS = 1_000_000;
    private static final double USUAL_RATE = 0.01;

    private Descend() {}

    /** @throws IllegalArgumentException if the program has an error or no output, or an option is wrong */
    static JSObject run(String source, JSObject options) {
        Map<String, String> settings = OptionSettings.flat(options);
        int steps = Settings.takeWhole(settings, "steps", 0, MOST_STEPS)
                .orElseThrow(
                        () -> new IllegalArgumentException("steps must be a whole number from 0 to " + MOST_STEPS));
        double rate = Settings.takeNumber(settings, "learningRate").orElse(USUAL_RATE);
        OptimizerSetup optimizer = Settings.takeOptimizer(settings);
        JSObject names = Js.get(options, "leaves");
        settings.remove("leaves");
        Settings.requireNone(settings, "steps, optimizer, learningRate and leaves");

        Value output = output(source);
        Map<String, Value> leaves = leaves(output, names);
        Descent descent = new Descent(output, new ArrayList<>(leaves.values()), optimizer.create());
        JSObject trajectory = Js.array();
        for (int i = 0; i < steps; i++) {
            JSObject entry = Js.object();
            Js.set(entry, "output", descent.step(rate));
            JSObject after = Js.dictionary();
            leaves.forEach((name, leaf) -> Js.set(after, name, leaf.data()));
            Js.set(entry, "leaves", after);
            Js.push(trajectory, entry);
        }
        return trajectory;
    }

    private static Value output(String source) {
        Evaluation evaluation = Interpreter.evaluate(source);
        for (Diagnostic diagnostic : evaluation.diagnostics()) {
            if (diagnostic.severity() == Severity.ERROR) {
                throw new IllegalArgumentException(
                        "line " + diagnostic.line() + ", column " + diagnostic.column() + ": " + diagnostic.message());
            }
        }
        return evaluation
                .output()
                .orElseThrow(
                        () -> new IllegalArgumentException("the program has no output: assign the result to a name"));
    }

    /** The leaves that the output depends on, by name; all that have one, or those that are asked for. */
    private static Map<String, Value> leaves(Value output, JSObject names) {
        Map<String, Value> all = new LinkedHashMap<>();
        for (Value value : TopologicalOrder.of(output)) {
            if (value.isLeaf() && !value.isConstant() && !value.label().isEmpty()) {
                all.put(value.label(), value);
            }
        }
        if (Js.type(names).equals("undefined")) {
            return all;
        }
        Map<String, Value> asked = new LinkedHashMap<>();
        for (String name : names(names)) {
            if (!all.containsKey(name)) {
                throw new IllegalArgumentException(
                        "leaves must name leaves of the output, such as " + all.keySet() + ", not \"" + name + "\"");
            }
            asked.put(name, all.get(name));
        }
        return asked;
    }

    private static List<String> names(JSObject names) {
        if (!Js.type(names).equals("array")) {
            throw new IllegalArgumentException("leaves must be a list of names");
        }
        List<String> list = new ArrayList<>();
        for (int i = 0; i < Js.length(names); i++) {
            list.add(Js.string(Js.at(names, i)));
        }
        return list;
    }
}
