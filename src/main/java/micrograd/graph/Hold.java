package micrograd.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is not to be seen, because it is asked: numbers by the names of their values.
 *
 * @param what {@code grad(a)}, {@code data(L)}, all of a kind, {@code grad(*)}, and other things by their names, {@code step}
 * @param shown numbers that are seen all the same
 */
public record Hold(List<String> what, List<String> shown) {
    /** Everything can be seen. */
    public static final Hold NOTHING = new Hold(List.of(), List.of());

    private static final String GRAD = "grad";
    private static final String DATA = "data";

    public Hold {
        what = List.copyOf(what);
        shown = List.copyOf(shown);
    }

    /** Whether the gradient of a value is not to be seen. */
    public boolean hidesGrad(String value) {
        return hides(GRAD, value);
    }

    /** Whether the data of a value is not to be seen. */
    public boolean hidesData(String value) {
        return hides(DATA, value);
    }

    private boolean hides(String kind, String value) {
        String one = kind + "(" + value + ")";
        return what.contains(one) || what.contains(kind + "(*)") && !shown.contains(one);
    }

    /**
     * What is left to be seen. With a gradient goes what flows back to it and from it, since that tells it; with data goes the local derivative of every use, which
     * may be made of it.
     */
    public Shown of(Shown seen) {
        if (what.isEmpty()) {
            return seen;
        }
        Set<Integer> blankData = new LinkedHashSet<>(seen.blankData());
        Set<Integer> blankGrads = new LinkedHashSet<>(seen.blankGrads());
        Set<Trace.Use> blankUses = new LinkedHashSet<>(seen.blankUses());
        for (GraphNode node : seen.graph().nodes()) {
            if (hidesData(node.name())) {
                blankData.add(node.id());
            }
            if (hidesGrad(node.name())) {
                blankGrads.add(node.id());
            }
        }
        for (GraphNode node : seen.graph().nodes()) {
            for (int k = 0; k < node.operands().size(); k++) {
                boolean told = !blankGrads.contains(node.id())
                        && !blankGrads.contains(node.operands().get(k))
                        && !blankData.contains(node.id());
                for (int operand : node.operands()) {
                    told &= !blankData.contains(operand);
                }
                if (!told) {
                    blankUses.add(new Trace.Use(node.id(), k));
                }
            }
        }
        return new Shown(
                seen.graph(),
                blankData,
                blankGrads,
                blankUses,
                without(seen.rightData(), blankData),
                without(seen.rightGrads(), blankGrads));
    }

    private static Map<Integer, Double> without(Map<Integer, Double> numbers, Set<Integer> blank) {
        Map<Integer, Double> left = new LinkedHashMap<>(numbers);
        left.keySet().removeAll(blank);
        return left;
    }
}
