package micrograd.scene.graph;

/** How much of a graph is drawn, by how large it is on screen. */
public enum Detail {
    /** All numbers, with what they are. */
    FULL,
    /** All numbers in large letters, data above and gradients, in their colours, below. */
    NUMBERS,
    /** Names and data in large letters. */
    NAMES,
    /** Blocks in the colours of their gradients. */
    BLOCKS;

    /** Letters on screen are no smaller, where they can be larger. */
    private static final double LEAST_LETTERS = 11;

    private static final double READABLE = 0.42;
    private static final double NAMED = 0.15;

    /** What can be seen at a scale. */
    public static Detail at(double scale) {
        return at(scale, LEAST_LETTERS);
    }

    /** What can be seen at a scale where letters are to have so many pixels. */
    public static Detail at(double scale, double letters) {
        if (scale * GraphCard.NUMBER.size() >= letters) {
            return FULL;
        }
        return scale >= READABLE ? NUMBERS : scale >= NAMED ? NAMES : BLOCKS;
    }
}
