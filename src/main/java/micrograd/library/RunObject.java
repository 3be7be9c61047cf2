package micrograd.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.lang.PythonProgram;
import micrograd.lang.RunFailure;
import micrograd.lang.RunGraphs;
import micrograd.lang.run.loop.RunLimits;
import micrograd.text.Numbers;
import micrograd.text.Rounding;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Runs a program as Python reads it, and tells the outcome as the {@code RunResult} that {@code micrograd.d.ts} describes. */
final class RunObject {
    private static final int SLICE = 100_000;
    private static final int SEED = 1337;
    private static final double MOST_SECONDS = 3600;

    private static final double MOST_STEPS = 1e15;

    private RunObject() {}

    @JSBody(script = "return Date.now();")
    private static native double now();

    /**
     * Runs a program.
     *
     * @throws IllegalArgumentException for an option that is wrong
     */
    static JSObject of(String source, Argument options) {
        double seconds = 10;
        double steps = 0;
        PythonProgram.Prelude prelude = PythonProgram.Prelude.NONE;
        if (!options.isMissing() && !options.is("object")) {
            throw options.wrong("an object, { prelude, seconds, steps }");
        }
        for (String key : options.isMissing() ? List.<String>of() : options.keys()) {
            Argument value = options.entry(key);
            if (value.isMissing()) {
                continue;
            }
            switch (key) {
                case "prelude" -> prelude = prelude(value);
                case "seconds" -> seconds = positive(value, MOST_SECONDS);
                case "steps" -> steps = whole(positive(value, MOST_STEPS));
                default ->
                    throw new IllegalArgumentException(
                            "There is no option '" + key + "': run takes prelude, seconds and steps.");
            }
        }
        return run(source, prelude, seconds, steps);
    }

    private static PythonProgram.Prelude prelude(Argument value) {
        String name = value.is("string") ? value.text() : "";
        if (name.equals("none") || name.equals("lecture")) {
            return name.equals("none") ? PythonProgram.Prelude.NONE : PythonProgram.Prelude.LECTURE;
        }
        throw value.wrong("'none' or 'lecture'");
    }

    private static double positive(Argument value, double most) {
        double number = value.numberOrNaN();
        if (!(number > 0 && number <= most)) {
            throw new IllegalArgumentException(
                    value.name() + " must be a number above 0 and at most " + Numbers.shortest(most) + ".");
        }
        return number;
    }

    private static double whole(double steps) {
        if (steps != Math.floor(steps)) {
            throw new IllegalArgumentException("steps must be a whole number, not " + Numbers.shortest(steps) + ".");
        }
        return steps;
    }

    private static JSObject run(String source, PythonProgram.Prelude prelude, double seconds, double steps) {
        double begun = now();
        PythonProgram program = PythonProgram.start(
                source, new PythonProgram.Options(prelude, RunLimits.WORKER, SEED, () -> now() / 1000, false));
        while (!program.run(steps > 0 && steps < SLICE ? Rounding.truncated(steps) : SLICE)) {
            if (steps > 0 && program.steps() >= steps) {
                program.stop(
                        "This program takes more than the steps that it was given: give it more, or make it shorter.");
            } else if (now() - begun > seconds * 1000) {
                program.stop("This program takes longer than the seconds that it was given: give it more, or make it"
                        + " shorter.");
            }
        }
        return result(program);
    }

    private static JSObject result(PythonProgram program) {
        JSObject object = Js.object();
        Js.set(object, "ok", program.failure().isEmpty());
        Js.set(object, "stdout", program.stdout());
        Optional<String> shown = program.shown();
        boolean address = shown.isPresent() && shown.get().contains(" at 0x");
        if (shown.isPresent() && !address) {
            Js.set(object, "shown", shown.get());
        } else {
            Js.set(object, "shown", Js.nothing());
        }
        if (address) {
            Js.set(object, "shownKind", program.shownKind().orElse(""));
        } else {
            Js.set(object, "shownKind", Js.nothing());
        }
        JSObject named = Js.dictionary();
        for (Map.Entry<String, PythonProgram.Numbers> entry : program.named().entrySet()) {
            JSObject numbers = Js.object();
            Js.set(numbers, "data", entry.getValue().data());
            Js.set(numbers, "grad", entry.getValue().grad());
            Js.set(named, entry.getKey(), numbers);
        }
        Js.set(object, "named", named);
        if (program.failure().isPresent()) {
            Js.set(object, "error", error(program.failure().get()));
        } else {
            Js.set(object, "error", Js.nothing());
        }
        Js.setLazily(object, "graphs", () -> graphs(program));
        return object;
    }

    private static JSObject graphs(PythonProgram program) {
        JSObject graphs = Js.array();
        for (List<RunGraphs.Node> graph : program.graphs()) {
            Js.push(graphs, graph(graph));
        }
        return graphs;
    }

    private static JSObject error(RunFailure failure) {
        JSObject object = Js.object();
        Js.set(object, "type", failure.type());
        Js.set(object, "message", failure.message());
        Js.set(object, "start", failure.start());
        Js.set(object, "end", failure.end());
        Js.set(object, "line", failure.line());
        Js.set(object, "column", failure.column());
        JSObject trace = Js.array();
        for (RunFailure.Call call : failure.trace()) {
            JSObject one = Js.object();
            Js.set(one, "name", call.name());
            Js.set(one, "line", call.line());
            Js.push(trace, one);
        }
        Js.set(object, "trace", trace);
        return object;
    }

    private static JSObject graph(List<RunGraphs.Node> nodes) {
        JSObject array = Js.array();
        for (int id = 0; id < nodes.size(); id++) {
            RunGraphs.Node node = nodes.get(id);
            JSObject object = Js.object();
            Js.set(object, "id", id);
            Js.set(object, "name", node.name());
            Js.set(object, "op", node.op());
            Js.set(object, "data", node.data());
            Js.set(object, "grad", node.grad());
            JSObject operands = Js.array();
            for (int operand : node.operands()) {
                Js.push(operands, operand);
            }
            Js.set(object, "operands", operands);
            Js.push(array, object);
        }
        return array;
    }
}
