package micrograd.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import micrograd.engine.TopologicalOrder;
import micrograd.engine.Value;
import micrograd.lang.Evaluation;
import micrograd.lang.Language;
import micrograd.lang.report.Diagnostic;
import micrograd.lang.report.Severity;
import micrograd.limits.Budgets;
import micrograd.nn.Descent;
import micrograd.training.options.GivenOptions;
import micrograd.training.options.GivenValue;
import micrograd.training.options.OptimizerSetup;
import micrograd.training.options.Options;
import micrograd.training.options.Settings;
import org.teavm.jso.JSObject;

/** Minimises a program's output over its leaves. */
final class Descend {
    private static final int MOST_STEPS = Budgets.STEPS_OF_A_DESCENT;
    private static final int MOST_NUMBERS = Budgets.NUMBERS_GIVEN_BACK;
    private static final double USUAL_RATE = 0.01;

    private Descend() {}

    /** @throws IllegalArgumentException if the program has an error or no output, or an option is wrong */
    static JSObject run(String source, Argument options) {
        GivenValue given = OptionSettings.of(options);
        Map<String, String> settings = GivenOptions.ofDescent(given, List.of("steps", "leaves"));
        int steps = steps(options.entry("steps"));
        double rate = Settings.takeLearningRate(settings).orElse(USUAL_RATE);
        OptimizerSetup optimizer = Settings.takeOptimizer(settings);
        Settings.requireNone(settings, optimizer);
        Argument names = options.entry("leaves");

        Value output = output(source);
        Map<String, Value> leaves = leaves(output, names);
        requireRoom(steps, leaves.size());
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

    private static int steps(Argument steps) {
        return (int) Options.wholeNumber(steps.name(), steps.numberOrNaN(), 0, MOST_STEPS);
    }

    /** All steps are given back at once: of many leaves there can be fewer. */
    private static void requireRoom(int steps, int leaves) {
        int most = MOST_NUMBERS / (leaves + 1);
        if (steps > most) {
            throw new IllegalArgumentException("steps must be at most " + most + " for " + leaves
                    + " leaves, whose values are given back for each step, not " + steps
                    + ": name fewer leaves, or go on from where a shorter descent ends");
        }
    }

    private static Value output(String source) {
        Evaluation evaluation = Language.evaluate(source);
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
    private static Map<String, Value> leaves(Value output, Argument names) {
        Map<String, Value> all = new LinkedHashMap<>();
        for (Value value : TopologicalOrder.of(output)) {
            if (value.isLeaf() && !value.isConstant() && !value.label().isEmpty()) {
                all.put(value.label(), value);
            }
        }
        if (names.isMissing()) {
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

    private static List<String> names(Argument names) {
        if (!names.is("array")) {
            throw names.wrong("a list of names");
        }
        List<String> list = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.item(i).is("string")) {
                throw names.item(i).wrong("the name of a leaf");
            }
            list.add(names.item(i).text());
        }
        return list;
    }
}
