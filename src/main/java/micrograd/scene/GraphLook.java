package micrograd.scene;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import micrograd.document.Selection;
import micrograd.graph.Shown;
import micrograd.graph.Trace;

/**
 * How a graph is shown at a moment.
 *
 * @param selected what is asked about
 * @param hovered what is pointed at
 * @param dimmed whether it is out of date, because the text has an error
 * @param unknownData nodes whose data is not computed yet
 * @param unknownGrads nodes whose gradient is not computed yet
 * @param unknownEdges edges that have not contributed yet
 * @param rightData for nodes whose data is wrong, what it should be
 * @param rightGrads for nodes whose gradient is wrong, what it should be
 * @param turnable the leaf that shows that it can be turned, or -1
 */
public record GraphLook(
        Optional<Selection> selected,
        Optional<Selection> hovered,
        boolean dimmed,
        Set<Integer> unknownData,
        Set<Integer> unknownGrads,
        Set<Selection> unknownEdges,
        Map<Integer, Double> rightData,
        Map<Integer, Double> rightGrads,
        int turnable) {
    /** Everything known, nothing highlighted. */
    public static final GraphLook PLAIN = new GraphLook(
            Optional.empty(), Optional.empty(), false, Set.of(), Set.of(), Set.of(), Map.of(), Map.of(), -1);

    public GraphLook {
        unknownData = Set.copyOf(unknownData);
        unknownGrads = Set.copyOf(unknownGrads);
        unknownEdges = Set.copyOf(unknownEdges);
    }

    /** The same with something selected. */
    public GraphLook selecting(Optional<Selection> selected) {
        return new GraphLook(
                selected, hovered, dimmed, unknownData, unknownGrads, unknownEdges, rightData, rightGrads, turnable);
    }

    /** The same with something pointed at. */
    public GraphLook hovering(Optional<Selection> hovered) {
        return new GraphLook(
                selected, hovered, dimmed, unknownData, unknownGrads, unknownEdges, rightData, rightGrads, turnable);
    }

    /** The same, out of date or not. */
    public GraphLook dimmed(boolean dimmed) {
        return new GraphLook(
                selected, hovered, dimmed, unknownData, unknownGrads, unknownEdges, rightData, rightGrads, turnable);
    }

    /** The same, a leaf showing that it can be turned. */
    public GraphLook turnable(int leaf) {
        return new GraphLook(
                selected, hovered, dimmed, unknownData, unknownGrads, unknownEdges, rightData, rightGrads, leaf);
    }

    /** The same, leaving blank what is; the graph to draw is the one shown. */
    public GraphLook showing(Shown shown) {
        Set<Selection> edges = new LinkedHashSet<>();
        for (Trace.Use use : shown.blankUses()) {
            edges.add(Selection.ofEdge(use.node(), use.operand()));
        }
        return new GraphLook(
                selected,
                hovered,
                dimmed,
                shown.blankData(),
                shown.blankGrads(),
                edges,
                shown.rightData(),
                shown.rightGrads(),
                turnable);
    }

    boolean isSelected(Selection one) {
        return selected.isPresent() && selected.get().equals(one);
    }

    boolean isHovered(Selection one) {
        return hovered.isPresent() && hovered.get().equals(one);
    }
}
