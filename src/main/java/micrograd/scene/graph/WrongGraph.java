package micrograd.scene.graph;

import java.util.List;
import java.util.Map;
import micrograd.document.GraphStyle;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.Shown;
import micrograd.layout.Box;
import micrograd.layout.Direction;
import micrograd.scene.Drawing;

/**
 * The picture of a graph with wrong numbers: the right ones beside them, and the uses marked along which the wrong ones came.
 *
 * @param bounds what it covers
 */
public record WrongGraph(Drawing<Selection> drawing, Box bounds) {
    /**
     * Arranged for some room.
     *
     * @param rightData by node, where the data should be another
     * @param rightGrads by node, where the gradient should be another
     * @param uses the uses that are wrong
     * @param told what is written beside the first of them
     */
    public static WrongGraph of(
            Graph graph,
            Map<Integer, Double> rightData,
            Map<Integer, Double> rightGrads,
            List<Selection> uses,
            String told,
            double width,
            double height) {
        GraphScene plain = GraphScene.of(graph, GraphStyle.LECTURE, Direction.LEFT_TO_RIGHT);
        GraphScene scene = plain.next(graph, GraphStyle.LECTURE, plain.arrangement(), Folding.NONE, true)
                .arrangedFor(width, height, true);
        Shown seen = Shown.unexplained(graph, rightData, rightGrads);
        Drawing<Selection> drawing = scene.drawing(GraphLook.PLAIN.showing(seen));
        return new WrongGraph(WrongUses.over(drawing, scene, uses, told), scene.bounds());
    }
}
