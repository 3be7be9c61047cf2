package micrograd.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places for the nodes of a graph whose edges all run one way, and curves for its edges.
 *
 * <p>The phases are those of Sugiyama, Tagawa and Toda (1981): {@link Layering}, waypoints ({@link Layers}), {@link Ordering}, {@link Placement}, {@link Routing}; parts that
 * no edge joins are laid out by themselves and stacked. No node overlaps another, no curve passes under a node that it does not join. The same graph gives the same layout everywhere; where nodes say where they were
 * before, they keep their order and the whole stays in place as far as it can.
 *
 * @param places the box of each node
 * @param curves the curve of each edge, from the middle of its first node's far side to the middle of its last node's near side
 * @param bounds a box around all
 */
public record LayeredLayout(List<Box> places, List<Path> curves, Box bounds) {
    /** Between nodes of a layer. */
    static final double NODE_GAP = 28;

    /** Between a line and what is beside it. */
    static final double LINE_GAP = 16;

    private static final double PART_GAP = 40;

    public LayeredLayout {
        places = List.copyOf(places);
        curves = List.copyOf(curves);
    }

    /** Lays out a graph. */
    public static LayeredLayout of(LayoutGraph graph, Direction direction) {
        Box[] places = new Box[graph.nodeCount()];
        Path[] curves = new Path[graph.edgeCount()];
        double top = 0;
        for (int[] part : Parts.of(graph)) {
            PartLayout layout = new PartLayout(graph, part, direction);
            layout.run(top, places, curves);
            top += layout.extent() + PART_GAP;
        }
        return finished(graph, direction, places, curves);
    }

    private static LayeredLayout finished(LayoutGraph graph, Direction direction, Box[] places, Path[] curves) {
        if (direction == Direction.TOP_TO_BOTTOM) {
            for (int i = 0; i < places.length; i++) {
                places[i] = new Box(places[i].y(), places[i].x(), places[i].height(), places[i].width());
            }
            for (int i = 0; i < curves.length; i++) {
                curves[i] = curves[i].transposed();
            }
        }
        double[] shift = shift(graph, places);
        List<Box> movedPlaces = new ArrayList<>();
        List<Path> movedCurves = new ArrayList<>();
        Box bounds = places.length == 0 ? Box.EMPTY : places[0].moved(shift[0], shift[1]);
        for (Box place : places) {
            Box moved = place.moved(shift[0], shift[1]);
            movedPlaces.add(moved);
            bounds = bounds.union(moved);
        }
        for (Path curve : curves) {
            Path moved = curve.moved(shift[0], shift[1]);
            movedCurves.add(moved);
            bounds = bounds.union(moved.bounds());
        }
        return new LayeredLayout(movedPlaces, movedCurves, bounds);
    }

    /** The middle one of the ways in which nodes would have to move to be where they were. */
    private static double[] shift(LayoutGraph graph, Box[] places) {
        double[] dx = new double[places.length];
        double[] dy = new double[places.length];
        int known = 0;
        for (int i = 0; i < places.length; i++) {
            if (graph.node(i).before().isPresent()) {
                Box before = graph.node(i).before().get();
                dx[known] = before.right() - places[i].right();
                dy[known++] = before.centerY() - places[i].centerY();
            }
        }
        if (known == 0) {
            return new double[2];
        }
        Arrays.sort(dx, 0, known);
        Arrays.sort(dy, 0, known);
        return new double[] {dx[known / 2], dy[known / 2]};
    }
}
