package micrograd.museum.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import micrograd.graph.Graph;

/**
 * A learner's own graph of a small expression, with what is wrong in it.
 *
 * @param graph the learner's objects: operands before results, with the data and gradients that they came to; operations are guessed from the numbers
 * @param rightData by node, where the data should be another
 * @param rightGrads by node, where the gradient should be another
 * @param sent what was sent back, in the order of time
 * @param wrong which of them is the first that is wrong; -1 where it is none of them
 * @param missing the uses of operands along which nothing was sent though something should have been
 * @param place the line of the class that made what is wrong
 * @param verb what that line does, for beside it: "replaces", "sends 2, not 6"
 */
public record Witness(
        Graph graph,
        Map<Integer, Double> rightData,
        Map<Integer, Double> rightGrads,
        List<Sent> sent,
        int wrong,
        List<Use> missing,
        Optional<EngineRow.Place> place,
        String verb) {
    /** Operand {@code index} of a node. */
    public record Use(int node, int index) {}

    /**
     * One change of a gradient.
     *
     * @param node the operand whose gradient changed
     * @param use along which use it came; none where that cannot be told
     * @param before its gradient before
     * @param after its gradient after
     * @param right what should have come along that use; NaN where that cannot be told
     * @param code the statement that did it, as the learner wrote it
     * @param place where it stands
     */
    public record Sent(
            int node,
            Optional<Use> use,
            double before,
            double after,
            double right,
            String code,
            EngineRow.Place place) {}
}
