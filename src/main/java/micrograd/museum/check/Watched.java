package micrograd.museum.check;

import java.util.List;
import java.util.Map;

/**
 * Lines that a learner's engine runs while it is watched, and what they should come to.
 *
 * @param term the expression whose graph they make
 * @param leaves the numbers of its leaves, by name
 * @param lines Python
 * @param expected the numbers that they should come to, as they are asked for: {@code "L.data"}, {@code "a.grad"}
 * @param start gradients that leaves are given before, by name
 * @param passes how many backward passes are among the lines
 */
record Watched(
        Term term,
        Map<String, Double> leaves,
        List<String> lines,
        Map<String, Double> expected,
        Map<String, Double> start,
        int passes) {
    /** The gradient that a leaf is given before. */
    double start(String leaf) {
        return start.getOrDefault(leaf, 0.0);
    }
}
