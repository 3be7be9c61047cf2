package micrograd.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Places for the nodes of a graph whose edges all run one way, and curves for its edges; immutable.
 *
 * <p>The phases are those of Sugiyama, Tagawa and Toda (1981): {@link Layering}, waypoints ({@link Layers}), {@link Ordering}, {@link Placement}, {@link Routing};
 * parts that no edge joins are laid out by themselves and stacked. No node overlaps another, no curve passes under a node that it does not join. The same
 * graph gives the same layout everywhere; what an earlier layout had too keeps its order and, as far as it can, its place.
 */
public final class LayeredLayout {
    private static final double PART_GAP = 40;

    private final List<Box> places;
    private final List<Path> curves;
    private final double[][] bends;
    private final Box bounds;
    private final int crossings;

    private LayeredLayout(List<Box> places, List<Path> curves, double[][] bends, Box bounds, int crossings) {
        this.places = List.copyOf(places);
        this.curves = List.copyOf(curves);
        this.bends = bends;
        this.bounds = bounds;
        this.crossings = crossings;
    }

    /** Lays out a graph. */
    public static LayeredLayout of(LayoutGraph graph, Direction direction) {
        Draft draft = new Draft(graph);
        double top = 0;
        for (int[] part : Components.of(graph)) {
            PartLayout layout = new PartLayout(graph, part, direction);
            layout.run(top, draft);
            top += layout.extent() + PART_GAP;
        }
        if (direction == Direction.TOP_TO_BOTTOM) {
            draft.turn();
        }
        return draft.movedToPlacesBefore(graph, direction);
    }

    /** The box of each node. */
    public List<Box> places() {
        return places;
    }

    /** The curve of each edge, from the middle of its first node's far side to the middle of its last node's near side. */
    public List<Path> curves() {
        return curves;
    }

    /** A box around all. */
    public Box bounds() {
        return bounds;
    }

    /** The same with each node moved by a vector, x and y in turn, and the curve of each edge stretched between the nodes that it joins. */
    public LayeredLayout moved(double[] by, int[] starts, int[] ends) {
        List<Box> moved = new ArrayList<>(places.size());
        for (int i = 0; i < places.size(); i++) {
            moved.add(places.get(i).moved(by[2 * i], by[2 * i + 1]));
        }
        List<Path> stretched = new ArrayList<>(curves.size());
        for (int i = 0; i < curves.size(); i++) {
            int start = 2 * starts[i];
            int end = 2 * ends[i];
            stretched.add(curves.get(i).stretched(by[start], by[start + 1], by[end], by[end + 1]));
        }
        return new LayeredLayout(moved, stretched, bends, bounds, crossings);
    }

    /** The same with its nodes and edges elsewhere. */
    LayeredLayout placed(List<Box> otherPlaces, List<Path> otherCurves) {
        Box around = otherPlaces.get(0);
        for (Box place : otherPlaces) {
            around = around.union(place);
        }
        for (Path curve : otherCurves) {
            around = around.union(curve.bounds());
        }
        return new LayeredLayout(otherPlaces, otherCurves, bends, around, crossings);
    }

    /** How many crossings of edges its order came to, or the order that it keeps when that was found. */
    int crossings() {
        return crossings;
    }

    /** Where an edge passes the layers between its ends, across. */
    double[] bends(int edge) {
        return bends[edge].clone();
    }

    /** Places, curves and bends while they are found. */
    static final class Draft {
        final Box[] places;
        final Path[] curves;
        final double[][] bends;
        int crossings;

        Draft(LayoutGraph graph) {
            places = new Box[graph.nodeCount()];
            curves = new Path[graph.edgeCount()];
            bends = new double[graph.edgeCount()][];
        }

        void turn() {
            for (int i = 0; i < places.length; i++) {
                places[i] = new Box(places[i].y(), places[i].x(), places[i].height(), places[i].width());
            }
            for (int i = 0; i < curves.length; i++) {
                curves[i] = curves[i].transposed();
            }
        }

        /** The layout, moved so that most nodes are where they were. */
        LayeredLayout movedToPlacesBefore(LayoutGraph graph, Direction direction) {
            double[] dx = new double[places.length];
            double[] dy = new double[places.length];
            int known = 0;
            for (int i = 0; i < places.length; i++) {
                Optional<Box> before = graph.placeBefore(i);
                if (before.isPresent()) {
                    dx[known] = before.get().right() - places[i].right();
                    dy[known++] = before.get().bottom() - places[i].bottom();
                }
            }
            return moved(middle(dx, known), middle(dy, known), direction);
        }

        private LayeredLayout moved(double dx, double dy, Direction direction) {
            List<Box> movedPlaces = new ArrayList<>();
            List<Path> movedCurves = new ArrayList<>();
            Box bounds = places.length == 0 ? Box.EMPTY : places[0].moved(dx, dy);
            for (Box place : places) {
                Box moved = place.moved(dx, dy);
                movedPlaces.add(moved);
                bounds = bounds.union(moved);
            }
            for (Path curve : curves) {
                Path moved = curve.moved(dx, dy);
                movedCurves.add(moved);
                bounds = bounds.union(moved.bounds());
            }
            for (double[] bend : bends) {
                for (int i = 0; i < bend.length; i++) {
                    bend[i] += direction == Direction.LEFT_TO_RIGHT ? dy : dx;
                }
            }
            return new LayeredLayout(movedPlaces, movedCurves, bends, bounds, crossings);
        }

        private static double middle(double[] shifts, int count) {
            Arrays.sort(shifts, 0, count);
            return count == 0 ? 0 : shifts[count / 2];
        }
    }
}
