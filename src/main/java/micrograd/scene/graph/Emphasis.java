package micrograd.scene.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import micrograd.document.Selection;
import micrograd.graph.Graph;
import micrograd.graph.Trace;
import micrograd.layout.Path;
import micrograd.scene.Colour;
import micrograd.scene.Drawing;
import micrograd.scene.DrawingBuilder;
import micrograd.scene.Paint;

/**
 * What is brought out in a graph's picture for a while: a step of a walk, or a path.
 *
 * @param nodes ringed nodes
 * @param edges edges brought out
 * @param told the edge that says what flows along it
 * @param flow 1 where something goes along the edges to their results, -1 where it comes back, 0 where nothing moves
 */
public record Emphasis(Set<Integer> nodes, Set<Selection> edges, Optional<Selection> told, int flow) {
    /** Nothing is. */
    public static final Emphasis NONE = new Emphasis(Set.of(), Set.of(), Optional.empty(), 0);

    private static final double RING = 4;
    private static final double HALO = 9;
    private static final double BALL = 6;

    /** A step of a walk through the passes of a graph. */
    public static Emphasis of(Graph graph, Trace.Step step) {
        if (step instanceof Trace.Contributed share) {
            Selection edge = Selection.ofEdge(share.result(), share.operand());
            return new Emphasis(Set.of(share.node()), Set.of(edge), Optional.of(edge), -1);
        }
        Set<Selection> edges = new LinkedHashSet<>();
        if (step instanceof Trace.Computed) {
            int operands = graph.node(step.node()).operands().size();
            for (int k = 0; k < operands; k++) {
                edges.add(Selection.ofEdge(step.node(), k));
            }
        }
        Set<Integer> nodes =
                step instanceof Trace.Assigned assigned ? new LinkedHashSet<>(assigned.nodes()) : Set.of(step.node());
        return new Emphasis(nodes, edges, Optional.empty(), 1);
    }

    /** A path from a value to the output. */
    public static Emphasis ofPath(int node, List<Trace.Use> path) {
        Set<Integer> nodes = new LinkedHashSet<>();
        Set<Selection> edges = new LinkedHashSet<>();
        nodes.add(node);
        for (Trace.Use use : path) {
            nodes.add(use.node());
            edges.add(Selection.ofEdge(use.node(), use.operand()));
        }
        return new Emphasis(nodes, edges, Optional.empty(), 0);
    }

    /** Whether something moves along edges. */
    public boolean isMoving() {
        return flow != 0 && !edges.isEmpty();
    }

    /** A scene's picture with it; what flows is {@code share} of its way, at 1 it has arrived and is not drawn. */
    public Drawing<Selection> over(Drawing<Selection> drawing, GraphScene scene, double share) {
        if (nodes.isEmpty() && edges.isEmpty()) {
            return drawing;
        }
        DrawingBuilder<Selection> more = new DrawingBuilder<>();
        for (Selection edge : edges) {
            scene.curve(edge).ifPresent(curve -> more.line(curve, new Paint(Colour.NONE, Colour.ACCENT, HALO, 0.3)));
        }
        for (int node : nodes) {
            scene.record(node)
                    .map(box -> box.grown(RING))
                    .ifPresent(box ->
                            more.rectangle(box, Math.min(9, box.height() / 2), Paint.stroke(Colour.ACCENT, 2.5)));
        }
        told.ifPresent(edge -> scene.curve(edge).ifPresent(curve -> tell(more, scene, edge, curve)));
        if (share < 1) {
            for (Selection edge : edges) {
                scene.curve(edge).ifPresent(curve -> ball(more, scene.graph(), edge, curve, share));
            }
        }
        return more.over(drawing);
    }

    private static void tell(DrawingBuilder<Selection> more, GraphScene scene, Selection edge, Path curve) {
        EdgeChip.draw(more, scene.graph(), scene.names(), edge, curve, scene.places());
    }

    private void ball(DrawingBuilder<Selection> more, Graph graph, Selection edge, Path curve, double share) {
        double[] points = curve.flattened(24);
        double left = length(points) * (flow > 0 ? share : 1 - share);
        int at = 2;
        while (at + 2 < points.length && left > piece(points, at)) {
            left -= piece(points, at);
            at += 2;
        }
        double part = Math.min(1, left / Math.max(1e-9, piece(points, at)));
        double x = points[at - 2] * (1 - part) + points[at] * part;
        double y = points[at - 1] * (1 - part) + points[at + 1] * part;
        Colour colour = flow > 0
                ? Colour.INK
                : Colour.ofSignArea(
                        graph.contribution(edge.node(), edge.operand().orElse(0)));
        more.circle(x, y, BALL, Paint.of(colour, Colour.PAPER, 2));
    }

    private static double length(double[] points) {
        double length = 0;
        for (int at = 2; at < points.length; at += 2) {
            length += piece(points, at);
        }
        return length;
    }

    private static double piece(double[] points, int at) {
        double dx = points[at] - points[at - 2];
        double dy = points[at + 1] - points[at - 1];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
