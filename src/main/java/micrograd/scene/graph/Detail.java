package micrograd.scene.graph;

/** How much of a graph is drawn, by how large it is on screen. */
public enum Detail {
    /** All numbers, with what they are. */
    FULL,
    /** Names and data in large letters. */
    NAMES,
    /** Blocks in the colours of their gradients. */
    BLOCKS;

    private static final double READABLE = 0.42;
    private static final double NAMED = 0.15;

    /** What can be seen at a scale. */
    public static Detail at(double scale) {
        return scale >= READABLE ? FULL : scale >= NAMED ? NAMES : BLOCKS;
    }
}
