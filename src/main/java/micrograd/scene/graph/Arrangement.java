package micrograd.scene.graph;

import micrograd.layout.Direction;

/**
 * How a graph is arranged.
 *
 * @param direction from operands to results
 * @param rows in how many rows that follow each other like lines of text; 1 where it is not cut, and from top to bottom
 * @param brief whether values without a name are drawn smaller than those with one
 */
public record Arrangement(Direction direction, int rows, boolean brief) {
    /** In one row or column, everything of the usual size. */
    public static Arrangement of(Direction direction) {
        return new Arrangement(direction, 1, false);
    }

    Arrangement withBrief(boolean on) {
        return new Arrangement(direction, rows, on);
    }
}
