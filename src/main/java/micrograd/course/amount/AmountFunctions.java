package micrograd.course.amount;

import java.util.List;

/** The names of what can be worked out. */
final class AmountFunctions {
    /** Of numbers alone. */
    static final List<String> PLAIN =
            List.of("exp", "log", "sqrt", "tanh", "abs", "sign", "min", "max", "round", "parameters", "weights");

    /** Of a graph. */
    static final List<String> OF_A_GRAPH = List.of(
            "data",
            "grad",
            "local",
            "share",
            "at",
            "slope",
            "move",
            "difference",
            "central",
            "stepped",
            "foretold",
            "squares",
            "paths",
            "operations",
            "nodes",
            "output",
            "has",
            "reused",
            "differing",
            "broken");

    /** Of a training run, after a number of steps. */
    static final List<String> OF_A_RUN =
            List.of("loss", "accuracy", "testLoss", "testAccuracy", "size", "parameter", "diverged");

    private AmountFunctions() {}

    static boolean isKnown(String name) {
        return PLAIN.contains(name) || OF_A_GRAPH.contains(name) || OF_A_RUN.contains(name);
    }
}
