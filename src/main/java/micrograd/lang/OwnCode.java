package micrograd.lang;

import java.util.List;
import java.util.Optional;

/**
 * What a learner's own class did to the values of a graph that it made, beside what the rules say.
 *
 * @param className the class
 * @param nodes for each value, in the order of {@link Evaluation#values()}; none for a number that stands in an operation alone
 */
public record OwnCode(String className, List<Optional<Node>> nodes) {
    /**
     * What it did to one value.
     *
     * @param line the line of the program that made it, from 1; 0 where that is not known
     * @param method the method of the class that did, such as {@code __mul__}, or an empty text
     * @param writes what its gradient was given since it was last zero, in this order
     * @param more how many writes more there were
     * @param data what the rules make of its operands' data
     * @param grad what one backward pass by the rules gives it; empty where no backward pass shows in the graph
     * @param known whether the operation is one that the rules know: else it is drawn without its operands
     */
    public record Node(
            int line, String method, List<Write> writes, int more, double data, Optional<Double> grad, boolean known) {}

    /** A line of the program changed a gradient by so much. */
    public record Write(int line, double amount) {}
}
