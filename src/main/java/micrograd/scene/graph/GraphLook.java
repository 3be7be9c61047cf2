package micrograd.scene.graph;

import java.util.Optional;
import micrograd.document.Selection;
import micrograd.graph.Shown;

/**
 * How a graph is shown at a moment.
 *
 * @param selected what is asked about
 * @param hovered what is pointed at
 * @param shown what can be seen of it; empty for everything
 * @param turnable the leaf that shows that it can be turned, or -1
 */
public record GraphLook(
        Optional<Selection> selected, Optional<Selection> hovered, Optional<Shown> shown, int turnable) {
    /** Everything known, nothing highlighted. */
    public static final GraphLook PLAIN = new GraphLook(Optional.empty(), Optional.empty(), Optional.empty(), -1);

    /** The same with something selected. */
    public GraphLook selecting(Optional<Selection> selected) {
        return new GraphLook(selected, hovered, shown, turnable);
    }

    /** The same with something pointed at. */
    public GraphLook hovering(Optional<Selection> hovered) {
        return new GraphLook(selected, hovered, shown, turnable);
    }

    /** The same, a leaf showing that it can be turned. */
    public GraphLook turnable(int leaf) {
        return new GraphLook(selected, hovered, shown, leaf);
    }

    /** The same, leaving blank what is; the graph to draw is the one shown. */
    public GraphLook showing(Shown shown) {
        return new GraphLook(selected, hovered, Optional.of(shown), turnable);
    }

    boolean isSelected(Selection one) {
        return selected.isPresent() && selected.get().equals(one);
    }

    boolean isHovered(Selection one) {
        return hovered.isPresent() && hovered.get().equals(one);
    }

    /** Whether an edge has contributed. */
    boolean knows(Selection edge) {
        return shown.isEmpty() || shown.get().hasUse(edge.node(), edge.operand().orElse(0));
    }

    boolean knowsData(int node) {
        return shown.isEmpty() || shown.get().hasData(node);
    }

    boolean knowsGrad(int node) {
        return shown.isEmpty() || shown.get().hasGrad(node);
    }

    /** What a node's data should be, where it is wrong. */
    Optional<Double> rightData(int node) {
        return shown.map(seen -> seen.rightData().get(node));
    }

    /** What a node's gradient should be, where it is wrong. */
    Optional<Double> rightGrad(int node) {
        return shown.map(seen -> seen.rightGrads().get(node));
    }
}
