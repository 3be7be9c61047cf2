package micrograd.scene.graph;

import java.util.List;
import micrograd.document.Selection;

/**
 * An edge of a picture.
 *
 * @param from the node at whose card it starts
 * @param to the node at whose card it ends
 * @param uses what it stands for: one use of an operand, or all that a folded group makes of it
 */
record GraphEdge(int from, int to, List<Selection> uses) {
    /** What is asked about where it is pointed at. */
    Selection target() {
        return uses.get(0);
    }
}
