package micrograd.scene.graph;

import micrograd.document.Selection;
import micrograd.layout.Box;
import micrograd.scene.Drawing;

/** The way of a graph's picture from an earlier scene to a later one: what both have moves, what is new is where it belongs. */
public final class GraphMovement {
    private final GraphScene scene;
    private final double[] by;
    private final int[] starts;
    private final int[] ends;

    /** Cards are moved by the vectors, x and y in turn; the edges join cards {@code starts} and {@code ends}. */
    GraphMovement(GraphScene scene, double[] by, int[] starts, int[] ends) {
        this.scene = scene;
        this.by = by;
        this.starts = starts;
        this.ends = ends;
    }

    /** The picture of a region, {@code share} of the way, from 0 to 1. */
    public Drawing<Selection> drawing(GraphLook look, Detail detail, Box region, double share) {
        double[] left = new double[by.length];
        for (int i = 0; i < by.length; i++) {
            left[i] = by[i] * (1 - share);
        }
        return scene.drawing(look, detail, region, left, starts, ends);
    }
}
